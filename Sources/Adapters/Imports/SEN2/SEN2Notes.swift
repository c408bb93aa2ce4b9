/// What a return tells that is not taken, counted by item so that a county's return gives few lines.
struct SEN2Notes: Sendable {
    private var order: [String] = []
    private var counts: [String: (file: String, item: String, row: Int, words: String, count: Int)] = [:]

    mutating func add(_ file: String, _ item: String, _ row: Int, _ words: String) {
        let key = "\(file) \(item) \(words)"
        if counts[key] == nil {
            order.append(key)
            counts[key] = (file, item, row, words, 0)
        }
        counts[key]?.count += 1
    }

    /// Tells each note once, with how many values it is about and the row of the first.
    func tell(_ report: inout ImportReport) {
        for note in order.compactMap({ counts[$0] }) {
            let times = note.count == 1 ? "One value" : "\(note.count) values, this the first"
            report.add(
                .left, file: note.file, row: note.row, column: note.item, "\(times): \(note.item) \(note.words).")
        }
    }
}

extension SEN2Notes {
    /// Says what became of each item of the people: what it was taken as, why it was left, or that it is not known.
    static func tellItems(_ people: [SEN2Record], _ report: inout ImportReport) {
        var uses: [String: (record: SEN2Record, name: String, filled: Int)] = [:]
        var order: [String] = []
        func count(_ record: SEN2Record) {
            for item in record.items {
                let key = "\(record.table) \(item.name.lowercased())"
                if uses[key] == nil {
                    order.append(key)
                    uses[key] = (record, item.name, 0)
                }
                if !item.value.isEmpty { uses[key]?.filled += 1 }
            }
            record.children.forEach(count)
        }
        people.forEach(count)
        for use in order.compactMap({ uses[$0] }) where use.filled > 0 && !isLink(use.name) {
            let known = SEN2Items.known.item(use.record.table, use.name)
            report.use(use.record.file, use.name, as: known?.takenAs.nonBlank ?? known.map { _ in "left" }, use.filled)
            guard let known, known.takenAs.isEmpty else { continue }
            let values = use.filled == 1 ? "One value is" : "\(use.filled) values are"
            report.add(
                .left, file: use.record.file, column: use.name, "\(values) left. \(known.leftBecause).")
        }
    }

    // The ids and marks by which the extracts hang together say nothing of the person.
    private static func isLink(_ name: String) -> Bool {
        let name = headingName(name)
        return name.hasSuffix("tableid") || name.hasSuffix("table_id") || name.hasSuffix("orderseqcolumn")
            || ["nativeid", "native_id", "sourceid", "source_id", "person_id", "requests_record_id"].contains(name)
    }
}
