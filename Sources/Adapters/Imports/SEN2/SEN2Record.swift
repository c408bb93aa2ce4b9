/// One row of a module of the SEN2 return, wherever it stood: in the XML message or in one of the CSV extracts.
struct SEN2Record: Sendable {
    /// The module's table: `person`, `requests`.
    let table: String
    let file: String
    /// The row of the CSV file, or the line of the XML file.
    let row: Int
    var items: [Item] = []
    var children: [SEN2Record] = []

    /// One value, with the item's name as the file writes it.
    struct Item: Sendable {
        let name: String
        let value: String
        let row: Int
    }

    /// The value of an item by its name in small letters; nothing when it is not there or is empty.
    func item(_ name: String) -> Item? {
        items.first { $0.name.lowercased() == name && !$0.value.isEmpty }
    }

    func all(_ table: String) -> [SEN2Record] { children.filter { $0.table == table } }
    func first(_ table: String) -> SEN2Record? { children.first { $0.table == table } }
}

/// The tables of the return, and which hangs from which. Source: the DfE return's XML message and its CSV export.
enum SEN2Tables {
    static let parents = [
        "requests": "person", "assessment": "requests", "namedplan": "assessment", "plandetail": "namedplan",
        "activeplans": "requests", "placementdetail": "activeplans", "senneed": "activeplans",
    ]
    /// Parents before what hangs from them.
    static let inOrder = [
        "person", "requests", "assessment", "namedplan", "plandetail", "activeplans", "placementdetail", "senneed",
    ]

    /// The table, and those that it hangs from, the nearest first.
    static func line(_ table: String) -> [String] {
        parents[table].map { [table] + line($0) } ?? [table]
    }
}

/// The items of the return that are known, with what becomes of each. The rows are data: `sen2-items.csv`.
struct SEN2Items: Sendable {
    struct Item: Sendable {
        /// The return's number for it: `2.1`.
        let number: String
        /// What it is read as; empty when it is left out.
        let takenAs: String
        /// Why it is left out.
        let leftBecause: String
    }

    static let known = SEN2Items()
    private let items: [String: Item]

    private init() {
        let rows = String(decoding: PackageResources.sen2_items_csv, as: UTF8.self)
        let records = (try? CSVReader.records(Array(rows.utf8), limits: ReadingLimits())) ?? []
        var items: [String: Item] = [:]
        for cells in records.dropFirst().map(\.cells) where cells.count == 5 {
            items["\(cells[0]) \(cells[2].lowercased())"] = Item(
                number: cells[1], takenAs: cells[3], leftBecause: cells[4])
        }
        self.items = items
    }

    /// What is known of an item of a table; nothing for one that the return does not have.
    func item(_ table: String, _ name: String) -> Item? { items["\(table) \(name.lowercased())"] }
}

/// A code of the return with its words and what Cairn calls it. The rows are data: `sen2-codes.csv`.
struct SEN2Code: Sendable {
    let title: String
    /// Our own word for it: an event, a kind of placement; empty when there is none.
    let ours: String

    /// By the code set and the code: `CeaseReason 5`.
    static let known: [String: SEN2Code] = {
        let rows = (try? CSVReader.records(PackageResources.sen2_codes_csv, limits: ReadingLimits())) ?? []
        return Dictionary(
            rows.dropFirst().map(\.cells).filter { $0.count == 4 }.map {
                ("\($0[0]) \($0[1])", SEN2Code(title: $0[2], ours: $0[3]))
            }, uniquingKeysWith: { first, _ in first })
    }()

    static func codes(of set: String) -> [String] {
        known.keys.filter { $0.hasPrefix(set + " ") }.map { String($0.dropFirst(set.count + 1)) }.sorted()
    }
}
