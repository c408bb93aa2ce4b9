import Casework
import Clocks
import Documents
import Facts
import Web

extension CaseDrawing {
    /// A heading with a table under it; nothing when there are no rows.
    private func part(_ heading: String, _ caption: String, _ columns: [String], _ rows: [[Table.Cell]]) -> [Block] {
        guard !rows.isEmpty else { return [] }
        return [
            .heading(level: 2, heading),
            .table(Table(caption: caption, columns: columns.map { .words($0) }, rows: rows)),
        ]
    }

    private func steps(_ names: Set<String>) -> [DatedStep] { file.steps.filter { names.contains($0.step.bareEvent) } }

    var advice: [Block] {
        part(
            "Advice", "Each service’s advice and its six weeks",
            ["Service", "Asked", "Last day", "Received", "How it stands"],
            file.adviceRequests.map { request in
                [
                    [.text(adviceServices.title(request.service))], [.text(request.asked.words)],
                    [.text((request.due?.words ?? "") + (request.isLaw ? " (law)" : " (guidance)"))],
                    [.text(request.received?.words ?? "")],
                    [.chip(request.chip)],
                ]
            })
    }

    var consultations: [Block] {
        let asked = steps(["school_consulted"])
        let answers = steps(["school_responded"])
        return part(
            "Consultations", "Schools and colleges consulted", ["Setting", "Consulted", "Answered", "Answer"],
            asked.map { one in
                let answer = answers.first { $0.step.setting == one.step.setting && $0.day >= one.day }
                return [
                    [.text(one.step.setting ?? "")], [.text(one.day.words)], [.text(answer?.day.words ?? "Not yet")],
                    [.text(answer?.step.answer.map { consultationAnswers.title($0) } ?? "")],
                ]
            })
    }

    var plans: [Block] {
        let versions = steps([
            "draft_served", "final_plan_sent", "amendment_notice_sent", "amended_final_sent", "phase_final_sent",
        ])
        return part(
            "Versions of the plan", "Each version, the first first", ["Version", "Sent", "About it"],
            versions.map { [[.text(eventTitle($0.step.event))], [.text($0.day.words)], [.text($0.step.details)]] })
    }

    var exceptions: [Block] {
        let claims = steps(["claim"])
        let facts = steps(["closure", "absent", "exceptional", "missed_appointment"])
        let valid = Set((table?.answers ?? []).compactMap(\.exception))
        return part(
            "Exceptions", "What was recorded, and the facts for it", ["What", "From", "Until", "What it does"],
            (claims + facts).map { one in
                let code = one.step.event.split(separator: ":").dropFirst().first.map(String.init)
                let effect = code.map { valid.contains($0) ? "Lifts a limit that was missed" : "Lifts no limit so far" }
                return [
                    [.text(eventTitle(one.step.event))], [.text(one.day.words)], [.text(one.step.until?.words ?? "")],
                    [.text(effect ?? "A fact for an exception")],
                ]
            })
    }

    var disputes: [Block] {
        let words = Set(RuleBook.england.vocabulary.words.filter { $0.stage == "dispute" }.map(\.name))
        return part(
            "Mediation, appeals and complaints", "Each step, the first first", ["Step", "Day", "About it"],
            steps(words).map { [[.text(eventTitle($0.step.event))], [.text($0.day.words)], [.text($0.step.details)]] })
    }

    var documents: [Block] {
        part(
            "Documents", "Letters sent and documents kept, the latest first",
            ["Day", "What", "About it", "Recorded by"],
            papers.map { paper in
                [
                    [.text(paper.day.words)],
                    [
                        .link(
                            "\(paper.title), \(paper.day.words)",
                            to: CaseworkPaths.page("documents/\(paper.line)", of: file.id))
                    ],
                    [.text(paper.about)], [.text(names[paper.author] ?? paper.author)],
                ]
            })
    }

    var placements: [Block] {
        part(
            "Placements", "Where, from when, the first first", ["Setting", "Kind", "From"],
            file.placements.compactMap { entry in
                entry.fact.map {
                    [[.text($0.name)], [.text(placementKinds.title($0.placementKind))], [.text(entry.day.words)]]
                }
            })
    }
}

extension AdviceRequest {
    /// How the request stands, in a word and a colour.
    var chip: Chip {
        if isOverdue { return Chip(isLaw ? "Overdue" : "Later than the guidance", isLaw ? .red : .amber) }
        guard received != nil else { return Chip("Awaited", .none) }
        return status == .met ? Chip("In time", .green) : Chip("Late", .amber)
    }
}
