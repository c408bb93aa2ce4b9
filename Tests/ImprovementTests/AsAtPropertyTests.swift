@testable import Facts
@testable import Improvement
import Testing

/// Random stories, told again the long way round: by going through the whole ledger once for every line.
@Suite struct `As at, against brute force` {
    @Test(arguments: 1...60)
    func `ratings, dates and counts are what the ledger says, on every day and at every line`(seed: UInt64) throws {
        var chance = Chance(seed)
        let story = Self.randomStory(&chance)
        for _ in 0..<12 {
            let day = Day("2022-01-01").adding(days: chance.number(below: 40))
            let asAt = AsAt(day, upTo: chance.number(below: 3) == 0 ? nil : chance.number(below: story.head + 2))
            try Self.compare(story.facts, asAt)
        }
    }

    static let measures = ["send/1.1.1", "send/1.1.2", "send/2.1.1"]

    static func randomStory(_ chance: inout Chance) -> Timeline {
        var story = Timeline()
        var recorded: [(line: Int, subject: String)] = []
        var moves: [Int] = []
        for subject in measures { story.milestone(subject + "#1", due: "2022-01-20") }
        for _ in 0..<chance.number(below: 30) + 5 {
            let subject = chance.one(of: measures)
            let day = Day("2022-01-01").adding(days: chance.number(below: 40))
            switch chance.number(below: 6) {
            case 0, 1:
                recorded.append(
                    (story.progress(subject, chance.one(of: ["blue", "green", "amber", "purple"]), on: day), subject))
            case 2 where !recorded.isEmpty:
                let (line, subject) = recorded.remove(at: chance.number(below: recorded.count))
                let code = chance.number(below: 3) == 0 ? nil : chance.one(of: ["green", "red"])
                recorded.append((story.progress(subject, code, on: day, replaces: line), subject))
            case 3:
                moves.append(story.move(subject + "#1", from: "2022-01-20", to: day.adding(days: 60), on: day))
            case 4 where !moves.isEmpty:
                story.decide([chance.one(of: moves)], chance.number(below: 3) > 0, about: subject, on: day, note: "Why")
            default: story.retire(subject, "Joined", on: day, chance.number(below: 2) == 0)
            }
        }
        return story
    }

    static func compare(_ facts: PlanFacts, _ asAt: AsAt) throws {
        guard let page = planOnAPage(facts, plan: "send", asAt: asAt) else {
            #expect(stands(facts.plans, "send", asAt) == nil)
            return
        }
        let rows = page.areas.flatMap(\.rows)
        let inUse = measures.filter { subject in
            stands(facts.nodes, subject, asAt) != nil
                && !(stands(facts.retirements, subject, asAt)?.fact?.isRetired ?? false)
        }
        #expect(Set(rows.map(\.line.subject)) == Set(inUse))
        for row in rows {
            #expect(row.progress?.line == stands(facts.progress, row.line.subject, asAt)?.line)
        }
        let summary = try #require(quantitativeSummary(facts, plan: "send", asAt: asAt))
        for step in summary.overall.ratings {
            #expect(step.count == inUse.count { stands(facts.progress, $0, asAt)?.fact?.code == step.step.code })
        }
        let dates = try #require(milestones(facts, plan: "send", asAt: asAt))
        for (line, milestone) in dates.all {
            #expect(milestone.due == due(facts, line.subject + "#1", asAt))
        }
    }

    /// The long way round: an entry stands if nothing known replaces it, and counts if no other that stands outranks it.
    static func stands<F>(_ entries: [Entry<F>], _ subject: String, _ asAt: AsAt) -> Entry<F>? {
        let known = entries.filter { $0.line <= asAt.upTo ?? .max }
        var best: Entry<F>?
        for entry in known where entry.subject == subject && entry.day <= asAt.day && entry.fact != nil {
            if known.contains(where: { $0.replaces == entry.line }) { continue }
            if let other = best, other.day > entry.day || other.day == entry.day && other.line > entry.line { continue }
            best = entry
        }
        return best
    }

    /// A move counts if the latest decision by the day approves it and no decision known at all refuses it last.
    static func due(_ facts: PlanFacts, _ milestone: String, _ asAt: AsAt) -> Day {
        var due: Day = "2022-01-20"
        let moves = facts.deadlineChanges.filter {
            $0.subject == milestone && $0.day <= asAt.day && asAt.knows($0.line)
        }
        for move in moves.sorted(by: { ($0.day, $0.line) < ($1.day, $1.line) }) {
            let decisions = facts.approvals.filter { asAt.knows($0.line) && $0.fact?.lines.contains(move.line) == true }
            let inOrder = decisions.sorted { ($0.day, $0.line) < ($1.day, $1.line) }
            let byTheDay = inOrder.last { $0.day <= asAt.day }?.fact?.isApproved ?? false
            let refusedInTheEnd = inOrder.last?.fact?.isApproved == false
            if byTheDay && !refusedInTheEnd, let to = move.fact?.to { due = to }
        }
        return due
    }
}

/// Numbers that are random and the same every time.
struct Chance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

    mutating func one<T>(of list: [T]) -> T { list[number(below: list.count)] }
}
