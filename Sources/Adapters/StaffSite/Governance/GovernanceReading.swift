import Facts
import Governance
import Improvement
import Web

extension Visit {
    /// Every entry about governance that this viewer may read.
    func governanceFacts() async throws -> GovernanceFacts {
        var facts = GovernanceFacts()
        facts.areas = try await ledger.entries()
        facts.groups = try await ledger.entries()
        facts.memberships = try await ledger.entries()
        facts.steps = try await ledger.entries()
        facts.abbreviations = try await ledger.entries()
        return facts
    }
}

/// What a form about governance starts from.
struct GovernanceScene: FormScene {
    let facts: GovernanceFacts
    /// The subject named in the address; empty for something new.
    let subject: String
    let head: Int
    let today: Day

    /// For the form of something new.
    static func gather(_ visit: Visit) async throws -> GovernanceScene {
        GovernanceScene(
            facts: try await visit.governanceFacts(), subject: "", head: try await visit.ledger.head().line,
            today: visit.today)
    }

    /// For the form of the group in the address.
    static func gatherGroup(_ visit: Visit) async throws -> GovernanceScene {
        let facts = try await visit.governanceFacts()
        let bare = try visit.parameter("group")
        let known = groupsMap(facts, asAt: AsAt(visit.today)).groups.map(\.id)
        guard let id = known.first(where: { GovernancePaths.bare($0) == bare }) else {
            throw Refusal.notFound("There is no such group.")
        }
        return GovernanceScene(
            facts: facts, subject: id, head: try await visit.ledger.head().line, today: visit.today)
    }

    /// For the form of the abbreviation in the address.
    static func gatherWord(_ visit: Visit) async throws -> GovernanceScene {
        let facts = try await visit.governanceFacts()
        let subject = "word/\(try visit.parameter("word"))"
        guard facts.abbreviations.contains(where: { $0.subject == subject }) else {
            throw Refusal.notFound("There is no such abbreviation.")
        }
        return GovernanceScene(
            facts: facts, subject: subject, head: try await visit.ledger.head().line, today: visit.today)
    }

    var groups: GroupsMap { groupsMap(facts, asAt: AsAt(today)) }
}

/// A short name for a subject, from what people call a thing: small letters, digits and hyphens.
func slug(_ name: String) -> String {
    let pieces = name.lowercased().utf8.split { !(97...122).contains($0) && !(48...57).contains($0) }
    return pieces.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
}
