import Documents

extension Document {
    func headings(_ level: Int) -> [String] {
        blocks.compactMap { if case .heading(level, let words) = $0 { words } else { nil } }
    }

    func table(_ caption: String) -> Table? {
        blocks.lazy.compactMap { block -> Table? in
            if case .table(let table) = block, table.caption == caption { table } else { nil }
        }.first
    }

    /// The cells of a measure of the first area, by their columns' titles.
    func measure(_ place: Int) -> [String: String]? {
        table("Area 1: what we will do and where it stands").map { table in
            let cells = zip(table.columns.map(\.title), table.rows[place].map(\.plainText))
            return Dictionary(uniqueKeysWithValues: Array(cells))
        }
    }

    var pictures: [Picture] {
        blocks.compactMap { if case .figure(let picture) = $0 { picture } else { nil } }
    }

    var notes: [String] {
        blocks.compactMap { if case .note(let run) = $0 { run.plainText } else { nil } }
    }
}
