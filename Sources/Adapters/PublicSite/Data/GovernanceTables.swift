import Facts
import Governance

/// The tables made from groups and words.
func governanceTables(_ facts: GovernanceFacts, asAt: AsAt) -> [DataTable] {
    let map = groupsMap(facts, asAt: asAt)
    let seats = map.groups.flatMap { group in
        group.seats.map {
            [group.described.name, group.reportsTo.flatMap(map.group)?.described.name ?? "", $0.role, $0.organisation]
        }
    }
    return [
        DataTable(
            name: "groups", title: "Groups and members", about: "Who sits on each board and group, by role.",
            columns: [
                .init("group", "The group's name"), .init("reports_to", "The group above it"),
                .init("role", "The member's job, never a name"), .init("organisation", "Whose job it is"),
            ], rows: seats),
        DataTable(
            name: "words", title: "Abbreviations", about: "What the area's short forms mean.",
            columns: [.init("short", "The short form"), .init("meaning", "What it stands for")],
            rows: glossary(facts, asAt: asAt).words.map { [$0.short, $0.meaning] }),
    ]
}
