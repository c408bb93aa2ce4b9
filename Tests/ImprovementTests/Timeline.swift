@testable import Facts
@testable import Improvement

/// A ledger being written line by line, for a story on top of a test.
///
/// It begins with the plan `send` of Ardenshire: two areas, two actions, three measures.
struct Timeline {
    private(set) var facts = PlanFacts()
    private(set) var head = 0

    init() {
        add(\.plans, "send", on: "2022-01-01", Self.plan())
        line("send/1", "1", "Shorter waits", under: nil, level: 0)
        line("send/1.1", "1.1", "More clinics", under: "send/1", level: 1)
        line("send/1.1.1", "1.1.1", "Longest wait falls", under: "send/1.1", level: 2)
        line("send/1.1.2", "1.1.2", "Parents say support came", under: "send/1.1", level: 2, order: 2)
        line("send/2", "2", "Plans of good quality", under: nil, level: 0, order: 2)
        line("send/2.1", "2.1", "Audit every month", under: "send/2", level: 1)
        line("send/2.1.1", "2.1.1", "Plans judged good", under: "send/2.1", level: 2)
    }

    /// Nothing but the plan itself.
    static var empty: Timeline {
        var empty = Timeline()
        empty.facts = PlanFacts()
        empty.add(\.plans, "send", on: "2022-01-01", plan())
        return empty
    }

    static func plan(levels: [String] = ["area", "action", "measure"], scale: String = "brag") -> PlanDescribed {
        PlanDescribed(
            title: "SEND improvement plan", levels: levels, scale: scale, purpose: "", arrangements: "",
            background: nil,
            about: nil)
    }

    @discardableResult mutating func add<F>(
        _ list: WritableKeyPath<PlanFacts, [Entry<F>]>, _ subject: String, on day: Day, replaces: Int? = nil,
        by author: String = "lead", _ fact: F?
    ) -> Int {
        head += 1
        let instant = "2022-01-01T00:00:00Z"
        facts[keyPath: list].append(Entry(head, subject, on: day, replaces: replaces, by: author, at: instant, fact))
        return head
    }

    @discardableResult mutating func line(
        _ subject: String, _ ref: String, _ title: String, under parent: String?, level: Int, order: Int = 1,
        on day: Day = "2022-01-01", linked: [String]? = nil, details: [NodeDescribed.Detail]? = nil
    ) -> Int {
        add(\.nodes, subject, on: day, Self.node(ref, title, parent, level, order, linked, details))
    }

    static func node(
        _ ref: String, _ title: String, _ parent: String?, _ level: Int, _ order: Int = 1, _ linked: [String]? = nil,
        _ details: [NodeDescribed.Detail]? = nil
    ) -> NodeDescribed {
        NodeDescribed(
            plan: "send", parent: parent, level: level, ref: ref, title: title, order: order, outcomes: nil,
            audience: nil,
            statement: nil, resources: nil, evidence: nil, completion: nil, linked: linked, details: details)
    }

    @discardableResult mutating func progress(
        _ subject: String, _ code: String?, on day: Day, replaces: Int? = nil
    ) -> Int {
        add(\.progress, subject, on: day, replaces: replaces, code.map { ProgressRating(code: $0, reason: "As seen") })
    }

    @discardableResult mutating func impact(_ subject: String, _ code: String, on day: Day) -> Int {
        add(\.impact, subject, on: day, ImpactRating(code: code, reason: nil))
    }

    @discardableResult mutating func update(_ subject: String, _ words: String, on day: Day, risk: String? = nil) -> Int
    {
        add(
            \.updates, subject, on: day,
            ProgressUpdate(
                narrative: words, quote: nil, risk: risk, riskCause: nil, riskAction: risk.map { _ in "Recruit" },
                nextStep: nil))
    }

    @discardableResult mutating func milestone(
        _ subject: String, due: Day, target: Figure? = nil, unit: String? = nil, on day: Day = "2022-01-01"
    ) -> Int {
        let node = String(subject.prefix { $0 != "#" })
        return add(
            \.milestones, subject, on: day,
            Milestone(
                node: node, type: "final", due: due, isMonth: false, title: nil, target: target, unit: unit, note: nil))
    }

    @discardableResult mutating func reached(_ subject: String, on day: Day, replaces: Int? = nil) -> Int {
        add(\.reached, subject, on: day, replaces: replaces, MilestoneReached(value: nil, note: nil))
    }

    @discardableResult mutating func move(_ subject: String, from: Day, to: Day, on day: Day) -> Int {
        add(
            \.deadlineChanges, subject, on: day,
            DeadlineChange(from: from, to: to, reason: "The clinic opens later", isMonth: false))
    }

    @discardableResult mutating func observe(
        _ subject: String, _ value: Figure?, _ unit: String?, on day: Day, indicator: String = "longest wait",
        replaces: Int? = nil
    ) -> Int {
        let fact = value.map {
            Observation(
                indicator: indicator, value: $0, unit: unit, outOf: nil, comparator: nil, note: nil, isMonth: false)
        }
        return add(\.observations, subject, on: day, replaces: replaces, fact)
    }

    @discardableResult mutating func evidence(_ subject: String, _ title: String, on day: Day) -> Int {
        add(
            \.evidence, subject, on: day,
            Evidence(title: title, link: "https://ardenshire.example/a", fileHash: nil, fileName: nil, mediaType: nil))
    }

    @discardableResult mutating func measure(
        _ subject: String, _ direction: ImpactMeasure.Direction?, baseline: Figure? = nil, target: Figure?,
        unit: String?
    ) -> Int {
        add(
            \.measures, subject, on: "2022-01-01",
            ImpactMeasure(
                type: "number", direction: direction, unit: unit, baseline: baseline, baselineDate: nil, target: target,
                population: nil, note: nil))
    }

    @discardableResult mutating func retire(_ subject: String, _ reason: String, on day: Day, _ isRetired: Bool = true)
        -> Int
    {
        add(\.retirements, subject, on: day, Retirement(isRetired: isRetired, reason: reason))
    }

    @discardableResult mutating func decide(
        _ lines: [Int], _ isApproved: Bool, about subject: String, on day: Day, note: String = ""
    ) -> Int {
        add(
            \.approvals, subject, on: day, by: "manager",
            Approval(lines: lines, isApproved: isApproved, note: note))
    }
}

extension Figure {
    /// A figure written in a test; 0 if it is no number.
    static func of(_ text: String) -> Figure { Figure(text) ?? Figure(0) }
}
