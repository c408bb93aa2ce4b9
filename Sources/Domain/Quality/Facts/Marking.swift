package import Facts

/// One person's marks of one plan in a round. The entry's author is the marker.
///
/// The subject is the case's random id. Where a plan is marked twice, others read nothing of a marking until two
/// people's are in: what is withheld from them comes as a marking without marks.
package struct Marking: Fact {
    package static let kind = "quality.marking"
    /// The round's subject.
    package let round: String
    /// Whether a second person marks the plan as well, blind.
    package let isBlind: Bool
    package let marks: [PlanMark]
    package let strengths: String
    package let improve: String
    /// Codes of the theme list: what needs to be better.
    package let themes: [String]

    /// Whether its content is withheld from the reader.
    package var isSealed: Bool { marks.isEmpty }
}

/// The mark of one criterion.
package struct PlanMark: Codable, Equatable, Sendable {
    package let criterion: String
    /// Points by the grade scale; nothing when the criterion does not apply to this plan.
    package let mark: Int?
    package let comment: String?
}

extension Marking {
    /// Opens what two people have marked; until then each reads their own, and others see only that it was made.
    ///
    /// Those who may not mark read all, for they cannot be the second marker.
    package static func shown(_ entries: [Entry<Marking>], to person: String?, mayRecord: Bool) -> [Entry<Marking>] {
        guard mayRecord else { return entries }
        var hands: [String: Set<String>] = [:]
        for entry in entries.standing(AsAt(.last)) { hands[entry.place, default: []].insert(entry.author) }
        return entries.map { entry in
            guard let fact = entry.fact, fact.isBlind, entry.author != person, hands[entry.place, default: []].count < 2
            else { return entry }
            return Entry(
                entry.line, entry.subject, on: entry.day, replaces: entry.replaces, by: entry.author,
                at: entry.recordedAt,
                Marking(round: fact.round, isBlind: true, marks: [], strengths: "", improve: "", themes: []))
        }
    }
}

extension Entry where F == Marking {
    fileprivate var place: String { "\(fact?.round ?? "") \(subject)" }
}
