import Casework
import Documents
import Facts
import Web

extension CaseDrawing {
    /// What the case stood before panels for, and what came of it.
    var panels: [Block] {
        let cases = file.panelCases
        guard !cases.isEmpty else { return [] }
        return [
            .heading(level: 2, "Panels"),
            .table(
                Table(
                    caption: "Questions put to panels, and what was decided",
                    columns: ["Panel", "Question", "Decision", "Reason and criteria", "Family told", "In law"].map {
                        .words($0)
                    },
                    rows: cases.map { one in
                        [
                            [
                                .link(
                                    String(one.item.panel.dropFirst("panel/".count)),
                                    to: CaseworkPaths.panel(one.item.panel))
                            ],
                            [.text(panelQuestions.title(one.item.question))], one.decisionCell(mayRecord),
                            one.reasonCell,
                            one.toldCell(mayRecord), one.eventCell(mayRecord),
                        ]
                    })),
        ]
    }

    /// Complaints about the case, stage by stage.
    var complaintTable: [Block] {
        let lines = file.complaintLines()
        guard !lines.isEmpty else { return [] }
        return [
            .heading(level: 2, "Complaints"),
            .table(
                Table(
                    caption: "Complaints, the earliest received first",
                    columns: [
                        "Complaint", "Stage", "About", "Received", "Acknowledged", "Answered", "Outcome", "Learning",
                    ]
                    .map { .words($0) },
                    rows: lines.map { line in
                        let one = line.complaint
                        let name = "\(one.reference), \(complaintStages.map(\.word).title(one.stage).lowercased())"
                        let cell: Table.Cell =
                            mayRecord
                            ? [
                                .link(
                                    "Tell \(name) anew", to: CaseworkPaths.page("complaints/\(line.line)", of: file.id))
                            ]
                            : [.text(one.reference)]
                        return [
                            cell, [.text(complaintStages.map(\.word).title(one.stage))],
                            [.text(complaintThemes.title(one.theme))], [.text(one.received.words)],
                            [.text(one.acknowledged?.words ?? "Not yet")], [.text(one.answered?.words ?? "Not yet")],
                            [.text(one.outcome.map { complaintOutcomes.title($0) } ?? "")], [.text(one.learning ?? "")],
                        ]
                    })),
        ]
    }
}
