import Casework
import Facts
import Storage
import Web

/// Where the child or young person is placed.
let placementForm = RecordingForm(
    blank: CaseworkPaths.oneCase + "/placements/new", target: CaseworkPaths.oneCase + "/placements",
    thing: Placement.kind, scene: CaseScene.gather,
    draw: { scene, typed in
        let now = scene.file.placement
        let fields = [
            typed.text(
                "setting", "The setting’s number or short name",
                hint: "The same as in the roles of its staff, such as its URN", now: now?.setting ?? "",
                width: "width-20"),
            typed.text("name", "Its name", now: now?.name ?? ""),
            typed.list(
                "placementKind", "Kind of placement", offers: offers(placementKinds), now: now?.placementKind ?? ""),
            typed.asAtDay(scene.today, "From"),
        ]
        return Sketch(
            heading: "Record a placement",
            intro: ["Staff of the setting then see this case, and staff of the one before no longer do."],
            about: scene.about, groups: [FieldGroup(fields)],
            target: CaseworkPaths.page("placements", of: scene.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let form = sending.form
        let placement = try Placement.checked(
            setting: form["setting"], name: form["name"], placementKind: form["placementKind"])
        try door.append(placement, to: scene.subject, on: try sending.day())
    })

/// The kinds of need.
let needForm = RecordingForm(
    blank: CaseworkPaths.oneCase + "/needs/new", target: CaseworkPaths.oneCase + "/needs", thing: Need.kind,
    scene: CaseScene.gather,
    draw: { scene, typed in
        let fields = [
            typed.list(
                "primary", "Main need", offers: [.init("", "Choose")] + offers(needTypes),
                now: scene.file.need?.primary ?? ""),
            typed.list(
                "secondary", "Second need", offers: [.init("", "None")] + offers(needTypes),
                now: scene.file.need?.secondary ?? ""),
            typed.asAtDay(scene.today),
        ]
        return Sketch(
            heading: "Record needs", about: scene.about, groups: [FieldGroup(fields)],
            target: CaseworkPaths.page("needs", of: scene.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let need = try Need.checked(primary: sending.form["primary"], secondary: sending.form["secondary"])
        try door.append(need, to: scene.subject, on: try sending.day())
    })

/// Who looks after the case.
let officerForm = RecordingForm(
    blank: CaseworkPaths.oneCase + "/officers/new", target: CaseworkPaths.oneCase + "/officers",
    thing: OfficerAssignment.kind, scene: CaseScene.gather,
    draw: { scene, typed in
        let fields = [
            typed.list(
                "officer", "Officer", offers: [.init("", "Nobody")] + scene.officers.map { .init($0.id, $0.name) },
                now: scene.file.officer ?? ""),
            typed.asAtDay(scene.today, "From"),
        ]
        return Sketch(
            heading: "Say who looks after it", about: scene.about, groups: [FieldGroup(fields)],
            target: CaseworkPaths.page("officers", of: scene.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let fact = try OfficerAssignment.checked(
            officer: sending.form["officer"], known: Set(scene.officers.map(\.id)))
        try door.append(fact, to: scene.subject, on: try sending.day())
    })

/// The reception year and the district.
let descriptionForm = RecordingForm(
    blank: CaseworkPaths.oneCase + "/descriptions/new", target: CaseworkPaths.oneCase + "/descriptions",
    thing: CaseDescribed.kind, scene: CaseScene.gather,
    draw: { scene, typed in
        let now = scene.file.described
        let fields = [
            typed.text(
                "receptionYear", "Reception year", hint: "The September of starting school, like 2019",
                now: now?.receptionYear.map(String.init) ?? "", width: "width-4"),
            typed.text("district", "District (optional)", now: now?.district ?? "", width: "width-20"),
        ]
        return Sketch(
            heading: "Year and district", about: scene.about, groups: [FieldGroup(fields)],
            target: CaseworkPaths.page("descriptions", of: scene.subject), back: scene.back, crumbs: scene.crumbs)
    },
    record: { scene, sending, door in
        let fact = try CaseDescribed.checked(
            receptionYear: sending.form["receptionYear"], district: sending.form["district"])
        try door.append(fact, to: scene.subject, on: scene.today)
    })
