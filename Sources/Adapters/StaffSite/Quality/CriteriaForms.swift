import Facts
import Quality
import Storage
import Web

/// What a form about criteria, grades or themes starts from.
struct QualityListScene: FormScene {
    let subject: String
    /// The set's name, and the criterion or theme that the address names.
    let set: String
    let code: String
    let criteria: CriteriaSet?
    let scale: GradeScale
    let themes: ThemeList
    let head: Int
    let today: Day

    var back: String { QualityPaths.set(set) }
    var crumbs: [Link] {
        [Link("Criteria of plan quality", QualityPaths.criteria)] + (criteria.map { [Link($0.title, back)] } ?? [])
    }

    /// For the theme list.
    static func gather(_ visit: Visit) async throws -> QualityListScene {
        try await scene(visit, ThemeList.subject, themes: try await visit.ledger.entries())
    }

    /// For the theme in the address.
    static func gatherTheme(_ visit: Visit) async throws -> QualityListScene {
        let code = try visit.parameter("theme")
        let scene = try await scene(visit, ThemeList.subject, code: code, themes: try await visit.ledger.entries())
        guard scene.themes.theme(code) != nil else { throw Refusal.notFound("There is no such theme.") }
        return scene
    }

    /// For the grades.
    static func gatherGrades(_ visit: Visit) async throws -> QualityListScene {
        try await scene(visit, GradeScale.subject)
    }

    /// For the set in the address, and its criterion if one is named.
    static func gatherSet(_ visit: Visit) async throws -> QualityListScene {
        let set = try visit.parameter("set")
        let code = visit.parameters["criterion"] ?? ""
        let scene = try await scene(visit, CriteriaSet.subject(set), set: set, code: code)
        guard let criteria = scene.criteria, code.isEmpty || criteria.criterion(code) != nil else {
            throw Refusal.notFound("There are no such criteria.")
        }
        return scene
    }

    private static func scene(
        _ visit: Visit, _ subject: String, set: String = "", code: String = "", themes: [Entry<ThemeList>] = []
    ) async throws -> QualityListScene {
        let head = try await visit.ledger.head().line
        let asAt = AsAt(visit.today)
        var facts = try await visit.criteriaFacts()
        facts.themes = themes
        return QualityListScene(
            subject: subject, set: set, code: code, criteria: facts.criteriaSet(set, asAt: asAt),
            scale: facts.gradeScale(asAt: asAt), themes: facts.themeList(asAt: asAt), head: head, today: visit.today)
    }
}

/// A new criterion of a set.
let newCriterionForm = RecordingForm(
    blank: QualityPaths.set + "/new", target: QualityPaths.set + "/criteria", thing: CriteriaSet.kind,
    watches: [Watch(CriteriaSet.self)], scene: QualityListScene.gatherSet,
    draw: { scene, typed in
        let code = typed.text(
            "code", "Short name", hint: "Small letters, digits and hyphens, like health-needs. It stays",
            width: "width-20")
        return criterionSketch("Add a criterion", scene, nil, [code], typed, target: scene.back + "/criteria")
    },
    record: { scene, sending, door in
        if scene.criteria?.criterion(sending.form["code"]) != nil {
            throw Problems("code", "There is a criterion with this short name. Change that one instead")
        }
        try restate(scene, sending.form["code"], sending, door)
    })

/// A criterion said anew, from a day on.
let criterionForm = RecordingForm(
    blank: QualityPaths.criterion + "/edit", target: QualityPaths.criterion + "/descriptions",
    thing: CriteriaSet.kind, watches: [Watch(CriteriaSet.self)], scene: QualityListScene.gatherSet,
    draw: { scene, typed in
        criterionSketch(
            "Change a criterion", scene, scene.criteria?.criterion(scene.code), [], typed,
            target: QualityPaths.criterion(scene.code, of: scene.set) + "/descriptions")
    },
    record: { scene, sending, door in try restate(scene, scene.code, sending, door) })

private func restate(_ scene: QualityListScene, _ code: String, _ sending: Sending, _ door: LedgerDoor) throws {
    let form = sending.form
    let criterion = try Criterion.checked(
        .init(
            code: code, title: form["title"], good: form["good"], section: form["section"], weight: form["weight"],
            source: form["source"]))
    guard let set = try scene.criteria?.with(criterion) else { throw Refusal.notFound("There are no such criteria.") }
    try door.append(set, to: scene.subject, on: sending.today)
}

private func criterionSketch(
    _ heading: String, _ scene: QualityListScene, _ now: Criterion?, _ fields: [FieldRow], _ typed: Typed,
    target: String
) -> Sketch {
    Sketch(
        heading: heading,
        intro: [
            "It counts for rounds that start from today on. Rounds that have started keep the criteria of their day. The public can read it at once."
        ],
        groups: [
            FieldGroup(
                fields + [
                    typed.text("title", "What is asked for, in a few words", now: now?.title ?? ""),
                    typed.area("good", "What does good look like?", hint: "In plain English", now: now?.good ?? ""),
                    typed.list(
                        "section", "Which section of the plan?",
                        offers: [.init("", "Choose a section")]
                            + PlanSection.all.map { .init($0.code, PlanSection.words($0.code)) },
                        now: now?.section ?? ""),
                    typed.text(
                        "weight", "Weight", hint: "0 to 10; 0 is not asked any more",
                        now: now.map { "\($0.weight)" } ?? "",
                        width: "width-4"),
                    typed.text(
                        "source", "Where does it come from?", hint: "Such as the Act, or our own",
                        now: now?.source ?? ""),
                ])
        ], target: target, back: scene.back, crumbs: scene.crumbs)
}

/// The grades said anew.
let gradesForm = RecordingForm(
    blank: QualityPaths.grades + "/edit", target: QualityPaths.grades, thing: GradeScale.kind,
    watches: [Watch(GradeScale.self)], scene: QualityListScene.gatherGrades,
    draw: { scene, typed in
        Sketch(
            heading: "Change the grades",
            intro: ["From the lowest to the highest. Rounds that have started keep the grades of their day."],
            groups: scene.scale.rows.enumerated().map { place, step in
                FieldGroup(
                    "Grade \(place + 1), \(step.mark) points",
                    [
                        typed.text(
                            "word-\(place + 1)", "Name of grade \(place + 1)", now: step.word, width: "width-20"),
                        typed.text(
                            "least-\(place + 1)", "Lowest score for grade \(place + 1), in percent",
                            now: "\(step.leastPercent)", width: "width-4"),
                        typed.area("meaning-\(place + 1)", "Meaning of grade \(place + 1)", now: step.meaning, rows: 2),
                    ])
            }, target: QualityPaths.grades, back: QualityPaths.criteria, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        let typed = scene.scale.rows.indices.map { place in
            GradeScale.Typed(
                word: form["word-\(place + 1)"], leastPercent: form["least-\(place + 1)"],
                meaning: form["meaning-\(place + 1)"])
        }
        try door.append(try scene.scale.restated(typed), to: GradeScale.subject, on: sending.today)
    })

extension CriteriaSet: Told {
    static var noun: String { "Criteria" }
    var said: [TextRow] { rows.map { TextRow($0.title, "\($0.good) (weight \($0.weight))") } }
}

extension GradeScale: Told {
    static var noun: String { "Grades" }
    var said: [TextRow] { rows.map { TextRow($0.word, "from \($0.leastPercent)%: \($0.meaning)") } }
}
