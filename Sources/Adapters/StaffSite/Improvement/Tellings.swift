import Documents
import Facts
import Improvement

/// One ledger line as a history tells it.
struct Telling {
    let line: Int
    let subject: String
    let day: Day
    let recordedAt: String
    let author: String
    let noun: String
    let kind: String
    let said: [TextRow]
    let replaces: Int?
    let approval: ApprovalState
}

/// Every ledger line about some subjects, the newest first; each is put into words only when it is asked for.
struct Tellings {
    private let lines: [(line: Int, tell: () -> Telling)]

    init(_ plan: PlanReading, asAt: AsAt, about isWanted: @escaping (String) -> Bool) {
        let facts = plan.facts
        let decisions = Decisions(facts.approvals, asAt)
        var lines: [(line: Int, tell: () -> Telling)] = []
        func add<F: Told>(_ entries: [Entry<F>]) {
            for entry in entries.history(asAt) where isWanted(entry.subject) {
                lines.append((entry.line, { Telling(entry, decisions.state(of: entry)) }))
            }
        }
        add(facts.plans)
        add(facts.nodes)
        add(facts.retirements)
        add(facts.responsibilities)
        add(facts.measures)
        add(facts.milestones)
        add(facts.reached)
        add(facts.deadlineChanges)
        add(facts.progress)
        add(facts.impact)
        add(facts.forum)
        add(facts.updates)
        add(facts.evidence)
        add(facts.observations)
        add(facts.signOffs)
        add(facts.approvals)
        add(plan.corrections)
        self.lines = lines.sorted { $0.line > $1.line }
    }

    var count: Int { lines.count }

    /// Some of the lines, put into words.
    func told(_ range: Range<Int>) -> [Telling] { lines[range.clamped(to: lines.indices)].map { $0.tell() } }

    /// The telling of one ledger line.
    func telling(_ line: Int) -> Telling? { lines.first { $0.line == line }?.tell() }
}

extension Telling {
    fileprivate init<F: Told>(_ entry: Entry<F>, _ approval: ApprovalState) {
        line = entry.line
        subject = entry.subject
        day = entry.day
        recordedAt = entry.recordedAt
        author = entry.author
        noun = F.noun
        kind = F.kind
        said = entry.fact?.said ?? []
        replaces = entry.replaces
        self.approval = approval
    }
}

/// How a history is drawn: whose names it knows, which lines may be corrected.
struct HistoryDrawing {
    let plan: PlanReading
    let names: [String: String]
    /// Whether each row says which line of the plan it is about.
    let namesLines: Bool
    let mayCorrect: (Telling) -> Bool

    func table(_ tellings: [Telling], caption: String) -> Table {
        let columns =
            [.number("Ledger line"), .words("True from")] + (namesLines ? [.words("About")] : [])
            + [Table.Column.words("What was recorded"), .words("By")]
        return Table(caption: caption, columns: columns, rows: tellings.map(row))
    }

    private func row(_ telling: Telling) -> [Table.Cell] {
        let about = namesLines ? [about(telling.subject)] : []
        let by = names[telling.author] ?? telling.author
        let when = telling.recordedAt.prefix(10)
        return [[.text(String(telling.line))], [.text(telling.day.words)]] + about
            + [said(telling), [.text(by), .lineBreak, .text("recorded \(Day(when)?.words ?? String(when))")]]
    }

    private func about(_ subject: String) -> Table.Cell {
        guard let line = plan.outline.line(subject.split(separator: "#").first.map(String.init) ?? subject) else {
            return [.text("The plan")]
        }
        return [.link("\(line.ref) \(line.title)", to: PlanPaths.of(line: line.subject) + plan.query.suffix)]
    }

    private func said(_ telling: Telling) -> Table.Cell {
        var cell: Table.Cell = [.strong(telling.noun)]
        if let line = telling.replaces {
            cell += [.text(telling.said.isEmpty ? " takes back line \(line)" : " corrects line \(line)")]
        }
        if case .refused(let note) = telling.approval { cell += [.text(" (not approved: \(note))")] }
        if telling.approval == .waiting { cell += [.text(" (not yet approved)")] }
        for row in telling.said { cell += [.lineBreak] + spoken(row) }
        if mayCorrect(telling) {
            cell += [
                .lineBreak,
                .link(
                    "Correct line \(telling.line)", to: PlanPaths.correction(of: telling.line, about: telling.subject)),
            ]
        }
        return cell
    }

    // Facts keep a rating's code; people read its word.
    private func spoken(_ row: TextRow) -> Table.Cell {
        if row.label == "Rating", let step = plan.outline.scale.step(row.text) {
            return [.chip(Chip(step.word, Tone(rawValue: step.tone) ?? .none))]
        }
        return [.text("\(row.label): \(row.text)")]
    }
}
