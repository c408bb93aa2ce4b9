import Facts
import Quality

/// The people who read plans in these stories, by their random ids.
enum Hand {
    static let tobias = "tobias"
    static let rowena = "rowena"
    static let wren = "wren"
}

/// One round in the spring of 2026 and the plans that were drawn into it.
struct Reading {
    static let round = AuditRound.subject("spring-2026")
    static let today: Day = "2026-03-20"
    var facts = QualityFacts()
    private var line = 0

    /// A round that reads a tenth of each officer's plans.
    static func spring(
        share: String = "10", size: String = "", twice: String = "20", seed: String = "1"
    ) throws -> AuditRound {
        try AuditRound.checked(
            .init(title: "Spring 2026", day: "2026-03-04", share: share, size: size, twice: twice, seed: seed),
            sets: ["ehc-plan"], today: today)
    }

    init(_ plans: [(id: String, officer: String?, isTwice: Bool)], on day: Day = "2026-03-09") throws {
        facts.rounds.append(Entry(next(), Self.round, on: day, by: Hand.rowena, try Self.spring()))
        for (place, plan) in plans.enumerated() {
            let fact = SampledPlan.drawn(
                into: Self.round, place: place + 1, officer: plan.officer, isTwice: plan.isTwice)
            facts.samples.append(Entry(next(), plan.id, on: day, by: Hand.rowena, fact))
        }
    }

    mutating func next() -> Int {
        line += 1
        return line
    }

    /// Somebody marks every criterion alike but for those named.
    @discardableResult mutating func mark(
        _ plan: String, by hand: String, _ mark: Int, but others: [String: String] = [:], themes: [String] = [],
        isBlind: Bool = false, on day: Day = "2026-03-12", replaces: Int? = nil
    ) throws -> Int {
        let marking = try Self.marking(mark, but: others, themes: themes, isBlind: isBlind)
        let line = next()
        facts.markings.append(Entry(line, plan, on: day, replaces: replaces, by: hand, marking))
        return line
    }

    static func marking(
        _ mark: Int, but others: [String: String] = [:], themes: [String] = [], isBlind: Bool = false,
        round: String = round
    ) throws -> Marking {
        let criteria = try criteria()
        let marks = Dictionary(
            uniqueKeysWithValues: criteria.asked.map {
                ($0.code, (mark: others[$0.code] ?? "\(mark)", comment: "Read twice"))
            })
        return try Marking.checked(
            .init(marks: marks, strengths: "The child is there", improve: "Say how often", themes: themes),
            round: round, isBlind: isBlind, criteria: criteria, scale: .standard(on: today),
            themes: .standard(on: today))
    }

    /// Managers settle on marks.
    mutating func moderate(
        _ plan: String, _ mark: Int, but others: [String: String] = [:], on day: Day = "2026-03-16"
    ) throws {
        let criteria = try Self.criteria()
        let marks = Dictionary(uniqueKeysWithValues: criteria.asked.map { ($0.code, others[$0.code] ?? "\(mark)") })
        let agreed = try Moderation.checked(
            marks: marks, reason: "The amounts are in the appendix", present: "Education, health", round: Self.round,
            criteria: criteria, scale: .standard(on: Self.today))
        facts.moderations.append(Entry(next(), plan, on: day, by: Hand.rowena, agreed))
    }

    static func criteria() throws -> CriteriaSet {
        guard let set = CriteriaSet.standard("ehc-plan", on: today) else { throw Problems("set", "none") }
        return set
    }

    /// The round as one reader sees it.
    func audit(_ asAt: AsAt = AsAt(today), as reader: String? = nil) throws -> RoundAudit {
        var seen = facts
        if let reader { seen.markings = Marking.shown(facts.markings, to: reader, mayRecord: true) }
        guard let audit = roundAudits(seen, asAt: asAt).first else { throw Problems("round", "none") }
        return audit
    }
}
