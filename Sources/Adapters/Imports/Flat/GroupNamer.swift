import Facts

/// Finds the line above a row from the columns that group rows: by its reference, or a short one made for it.
struct GroupNamer {
    private let refs: [(row: TableRow, ref: String)]
    private let columns: FlatColumns
    private let companions: Companions
    private var known: [[String]: String] = [:]
    private var taken: Set<String>
    private var above: [Int: String] = [:]

    init(refs: [(row: TableRow, ref: String)], columns: FlatColumns, companions: Companions) {
        self.refs = refs
        self.columns = columns
        self.companions = companions
        taken = Set(refs.map(\.ref))
    }

    /// The group of a row at a level. An empty cell means the one above it, as in merged cells.
    mutating func group(
        _ row: TableRow, level: Int, under parent: String?, _ report: inout ImportReport
    ) -> (ref: String, title: String, isNew: Bool)? {
        let column = columns.groups[level].name
        var name = row[column]
        if name.isBlank {
            guard let same = above[level] else { return nil }
            name = same
            report.add(.defaulted, row, column, "The cell is empty; '\(same)' is taken from the row above.")
        }
        above[level] = name
        let key = [parent ?? "", name]
        if let ref = known[key] { return (ref, name, false) }
        let ref = newRef(name, column)
        known[key] = ref
        taken.insert(ref)
        return (ref, title(name, ref, row, level, &report), true)
    }

    private func newRef(_ name: String, _ column: String) -> String {
        if isRef(name), !taken.contains(name) { return name }
        let letters = { (ref: String) in ref.prefix { $0.isLetter } }
        let prefixes = Set(refs.filter { $0.row[column] == name }.map { letters($0.ref) })
        if prefixes.count == 1, let prefix = prefixes.first, !prefix.isEmpty, !taken.contains(String(prefix)),
            refs.allSatisfy({ letters($0.ref) != prefix || [name, ""].contains($0.row[column]) })
        {
            return String(prefix)
        }
        var number = known.count + 1
        while taken.contains("G\(number)") { number += 1 }
        return "G\(number)"
    }

    private func title(_ name: String, _ ref: String, _ row: TableRow, _ level: Int, _ report: inout ImportReport)
        -> String
    {
        guard isRef(name) else { return name }
        if let title = companions.titles[name] { return title }
        let word = columns.groups[level].word
        let title = "\(word.prefix(1).uppercased())\(word.dropFirst()) \(name)"
        report.add(.defaulted, row, columns.groups[level].name, "No title is given; '\(title)' is used.")
        return title
    }

    // 1.1, A1, 4: a few letters and digits with points, with at least one digit.
    private func isRef(_ text: String) -> Bool {
        text.count <= 8 && text.contains(where: \.isNumber)
            && text.allSatisfy { $0.isNumber || $0.isLetter || $0 == "." }
    }
}
