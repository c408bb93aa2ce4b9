/// One record of a CSV file: its row as a spreadsheet numbers it, and its cells.
struct CSVRecord: Equatable, Sendable {
    let row: Int
    let cells: [String]

    var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
}

/// Why text cannot be read as CSV.
struct CSVFault: Error, Equatable {
    let row: Int
    let message: String
    let mend: String
}
