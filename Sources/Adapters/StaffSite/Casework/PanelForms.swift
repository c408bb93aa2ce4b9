import Casework
import Facts
import Storage
import Web

/// A panel: its day and who sits on it, by role.
let panelForm = RecordingForm(
    blank: CaseworkPaths.panels + "/new", target: CaseworkPaths.panels, thing: PanelMeeting.kind,
    scene: CaseworkScene.gather,
    draw: { scene, typed in
        let fields = [
            typed.text("name", "The panel’s name", hint: "Like ‘Assessment panel’", width: "width-20"),
            typed.day("held", "Day of the panel", hint: "Like \(scene.today). It may lie ahead", now: ""),
            typed.area("members", "Who sits on it", hint: "One role on each line. Name nobody.", rows: 5),
            typed.area("note", "Note (optional)", rows: 2),
        ]
        return Sketch(
            heading: "Record a panel",
            intro: [
                "Cases are put before it from their own pages. Given again for the same day and name, it stands in place of what was said before."
            ],
            groups: [FieldGroup(fields)], target: CaseworkPaths.panels, back: CaseworkPaths.panels, crumbs: panelCrumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        let fact = try PanelMeeting.checked(
            name: form["name"], held: form["held"], members: form["members"], note: form["note"])
        try door.append(fact, to: fact.subject, on: sending.today)
    })

/// What a form about one panel starts from.
struct PanelScene: FormScene {
    let sheet: PanelSheet
    let head: Int
    var subject: String { sheet.id }

    static func gather(_ visit: Visit) async throws -> PanelScene {
        let head = try await visit.ledger.head().line
        return PanelScene(sheet: try await visit.onePanel(AsAtQuery(FormFields(), today: visit.today)), head: head)
    }
}

/// Somebody's second look at a panel's decisions.
let panelModerationForm = RecordingForm(
    blank: CaseworkPaths.onePanel + "/moderations/new", target: CaseworkPaths.onePanel + "/moderations",
    thing: PanelModeration.kind, scene: PanelScene.gather,
    draw: { scene, typed in
        let now = scene.sheet.moderation
        let fields = [
            typed.text("moderator", "Who looked, by role", now: now?.moderator ?? "", width: "width-20"),
            typed.text(
                "looked", "How many decisions were looked at", now: now.map { String($0.looked) } ?? "",
                width: "width-4"),
            typed.text(
                "agreed", "How many of these the moderator agreed with", now: now.map { String($0.agreed) } ?? "",
                width: "width-4"),
            typed.area(
                "findings", "What was found, and what the panel is to do otherwise", hint: "Name nobody.",
                now: now?.findings ?? ""),
        ]
        let own = CaseworkPaths.panel(scene.subject)
        return Sketch(
            heading: "Record a moderation", about: rowsTold(("Panel", scene.sheet.title)),
            groups: [FieldGroup(fields)], target: own + "/moderations", back: own,
            crumbs: panelCrumbs + [Link(scene.sheet.title, own)])
    },
    record: { scene, sending, door in
        let form = sending.form
        let fact = try PanelModeration.checked(
            moderator: form["moderator"], looked: form["looked"], agreed: form["agreed"], findings: form["findings"],
            most: scene.sheet.cases.count)
        try door.append(fact, to: scene.subject, on: sending.today)
    })

/// What a form about one case and a panel starts from.
struct PanelItemScene: FormScene {
    let scene: CaseScene
    let panels: [PanelSheet]
    /// The question named in the address.
    let one: PanelCase?
    let viewer: String

    var subject: String { scene.subject }
    var head: Int { scene.head }

    static func gather(_ visit: Visit) async throws -> PanelItemScene {
        let scene = try await CaseScene.gather(visit)
        let panels = try await visit.panelSheets(AsAtQuery(FormFields(), today: visit.today))
        return PanelItemScene(scene: scene, panels: panels, one: nil, viewer: visit.account?.id ?? "")
    }

    static func gatherItem(_ visit: Visit) async throws -> PanelItemScene {
        let all = try await gather(visit)
        let line = Int(try visit.parameter("item"))
        guard let one = all.scene.file.panelCases.first(where: { $0.line == line }) else {
            throw Refusal.notFound("The case is not before a panel by that line.")
        }
        return PanelItemScene(scene: all.scene, panels: all.panels, one: one, viewer: all.viewer)
    }

    /// The question named in the address, which the gathering has found.
    func item() throws -> PanelItem {
        guard let one else { throw Refusal.notFound("The case is not before a panel by that line.") }
        return one.item
    }

    var about: [TextRow] {
        scene.about
            + rowsTold(
                ("Panel", panels.first { $0.id == one?.item.panel }?.title),
                ("Question", one.map { panelQuestions.title($0.item.question) }),
                ("Decided", one?.choice?.title))
    }

    var back: String { one.map { CaseworkPaths.panel($0.item.panel) } ?? scene.back }
}

/// A case put before a panel.
let panelItemForm = RecordingForm(
    blank: CaseworkPaths.oneCase + "/panel-items/new", target: CaseworkPaths.oneCase + "/panel-items",
    thing: PanelItem.kind, scene: PanelItemScene.gather,
    draw: { scene, typed in
        let fields = [
            typed.list(
                "panel", "Which panel",
                offers: [.init("", "Choose")] + scene.panels.map { .init($0.id, $0.title) }),
            typed.radios("question", "What is it asked?", offers: offers(panelQuestions)),
        ]
        return Sketch(
            heading: "Put before a panel",
            intro: scene.panels.isEmpty ? ["No panel is recorded yet. Record one first, under Caseload, Panels."] : [],
            about: scene.about, groups: [FieldGroup(fields)],
            target: CaseworkPaths.page("panel-items", of: scene.subject), back: scene.back, crumbs: scene.scene.crumbs)
    },
    record: { scene, sending, door in
        let fact = try PanelItem.checked(
            panel: sending.form["panel"], question: sending.form["question"], known: Set(scene.panels.map(\.id)))
        try door.append(fact, to: scene.subject, on: sending.today)
    })

/// What a panel decided on a case, and why.
let panelDecisionForm = RecordingForm(
    blank: CaseworkPaths.panelItem + "/decisions/new", target: CaseworkPaths.panelItem + "/decisions",
    thing: PanelDecision.kind, scene: PanelItemScene.gatherItem,
    draw: { scene, typed in
        let item = try scene.item()
        let now = scene.one?.decision
        let chosen = typed.values("criteria", now: now?.criteria ?? [])
        let criteria = ChoiceField(
            "criteria", "What the decision rests on (all that apply)",
            offers: panelCriteria(on: item.question).map {
                .init($0.code, $0.title, hint: "\($0.force.capitalisedFirst): \($0.source)")
            },
            chosen: chosen, problems: typed.problems)
        let fields = [
            typed.radios(
                "decision", "What did the panel decide?",
                offers: panelDecisions(on: item.question).map { .init($0.code, $0.title) }, now: now?.decision ?? ""),
            FieldRow(checkboxes: [criteria]),
            typed.area(
                "reason", "Why", hint: "In words that the family could read. Name nobody.", now: now?.reason ?? ""),
            typed.day("day", "Decided on", hint: "For example, \(scene.scene.today)", now: "\(scene.scene.today)"),
        ]
        return Sketch(
            heading: "Record a panel’s decision",
            intro: ["It is no step of the law. The notice to the family is: record that on the case when it is sent."],
            about: scene.about, groups: [FieldGroup(fields)],
            target: CaseworkPaths.page("panel-items/\(scene.one?.line ?? 0)/decisions", of: scene.subject),
            back: scene.back, crumbs: scene.scene.crumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        let fact = try PanelDecision.checked(
            on: try scene.item(), decision: form["decision"], reason: form["reason"], criteria: form.all("criteria"))
        try door.append(fact, to: scene.subject, on: try sending.day())
    })

/// That the family was told.
let familyToldForm = RecordingForm(
    blank: CaseworkPaths.panelItem + "/tellings/new", target: CaseworkPaths.panelItem + "/tellings",
    thing: FamilyTold.kind, scene: PanelItemScene.gatherItem,
    draw: { scene, typed in
        let now = scene.one?.told
        let fields = [
            typed.radios("way", "How was the family told?", offers: offers(tellingWays), now: now?.way ?? ""),
            typed.list(
                "officer", "Who told them", offers: scene.scene.officers.map { .init($0.id, $0.name) },
                now: now?.officer ?? scene.viewer),
            typed.area("content", "What was said and asked (optional)", hint: "Name nobody.", now: now?.content ?? ""),
            typed.day("day", "Told on", hint: "For example, \(scene.scene.today)", now: "\(scene.scene.today)"),
        ]
        return Sketch(
            heading: "Record that the family was told", about: scene.about, groups: [FieldGroup(fields)],
            target: CaseworkPaths.page("panel-items/\(scene.one?.line ?? 0)/tellings", of: scene.subject),
            back: scene.back, crumbs: scene.scene.crumbs)
    },
    record: { scene, sending, door in
        guard scene.one?.decision != nil else {
            throw Problems("way", "Record first what the panel decided; then that the family was told")
        }
        let form = sending.form
        let fact = try FamilyTold.checked(
            of: try scene.item(), way: form["way"], officer: form["officer"], content: form["content"],
            known: Set(scene.scene.officers.map(\.id)))
        try door.append(fact, to: scene.subject, on: try sending.day())
    })
