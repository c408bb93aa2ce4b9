import Casework
import Clocks
import Documents
import Facts
import Web

/// What a case's page says, part by part.
struct CaseDrawing {
    let file: CaseFile
    let table: Timetable?
    let names: [String: String]
    let query: AsAtQuery
    let mayRecord: Bool
    let papers: [CasePaper]

    var blocks: [Block] {
        let parts: [[Block]] = [
            due, timeline, events, advice, consultations, plans, exceptions, panels, disputes, complaintTable,
            documents, placements, everyLimit,
        ]
        return parts.flatMap(\.self)
    }

    private var due: [Block] {
        guard let table else { return [] }
        let late = table.outstanding.map { dueRow($0, Chip($0.words, .red)) }
        let next = table.next.map { dueRow($0, Chip($0.words, .none)) }
        let passed = table.guidancePassed.map { dueRow($0, Chip($0.words, .amber)) }
        let rows = late + next + passed
        guard !rows.isEmpty else { return [.heading(level: 2, "Due next"), .text("Nothing is due.")] }
        return [
            .heading(level: 2, "Due next"),
            .table(
                Table(
                    caption: "What is outstanding, then what is due next, and from whom",
                    columns: ["What", "Last day", "From whom", "How it stands", "Force and source"].map { .words($0) },
                    rows: rows)),
        ]
    }

    private func dueRow(_ answer: Answer, _ chip: Chip) -> [Table.Cell] {
        let force = answer.rule.force
        let actBy = answer.actBy.flatMap { $0 != answer.due && answer.status.isStillDue ? $0 : nil }
        return [
            [.text(answer.rule.title)],
            [.text(answer.due?.words ?? "")] + (actBy.map { [.lineBreak, .text("act by \($0.words)")] } ?? []),
            [.text(answer.rule.owedBy.capitalisedFirst)], [.chip(chip)],
            [
                .strong(force.isLaw ? "Law" : force.rawValue.replacing("-", with: " ").capitalisedFirst), .lineBreak,
                .text(answer.rule.source),
            ],
        ]
    }

    private var timeline: [Block] {
        let coming = (table?.next ?? []).filter { $0.rule.force.isLaw }.compactMap(CaseRow.Due.init)
        let drawing = TimelineDrawing(
            steps: file.steps, due: Array(coming.prefix(6)), today: file.asAt.day)
        return drawing.picture.map { [.heading(level: 2, "Timeline"), .figure($0)] } ?? []
    }

    private var events: [Block] {
        let rows = file.steps.reversed().map { dated -> [Table.Cell] in
            let link: Table.Cell =
                mayRecord
                ? [
                    .link(
                        "Correct “\(dated.words)” of \(dated.day.words)",
                        to: CaseworkPaths.page("events/\(dated.line)", of: file.id))
                ]
                : []
            return [
                [.text(dated.day.words)], [.text(eventTitle(dated.step.event))],
                [.text(dated.step.details)], [.text(names[dated.author] ?? dated.author)], link,
            ]
        }
        guard !rows.isEmpty else { return [] }
        return [
            .heading(level: 2, "Events"),
            .table(
                Table(
                    caption: "Every event, the latest first",
                    columns: ["Day", "What happened", "About it", "Recorded by", "Put right"].map { .words($0) },
                    rows: rows)),
        ]
    }

    private var everyLimit: [Block] {
        let started = (table?.answers ?? []).filter { $0.status != .notTriggered && !$0.flags.contains(.setAside) }
        let rows = started.map { answer -> [Table.Cell] in
            [
                [.text(answer.rule.title)], [.text(answer.due?.words ?? "No day")], [.text(answer.words)],
                [.text(answer.done?.words ?? "")], [.text(answer.rule.source)],
            ]
        }
        guard !rows.isEmpty else { return [] }
        return [
            .heading(level: 2, "Every limit that has started"),
            .table(
                Table(
                    caption: "Every limit, in the order of the rule book",
                    columns: ["Limit", "Last day", "How it stands", "Done", "Source"].map { .words($0) }, rows: rows)),
        ]
    }
}

extension DatedStep {
    /// The event with the service or setting that it is about, so that two of one day can be told apart.
    var words: String {
        let about = step.service.map { adviceServices.title($0) } ?? step.setting
        return eventTitle(step.event) + (about.map { ": \($0)" } ?? "")
    }
}

extension CaseStep {
    /// What there is to say about the event besides its name, in a line.
    var details: String {
        [
            service.map { adviceServices.title($0) }, setting, answer.map { consultationAnswers.title($0) },
            reason.map { consultationReasons.title($0) },
            until.map { "until \($0.words)" }, area.map { "other area: \($0)" }, note,
        ].compactMap(\.self).joined(separator: "; ")
    }
}
