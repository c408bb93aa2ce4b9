import Access
import Facts
import Quality
import Storage
import Testing

/// A round of reading plans in the house.
extension StaffHouse {
    static let round = AuditRound.subject("spring-2023")
    static let roundPath = "/quality/rounds/spring-2023"

    /// Starts a round with these plans in its sample; gives their cases' ids in the order of the sample.
    func startAudit(_ plans: [(officer: String?, isTwice: Bool)]) async throws -> [String] {
        var ids: [String] = []
        for number in plans.indices {
            ids.append(
                try await openCase("request_received=2023-01-09", at: "90000\(number)", called: "Robin \(number)"))
        }
        let cases = ids
        try await stores.ledger.record(by: Hand(people[.caseManager] ?? "", at: Self.instant)) { door in
            let round = try AuditRound.checked(
                .init(title: "Spring 2023", day: "2023-03-06"), sets: ["ehc-plan"], today: Self.today)
            try door.append(round, to: Self.round, on: "2023-03-13")
            for (place, plan) in plans.enumerated() {
                let drawn = SampledPlan.drawn(
                    into: Self.round, place: place + 1, officer: plan.officer, isTwice: plan.isTwice)
                try door.append(drawn, to: cases[place], on: "2023-03-13")
            }
        }
        return ids
    }

    /// Somebody marks a plan, past the pages.
    func mark(_ id: String, by hand: String, _ mark: Int, isBlind: Bool) async throws {
        let fields = Self.marks(mark)
        let criteria = try #require(CriteriaSet.standard("ehc-plan", on: Self.today))
        let marks = criteria.asked.map { ($0.code, (mark: fields["mark-\($0.code)"] ?? "", comment: "Told")) }
        let marking = try Marking.checked(
            .init(
                marks: Dictionary(uniqueKeysWithValues: marks), strengths: "Clear needs", improve: "Say how often",
                themes: ["provision"]),
            round: Self.round, isBlind: isBlind, criteria: criteria, scale: .standard(on: Self.today),
            themes: .standard(on: Self.today))
        try await stores.ledger.record(by: Hand(hand, at: Self.instant)) { door in
            _ = try door.append(marking, to: id, on: "2023-03-14")
        }
    }

    /// A filled-in marking form: every criterion has this mark.
    static func marks(_ mark: Int, saying words: String = "Said so") -> [String: String] {
        var fields = ["strengths": "\(words) strongly", "improve": "\(words) to improve", "themes": "outcomes"]
        for criterion in CriteriaSet.standard("ehc-plan", on: today)?.asked ?? [] {
            fields["mark-\(criterion.code)"] = "\(mark)"
            fields["comment-\(criterion.code)"] = "\(words) in a comment"
        }
        return fields
    }

    func planPath(_ id: String) -> String { "\(Self.roundPath)/plans/\(id)" }
}
