import Access
import Casework
import Facts
import Quality
import Storage

/// Two rounds of reading plans, with marks that are invented: half a year ago, and under way now.
extension Story {
    func tellQuality() async throws {
        guard let officer = accounts[.caseOfficer], let manager = accounts[.caseManager] else { return }
        // Somebody who may mark the officer's and the manager's plans as well, so that two people mark some.
        let reader = try await stores.people.addAccount(
            name: "Linnea Carraway", email: "second-case-officer@ardenshire.example", password: SampleArea.password,
            by: hand(.administrator, "2022-09-01"))
        try await stores.people.grant(
            Holding(.caseOfficer, from: "2022-09-01"), to: reader, by: hand(.administrator, "2022-09-01"))
        let hands = MarkTeller.Hands(officer: officer, manager: manager, reader: reader)
        try await tellRound("First sample", on: today.adding(days: -182), level: 0, hands, isDone: true)
        try await tellRound("Second sample", on: today.adding(days: -16), level: 1, hands, isDone: false)
    }

    /// A round over the week before the day: drawn, marked and agreed on; the last plans of one under way are open.
    private func tellRound(
        _ title: String, on day: Day, level: Int, _ hands: MarkTeller.Hands, isDone: Bool
    ) async throws {
        let week = day.adding(days: -7)
        let round = try AuditRound.checked(
            .init(title: title, day: week.description, plans: "held", share: "25", twice: "40", seed: "2023"),
            sets: ["ehc-plan"], today: today)
        let subject = AuditRound.subject(level == 0 ? "first-sample" : "second-sample")
        let sample = round.sample(of: try await plansHeld(at: min(round.last, day)), round: subject)
        guard let criteria = CriteriaSet.standard("ehc-plan", on: day), !sample.isEmpty else { return }
        _ = try await record(.caseManager, round, of: subject, on: day)
        for drawn in sample { _ = try await record(.caseManager, drawn.fact, of: drawn.plan.id, on: day) }
        // Of the officer's plans that two people mark, one still waits for the second and one to be agreed on.
        let open = isDone ? [] : sample.filter { $0.fact.isTwice && $0.plan.officer == hands.officer }.prefix(2)
        for drawn in isDone ? sample : Array(sample.dropLast(2)) {
            let teller = MarkTeller(drawn: drawn, round: subject, criteria: criteria, level: level, hands: hands)
            try await tell(teller, on: day, isHalf: drawn == open.first, isAgreed: !open.contains(drawn))
        }
    }

    private func plansHeld(at day: Day) async throws -> [HeldPlan] {
        var facts = CaseFacts()
        facts.described = try await stores.ledger.entries()
        facts.steps = try await stores.ledger.entries()
        facts.officers = try await stores.ledger.entries()
        let book = CaseBook(facts)
        return book.facts.keys.compactMap { id in
            guard let file = book.file(id, asAt: AsAt(day)), file.state.hasPlan else { return nil }
            return HeldPlan(id, officer: file.officer)
        }
    }

    private func tell(_ teller: MarkTeller, on day: Day, isHalf: Bool, isAgreed: Bool) async throws {
        let plan = teller.drawn.plan.id
        let (first, second) = (try teller.marking(isSecond: false), try teller.marking(isSecond: true))
        let (one, two) = (teller.firstHand, teller.hands.reader)
        try await stores.ledger.record(by: Hand(one, at: "\(day.adding(days: 3))T09:00:00Z")) { door in
            try door.append(first, to: plan, on: day.adding(days: 3))
        }
        guard teller.drawn.fact.isTwice, !isHalf else { return }
        try await stores.ledger.record(by: Hand(two, at: "\(day.adding(days: 5))T09:00:00Z")) { door in
            try door.append(second, to: plan, on: day.adding(days: 5))
        }
        guard isAgreed, first.marks != second.marks else { return }
        _ = try await record(.caseManager, try teller.agreed(), of: plan, on: day.adding(days: 9))
    }
}

/// What the readers of one plan make of it.
struct MarkTeller {
    let drawn: DrawnPlan
    let round: String
    let criteria: CriteriaSet
    /// Plans grew better from one round to the next by so much.
    let level: Int
    let hands: Hands

    struct Hands {
        let officer: String
        let manager: String
        let reader: String
    }

    private static let strengths = [
        "The first page lets us meet the young person.", "Needs are set out with what they mean in class.",
        "Outcomes are dated and can be seen.", "Health advice is recent and well used.",
    ]
    private static let improvements = [
        "Say how much help, how often and by whom.", "Take out what the help is from the outcomes.",
        "Show which need each outcome belongs to.", "Say what the young person said, apart from the parents.",
    ]
    private static let themes = [["provision"], ["outcomes", "provision"], ["thread"], ["child-voice", "language"]]

    /// Nobody marks the plan of a case that they look after.
    var firstHand: String { drawn.plan.officer == hands.manager ? hands.officer : hands.manager }

    func marking(isSecond: Bool) throws -> Marking {
        let turn = drawn.fact.place % 4
        let marks = criteria.asked.enumerated().map { place, criterion in
            (criterion.code, (mark: mark(place, criterion.code, isSecond), comment: comment(place)))
        }
        return try Marking.checked(
            .init(
                marks: Dictionary(marks, uniquingKeysWith: { first, _ in first }), strengths: Self.strengths[turn],
                improve: Self.improvements[turn], themes: Self.themes[isSecond ? (turn + 1) % 4 : turn]),
            round: round, isBlind: drawn.fact.isTwice, criteria: criteria, scale: .standard(on: "2023-01-01"),
            themes: .standard(on: "2023-01-01"))
    }

    /// What was settled on: the first reader's marks, but the second's where the law asks most.
    func agreed() throws -> Moderation {
        let marks = criteria.asked.enumerated().map { place, criterion in
            (criterion.code, mark(place, criterion.code, criterion.weight > 2))
        }
        return try Moderation.checked(
            marks: Dictionary(marks, uniquingKeysWith: { first, _ in first }),
            reason: "Read again together. Help that is named only in the appendix does not count as specified.",
            present: "Education, health, social care", round: round, criteria: criteria,
            scale: .standard(on: "2023-01-01"))
    }

    private func mark(_ place: Int, _ code: String, _ isSecond: Bool) -> String {
        if code == "budget" { return "none" }
        let steps = [1, 2, 2, 1, 3, 0, 2, 1, 2, 2, 1]
        // Some plans are better than others.
        let spread = [0, 1, 0, 0, 2][drawn.fact.place % 5]
        let first = min(
            3, steps[(place * 3 + drawn.fact.place) % steps.count] + spread + (place.isMultiple(of: 3) ? level : 0))
        // The second reader differs here and there, but never on the manager's own plans, which nobody could settle.
        let differs = isSecond && drawn.plan.officer != hands.manager && (place + drawn.fact.place).isMultiple(of: 5)
        return "\(differs ? (first == 3 ? 2 : first + 1) : first)"
    }

    private func comment(_ place: Int) -> String {
        ["Seen on the first pages.", "Not found in the plan or its appendices.", "As the advice says."][place % 3]
    }
}
