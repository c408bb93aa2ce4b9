import Facts

/// Which column of a flat sheet is what, found by synonyms; the list is data, in `Resources/synonyms.csv`.
struct FlatColumns {
    /// The heading's name for each field found.
    private(set) var byField: [String: String] = [:]
    /// Columns that name the levels above the lines, from the top, with the level's word.
    private(set) var groups: [(name: String, word: String)] = []
    /// What the lines are called: action, activity.
    private(set) var lineWord = "action"
    /// Columns that are kept as details.
    private(set) var details: [String] = []

    init(_ table: Table) {
        var free = Dictionary(table.names.map { (Self.plain($0), $0) }) { first, _ in first }
        let hasParent = Self.synonyms.contains { $0.field == "parent" && free[$0.heading] != nil }
        for synonym in Self.synonyms where synonym.field != "theme" && synonym.field != "group" {
            guard byField[synonym.field] == nil, let name = free[synonym.heading] else { continue }
            byField[synonym.field] = name
            free[synonym.heading] = nil
            if synonym.field == "title", !synonym.word.isEmpty { lineWord = synonym.word }
        }
        for field in ["group", "theme"] where !hasParent && groups.isEmpty {
            for synonym in Self.synonyms where synonym.field == field {
                guard let name = free.removeValue(forKey: synonym.heading) else { continue }
                groups.append((name, synonym.word))
            }
        }
        details = table.names.filter { !$0.isEmpty && free.values.contains($0) }
    }

    subscript(_ field: String) -> String? { byField[field] }

    /// The cell of a field, empty if the sheet has no such column.
    func text(_ field: String, _ row: TableRow) -> String { byField[field].map { row[$0] } ?? "" }

    /// What each column was taken for, for the report.
    var meanings: [String: String] {
        var meanings = Dictionary(details.map { ($0, "detail") }) { first, _ in first }
        for (field, name) in byField { meanings[name] = field }
        for group in groups { meanings[group.name] = "\(group.word), a level of its own" }
        return meanings
    }
}

extension FlatColumns {
    private struct Synonym {
        let field: String
        let heading: String
        let word: String
    }

    private static let synonyms: [Synonym] = {
        let records = try? CSVReader.records(PackageResources.synonyms_csv)
        return (records ?? []).dropFirst().filter { $0.cells.count == 3 }
            .map { Synonym(field: $0.cells[0], heading: $0.cells[1], word: $0.cells[2]) }
    }()

    private static let headings = Set(synonyms.map(\.heading))

    // 'Action (short)' and 'Timeframe printed' are what they are without the last word.
    private static func plain(_ name: String) -> String {
        for ending in ["_short", "_printed", "_text"]
        where name.hasSuffix(ending) && headings.contains(String(name.dropLast(ending.count))) {
            return String(name.dropLast(ending.count))
        }
        return name
    }

    /// Whether a row looks like headings: two of its cells are known ones.
    static func isHeading(_ record: CSVRecord) -> Bool {
        record.cells.count { headings.contains(plain(headingName($0))) } >= 2
    }

    /// The plan's id that a file name gives: `worcs-2018-activities.csv` is `worcs-2018`.
    static func planID(fileName: String) -> String {
        let stem = fileName.split(separator: ".").dropLast().joined(separator: ".")
        var words = headingName(stem).split(separator: "_").map(String.init)
        if words.count > 1, let last = words.last, ["actions", "activities", "lines", "plan", "tracker"].contains(last)
        {
            words.removeLast()
        }
        return words.isEmpty ? "plan" : words.joined(separator: "-")
    }
}
