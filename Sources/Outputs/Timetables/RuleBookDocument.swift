package import Clocks
package import Documents
package import Facts

extension RuleBook {
    /// The versions as JSON, each with every column of the book.
    package func json(asAt day: Day?) -> JSON {
        .array(
            versions(asAt: day).map { rule in
                .object(
                    zip(Rule.columns, rule.cells).map { column, cell in
                        JSON.Member(column, cell.isEmpty ? .null : .string(cell))
                    })
            })
    }

    /// The rule book as a page: law, guidance, measures and proposals each under its own heading.
    ///
    /// - Parameter publisher: Whose copy it is, for the front of the page.
    package func document(asAt day: Day?, publisher: String) -> Document {
        let rules = versions(asAt: day)
        let groups: [(String, (Rule) -> Bool)] = [
            ("Law", { $0.force.isLaw }), ("Guidance", { $0.force == .guidance }),
            ("Local practice", { $0.force == .localPractice }), ("National measures", { $0.force == .statistical }),
            ("Proposed, not in force", { $0.force == .proposed }),
        ]
        let blocks = groups.flatMap { title, belongs -> [Block] in
            let some = rules.filter(belongs)
            return some.isEmpty ? [] : [.heading(level: 2, title), .table(table(title, some))]
        }
        let scope = day.map { "In force on \($0.words)" } ?? "Every version"
        return Document(
            title: "The statutory clock: rule book", subtitle: "England. \(scope).", publisher: publisher,
            particulars: [], blocks: blocks + [.note([.text("Information about the law, not legal advice.")])])
    }

    private func table(_ title: String, _ rules: [Rule]) -> Table {
        Table(
            caption: "\(title): \(rules.count) rules",
            columns: ["Rule", "What", "Starts with", "Limit", "Owed by", "In force", "Source", "Certainty", "Note"].map
            {
                Table.Column($0)
            },
            rows: rules.map { rule in
                [
                    rule.id, rule.title, rule.trigger, rule.limit, rule.owedBy,
                    "\(rule.from?.description ?? "") to \(rule.to?.description ?? "")", rule.source,
                    rule.certainty.rawValue, rule.note,
                ].map { [.text($0)] }
            })
    }
}
