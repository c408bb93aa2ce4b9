package import Facts

extension Rule {
    /// The columns of the rule book.
    package static let columns = [
        "rule", "from", "to", "kind", "force", "certainty", "trigger", "limit", "done", "conditions", "exceptions",
        "owed_by", "owed_to", "title", "source", "note",
    ]

    /// What the version says in each column.
    package var cells: [String] {
        [
            id, from?.description ?? "", to?.description ?? "", kind.rawValue, force.rawValue, certainty.rawValue,
            trigger, limit, done, conditions, exceptions.joined(separator: "|"), owedBy, owedTo, title, source, note,
        ]
    }
}

extension RuleBook {
    /// The rule book as it can be read back, with only the versions in force on a day if one is given.
    package func csv(asAt day: Day? = nil) -> String {
        ([Rule.columns] + versions(asAt: day).map(\.cells)).reduce(into: "") { text, cells in
            text += cells.map(CommaSeparated.cell).joined(separator: ",") + "\n"
        }
    }
}
