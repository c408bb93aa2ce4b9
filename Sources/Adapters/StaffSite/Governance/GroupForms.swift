import Facts
import Governance
import Storage
import Web

/// A new board or group.
let newGroupForm = RecordingForm(
    blank: GovernancePaths.newGroup, target: GovernancePaths.groups, thing: GroupDescribed.kind,
    scene: GovernanceScene.gather,
    draw: { scene, typed in
        Sketch(
            heading: "Add a group", intro: [membersIntro], groups: groupFields(scene, nil, typed),
            button: "Add the group",
            target: GovernancePaths.groups, back: GovernancePaths.groups,
            crumbs: [Link("Groups", GovernancePaths.groups)])
    },
    record: { scene, sending, door in
        let (group, membership) = try checkedGroup(sending.form)
        let subject = "group/\(slug(group.name))"
        guard try door.entries(GroupDescribed.self, of: subject).isEmpty else {
            throw Problems("name", "There is a group with this name. Change that one instead")
        }
        try door.append(group, to: subject, on: sending.today)
        try door.append(membership, to: subject, on: sending.today)
    })

/// A group said anew: its name, its place, its members.
let groupForm = RecordingForm(
    blank: "\(GovernancePaths.group)/edit", target: "\(GovernancePaths.group)/descriptions", thing: GroupDescribed.kind,
    watches: [Watch(GroupDescribed.self), Watch(Membership.self)], scene: GovernanceScene.gatherGroup,
    draw: { scene, typed in
        let now = scene.groups.group(scene.subject)
        return Sketch(
            heading: "Change \(now?.described.name ?? "the group")", intro: [membersIntro],
            groups: groupFields(scene, now, typed),
            target: "\(GovernancePaths.group(scene.subject))/descriptions", back: GovernancePaths.groups,
            crumbs: [Link("Groups", GovernancePaths.groups)])
    },
    record: { scene, sending, door in
        let (group, membership) = try checkedGroup(sending.form)
        if group.reportsTo == scene.subject { throw Problems("reportsTo", "A group cannot report to itself") }
        try door.append(group, to: scene.subject, on: sending.today)
        try door.append(membership, to: scene.subject, on: sending.today)
    })

private let membersIntro =
    "Members are given by role and organisation, never by name. Leave a role empty to take it out."
private let mostSeats = 60

private func groupFields(_ scene: GovernanceScene, _ now: GroupsMap.Group?, _ typed: Typed) -> [FieldGroup] {
    let above =
        [ChoiceField.Offer("", "No other group")]
        + scene.groups.groups.filter { $0.id != now?.id }.map { ChoiceField.Offer($0.id, $0.described.name) }
    let last = scene.groups.groups.map(\.described.order).max() ?? 0
    let fields = [
        typed.text("name", "Name", now: now?.described.name ?? ""),
        typed.area("purpose", "What is it for? (optional)", now: now?.described.purpose ?? "", rows: 3),
        typed.list("reportsTo", "Reports to", offers: above, now: now?.described.reportsTo ?? ""),
        typed.text("order", "Place in the list", now: "\(now?.described.order ?? last + 1)", width: "width-4"),
    ]
    let seats = now?.seats ?? []
    let members = (1...min(mostSeats, seats.count + 3)).map { number in
        let seat = seats.indices.contains(number - 1) ? seats[number - 1] : nil
        return FieldGroup([
            typed.text("role-\(number)", "Member \(number): role", now: seat?.role ?? ""),
            typed.text("organisation-\(number)", "Member \(number): organisation", now: seat?.organisation ?? ""),
        ])
    }
    return [FieldGroup(fields), FieldGroup("Members", [])] + members
}

private func checkedGroup(_ form: FormFields) throws(Problems) -> (GroupDescribed, Membership) {
    var checks = Checks()
    let order = checks.run { () throws(Problems) in try checkedPlace(form["order"]) }
    let group = checks.run { () throws(Problems) in
        try GroupDescribed.checked(
            name: form["name"], purpose: form["purpose"], reportsTo: form["reportsTo"], order: order ?? 1)
    }
    let seats = (1...mostSeats).compactMap { number in
        form["role-\(number)"].nonBlank.map { Membership.Seat(role: $0, organisation: form["organisation-\(number)"]) }
    }
    let membership = checks.run { () throws(Problems) in try Membership.checked(seats) }
    try checks.finish()
    guard let group, let membership else { throw checks.problems }
    return (group, membership)
}
