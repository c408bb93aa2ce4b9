package import Facts

/// Which counts are too small to be shown, from a day, and where that is laid down.
package struct SmallNumbers: Equatable, Sendable {
    /// The first day it holds.
    package let from: Day
    package let lowest: Int
    package let highest: Int
    package let source: String

    package init(from: Day, lowest: Int, highest: Int, source: String) {
        self.from = from
        self.lowest = lowest
        self.highest = highest
        self.source = source
    }

    package func holds(_ count: Int) -> Bool { count >= lowest && count <= highest }

    /// What stands in place of one small count by itself: 'fewer than 5'.
    package var words: String { "fewer than \(highest + 1)" }

    /// What stands in place of every hidden count of a table, whatever it was hidden for.
    package static let mark = "[c]"

    /// What stands beneath a table with hidden counts.
    package var note: String {
        "\(Self.mark): counts of \(lowest) to \(highest), and others that would give them away, are not shown."
    }
}

extension SmallNumbers {
    /// The rule in force on a day, from the embedded table; before its first day, the first.
    package static func inForce(on day: Day) -> SmallNumbers {
        table.last { $0.from <= day } ?? table[0]
    }

    // A slip in the embedded table is a slip in the program, so it stops.
    private static let table: [SmallNumbers] = {
        let lines = String(decoding: PackageResources.small_numbers_csv, as: UTF8.self).split(
            whereSeparator: \.isNewline)
        let rules = lines.dropFirst().map { line -> SmallNumbers in
            let cells = line.split(separator: ",", maxSplits: 3)
            guard cells.count == 4, let from = Day(cells[0]), let lowest = Int(cells[1]), let highest = Int(cells[2])
            else { preconditionFailure("'\(line)' is not a rule for small numbers") }
            return SmallNumbers(from: from, lowest: lowest, highest: highest, source: String(cells[3]))
        }
        precondition(!rules.isEmpty, "there is no rule for small numbers")
        return rules.sorted { $0.from < $1.from }
    }()
}
