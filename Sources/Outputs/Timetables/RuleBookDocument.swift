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
            columns: ["What must happen", "By when", "Owed by", "Where it comes from"].map { Table.Column($0) },
            rows: rules.map { rule in
                [
                    [.text(rule.title), .lineBreak, .text(rule.id)], limitCell(rule), [.text(rule.owedBy)],
                    sourceCell(rule),
                ]
            })
    }

    private func limitCell(_ rule: Rule) -> Table.Cell {
        guard !rule.limit.isEmpty else { return [.text(triggerWords(rule.trigger))] }
        return [.strong(rule.limit), .lineBreak, .text(triggerWords(rule.trigger))]
    }

    private func sourceCell(_ rule: Rule) -> Table.Cell {
        var cell: Table.Cell = [.strong(rule.source)]
        let days = [rule.from.map { "from \($0.words)" }, rule.to.map { "to \($0.words)" }].compactMap(\.self)
        cell += [.lineBreak, .text((["Certainty: \(rule.certainty.rawValue)"] + days).joined(separator: ", "))]
        if !rule.note.isEmpty { cell += [.lineBreak, .text(rule.note)] }
        return cell
    }

    /// What a rule counts from, in the words of the list of events: `first request_received|move` reads
    /// 'Counted from the first of: Request received; Move'.
    package func triggerWords(_ trigger: String) -> String {
        let parts = trigger.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return trigger }
        let events = parts[1].split(separator: "|").map { name -> String in
            let halves = name.split(separator: ":", maxSplits: 1)
            guard let first = halves.first, let word = vocabulary.word(first) else { return String(name) }
            let kind = halves.count == 2 ? " (\(halves[1].split(separator: "_").joined(separator: " ")))" : ""
            return word.title + kind
        }
        let which = events.count == 1 ? parts[0] == "first" ? "the first " : "the last " : "the \(parts[0]) of: "
        return "Counted from \(which)\(events.joined(separator: "; "))"
    }
}
