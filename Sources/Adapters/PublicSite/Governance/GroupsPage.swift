import Facts
import Governance
import Hummingbird
import Web

/// The boards and groups, who sits on them by role, and what is reported to whom.
struct GroupsPage: Page {
    static let template = "governance/groups"
    let groups: [GroupRow]
    let isEmpty: Bool
    let empty: EmptyState = EmptyState("The boards and groups behind the plan will stand here.")
    let steps: [StepRow]
    let hasSteps: Bool

    struct GroupRow: Sendable {
        let id: String
        let name: String
        let purpose: String
        let reportsTo: String
        let seats: [SeatRow]
        let hasSeats: Bool
    }
    struct SeatRow: Sendable {
        let role: String
        let organisation: String
    }
    struct StepRow: Sendable {
        let cadence: String
        let product: String
        let audience: String
    }

    init(_ facts: GovernanceFacts, asAt: AsAt) {
        let map = groupsMap(facts, asAt: asAt)
        groups = map.groups.map { group in
            GroupRow(
                id: group.id.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined(),
                name: group.described.name, purpose: group.described.purpose ?? "",
                reportsTo: group.reportsTo.flatMap(map.group)?.described.name ?? "",
                seats: group.seats.map { SeatRow(role: $0.role, organisation: $0.organisation) },
                hasSeats: !group.seats.isEmpty)
        }
        isEmpty = groups.isEmpty
        steps = facts.steps.latest(asAt).values.sorted { ($0.order, $0.product) < ($1.order, $1.product) }.map {
            StepRow(cadence: $0.cadence, product: $0.product, audience: $0.audience)
        }
        hasSteps = !steps.isEmpty
    }
}

/// The area's abbreviations.
struct WordsPage: Page {
    static let template = "governance/words"
    let rows: [Row]
    let isEmpty: Bool
    let empty: EmptyState = EmptyState("The abbreviations that the partnership uses will stand here.")

    struct Row: Sendable {
        let short: String
        let meaning: String
        let prefer: String
    }

    init(_ facts: GovernanceFacts, asAt: AsAt) {
        rows = glossary(facts, asAt: asAt).words.map {
            Row(short: $0.short, meaning: $0.meaning, prefer: $0.prefer ?? "")
        }
        isEmpty = rows.isEmpty
    }
}

/// Groups and words.
let governanceRoutes: [Route] = [
    .get(PublicPaths.groups, .everyone) { visit in
        try await visit.cached {
            let query = try visit.asAtQuery()
            let page = GroupsPage(try await visit.governanceFacts(), asAt: query.asAt)
            return try await visit.sheet(page, title: "Meetings and groups", asAt: query)
        }
    },
    .get(PublicPaths.words, .everyone) { visit in
        try await visit.cached {
            let query = try visit.asAtQuery()
            let page = WordsPage(try await visit.governanceFacts(), asAt: query.asAt)
            return try await visit.sheet(page, title: "What the words mean", asAt: query)
        }
    },
]
