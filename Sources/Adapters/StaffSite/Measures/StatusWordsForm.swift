import Facts
import Measures
import Storage
import Web

/// The words that the area has for each status now.
struct StatusWordsScene: FormScene {
    let subject = StatusWords.subject
    let head: Int
    let words: StatusWords

    static func gather(_ visit: Visit) async throws -> StatusWordsScene {
        let said: [Entry<StatusWords>] = try await visit.ledger.entries()
        return StatusWordsScene(
            head: try await visit.ledger.head().line,
            words: said.latest(AsAt(visit.today))[StatusWords.subject] ?? .standard)
    }
}

/// The area's own words for each status.
let statusWordsForm = RecordingForm(
    blank: "\(MeasurePaths.statusWords)/new", target: MeasurePaths.statusWords, thing: StatusWords.kind,
    watches: [Watch(StatusWords.self)], scene: StatusWordsScene.gather,
    draw: { scene, typed in
        let groups = MeasureStanding.allCases.map { standing in
            FieldGroup(
                standing.words,
                StatusWords.standard.rows.filter { $0.standing == standing }.map { row in
                    typed.text(field(row), label(row), now: scene.words.row(row.standing, row.travel).words)
                })
        }
        return Sketch(
            heading: "Say what each status is called",
            intro: ["Every page and report then uses these words. The colours and shapes stay as they are."],
            groups: groups, button: "Save the words", target: MeasurePaths.statusWords, back: MeasurePaths.scorecard,
            crumbs: [Link("Measures", MeasurePaths.scorecard)])
    },
    record: { scene, sending, door in
        var problems = Problems()
        let rows = StatusWords.standard.rows.map { row in
            let words = sending.form[field(row)]
            let name = label(row).lowercased()
            if words.isBlank {
                problems.add(field(row), "Enter the words for \(row.standing.words.lowercased()), \(name)")
            }
            return StatusWords.Row(row.standing, row.travel, words, tone: row.tone)
        }
        guard problems.isEmpty else { throw problems }
        try door.append(try StatusWords.checked(rows), to: scene.subject, on: sending.today)
    })

private func field(_ row: StatusWords.Row) -> String {
    row.standing.rawValue + (row.travel.map { "-\($0.rawValue)" } ?? "")
}

private func label(_ row: StatusWords.Row) -> String {
    row.travel?.words ?? (row.standing.isJudged ? "With no reading before it" : "In any case")
}
