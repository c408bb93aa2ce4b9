import Casework
import Facts
import Quality
import Storage
import Web

/// A new round: its sample is drawn and kept in the same moment.
let newRoundForm = RecordingForm(
    blank: QualityPaths.newRound, target: QualityPaths.rounds, thing: AuditRound.kind, scene: NewRoundScene.gather,
    draw: { scene, typed in
        Sketch(
            heading: "Start a round",
            intro: [
                "The sample is drawn from the cases as they stood in the weeks you choose. The same cases, share and seed give the same sample, so that anybody can check it."
            ], groups: roundFields(scene, typed), button: "Draw the sample", target: QualityPaths.rounds,
            back: QualityPaths.quality, crumbs: qualityCrumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        let round = try AuditRound.checked(
            .init(
                title: form["title"], set: form["set"], day: form["day"], weeks: form["weeks"], plans: form["plans"],
                share: form["share"], size: form["size"], twice: form["twice"], seed: form["seed"]),
            sets: scene.sets.map(\.name), today: sending.today)
        let subject = AuditRound.subject(slug(round.title))
        guard slug(round.title) != "" else {
            throw Problems("title", "Enter a name with letters in it, such as Spring")
        }
        guard try door.entries(AuditRound.self, of: subject).isEmpty else {
            throw Problems("title", "There is a round with this name. Give it another, such as with its month")
        }
        let sample = round.sample(of: scene.pool(of: round), round: subject)
        guard !sample.isEmpty else {
            throw Problems("plans", "There is no such plan in these weeks. Choose other weeks, or all plans held")
        }
        try door.append(round, to: subject, on: sending.today)
        for drawn in sample { try door.append(drawn.fact, to: drawn.plan.id, on: sending.today) }
    })

/// What a new round starts from.
struct NewRoundScene: FormScene {
    let subject = ""
    let head: Int
    let today: Day
    let book: CaseBook
    let sets: [(name: String, title: String)]

    static func gather(_ visit: Visit) async throws -> NewRoundScene {
        let query = try AsAtQuery(FormFields(), today: visit.today)
        let facts = try await visit.qualityFacts()
        return NewRoundScene(
            head: try await visit.ledger.head().line, today: visit.today, book: try await visit.cases(query).book,
            sets: facts.setNames(asAt: query.asAt).compactMap { name in
                facts.criteriaSet(name, asAt: query.asAt).map { (name, $0.title) }
            })
    }

    /// The plans that a round's sample is drawn from, each with who looked after it at the end of its weeks.
    func pool(of round: AuditRound) -> [HeldPlan] {
        let asAt = AsAt(min(round.last, today))
        return book.facts.keys.compactMap { id in
            guard let file = book.file(id, asAt: asAt) else { return nil }
            let belongs =
                switch round.plans {
                case .held: file.state.hasPlan
                case .issued: file.sentFinal(from: round.first, through: round.last)
                }
            return belongs ? HeldPlan(id, officer: file.officer) : nil
        }
    }
}

private func roundFields(_ scene: NewRoundScene, _ typed: Typed) -> [FieldGroup] {
    [
        FieldGroup([
            typed.text("title", "What is the round called?", hint: "Such as Spring 2026"),
            typed.list("set", "Criteria", offers: scene.sets.map { .init($0.name, $0.title) }, now: "ehc-plan"),
            typed.day(
                "day", "First week", hint: "Any day of it, for example 2026-03-02. Weeks run from Monday to Sunday",
                now: ""),
            typed.text("weeks", "How many weeks?", now: "1", width: "width-4"),
            typed.radios(
                "plans", "Which plans?",
                offers: [
                    .init("issued", "Plans sent as final in these weeks, first or amended"),
                    .init("held", "All plans that officers look after at the end of these weeks"),
                ], now: "issued"),
        ]),
        FieldGroup(
            "How many",
            [
                typed.text(
                    "share", "Percentage of each officer’s plans", hint: "At least one of each officer’s is drawn",
                    now: "10", width: "width-4"),
                typed.text(
                    "size", "Or a number of plans in all", hint: "Then leave the percentage empty", width: "width-4"),
                typed.text("twice", "Percentage of the sample to mark twice, blind", now: "20", width: "width-4"),
                typed.text(
                    "seed", "Seed", hint: "Any whole number up to 999999999; another number draws another sample",
                    now: "\(scene.today.number)", width: "width-10"),
            ]),
    ]
}
