/// The embedded table of the bundles of options. A slip in it is a slip in the program, so it stops.
struct SPCProfileTable {
    private let rows: [[Substring]]
    private let header: [Substring]

    static let embedded = SPCProfileTable(String(decoding: PackageResources.spc_profiles_csv, as: UTF8.self))

    init(_ text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",", maxSplits: 3) }
        header = lines.first ?? []
        rows = Array(lines.dropFirst())
    }

    /// One column of the table.
    struct Profile {
        let name: String
        let cells: [Substring: Substring]

        func number(_ option: String) -> Double {
            guard let number = Double(cells[option[...]] ?? "") else {
                preconditionFailure("the profile \(name) gives no number for \(option)")
            }
            return number
        }

        func answer(_ option: String) -> Bool {
            switch cells[option[...]] {
            case "yes": true
            case "no": false
            default: preconditionFailure("the profile \(name) gives no yes or no for \(option)")
            }
        }
    }

    func profile(_ name: String) -> Profile {
        guard let place = header.firstIndex(of: name[...]) else { preconditionFailure("there is no profile \(name)") }
        let pairs = rows.filter { $0.indices.contains(place) }.map { ($0[0], $0[place]) }
        return Profile(name: name, cells: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }
}
