/// One sheet: its headings and the rows beneath, blank rows left out.
struct Table: Sendable {
    /// The file's name, without its folder.
    let file: String
    /// The headings as they stand in the file.
    let headings: [String]
    /// The headings in small letters joined by low lines, `Short title` as `short_title`.
    let names: [String]
    private(set) var rows: [TableRow] = []
    private let places: [String: Int]

    init(file: String, headings: [String]) {
        self.file = file
        self.headings = headings
        names = headings.map(headingName)
        places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func has(_ name: String) -> Bool { places[name] != nil }

    func place(_ name: String) -> Int? { places[name] }

    /// The heading as the file writes it.
    func heading(_ name: String) -> String { places[name].map { headings[$0] } ?? name }

    mutating func fill(_ records: some Sequence<CSVRecord>) {
        let heading = Table(file: file, headings: headings)
        rows = records.map { TableRow(table: heading, number: $0.row, cells: $0.cells) }
    }
}

/// One row of a table. Cells have no white space at their ends; a cell that is not there is empty.
struct TableRow: Sendable {
    /// The table's headings; its own rows are empty, so that a row is cheap to hand on.
    let table: Table
    let number: Int
    let cells: [String]

    subscript(_ name: String) -> String {
        guard let place = table.place(name), cells.indices.contains(place) else { return "" }
        return cells[place]
    }
}

/// A heading in small letters, each run of anything but letters and digits as one low line.
func headingName(_ heading: String) -> String {
    heading.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "_")
}
