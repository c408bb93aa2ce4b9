import Facts
import Governance
import Improvement
import Reports

/// A small invented plan: two areas, three measures, two reporting days.
enum SmallPlan {
    /// The ledger line at which the November report was issued.
    static let novemberLine = 20
    static let november = AsAt("2022-11-30", upTo: novemberLine)
    static let february = AsAt("2023-02-28")

    static func input(_ facts: PlanFacts, previous: AsAt? = november) throws -> PlanReportInput {
        var input = PlanReportInput(
            plan: "p", facts: facts, governance: try governance(), asAt: february, previous: previous)
        input.issue.headHash = "ab12"
        input.issue.ledgerLine = 40
        input.issue.softwareVersion = "Cairn 1"
        return input
    }

    static func facts() throws -> PlanFacts {
        var facts = PlanFacts()
        let plan = try PlanDescribed.checked(
            title: "Arden plan", levels: ["area", "action", "measure"], scale: "brag", purpose: "To do better.")
        facts.plans = [Entry(1, "p", on: "2022-01-01", plan)]
        facts.nodes = [
            try node(2, "1", "Waiting times", 0, nil), try node(3, "1.1", "Shorten the wait", 1, "1"),
            try node(4, "1.1.1", "Longest wait down", 2, "1.1"), try node(5, "1.1.2", "More slots", 2, "1.1"),
            try node(6, "2", "Local offer", 0, nil), try node(7, "2.1", "Renew the pages", 1, "2"),
            try node(8, "2.1.1", "Pages checked", 2, "2.1"),
        ]
        facts.milestones = [
            Entry(
                9, "p/1.1.1#1", on: "2022-01-01",
                try Milestone.checked(node: "p/1.1.1", type: "final", due: "2023-01", target: "125", unit: "weeks"))
        ]
        facts.progress = [
            try rating(10, "p/1.1.1", "2022-11-30", "amber"), try rating(11, "p/1.1.2", "2022-11-30", "green"),
            try rating(12, "p/2.1.1", "2022-11-30", "green"), try rating(21, "p/1.1.1", "2023-02-28", "red"),
            try rating(22, "p/2.1.1", "2023-02-28", "blue"),
        ]
        facts.updates = [
            Entry(
                23, "p/1.1.1", on: "2023-02-28",
                try ProgressUpdate.checked(
                    narrative: "The AICB lost two clinics.", quote: "We wait & wait", risk: "Fewer slots",
                    riskCause: "Vacancies", riskAction: "Hire locums"))
        ]
        facts.approvals = [
            Entry(13, "p/1.1.1", on: "2022-12-01", try approval([10])),
            Entry(14, "p/1.1.2", on: "2022-12-01", try approval([11])),
            Entry(15, "p/2.1.1", on: "2022-12-01", try approval([12])),
            Entry(30, "p/1.1.1", on: "2023-03-01", try approval([21, 23])),
            Entry(31, "p/2.1.1", on: "2023-03-01", try approval([22])),
        ]
        return facts
    }

    /// A plan of programmes and projects: one lead, nothing measured, one project of two rated.
    static func projects() throws -> PlanFacts {
        var facts = PlanFacts()
        let plan = try PlanDescribed.checked(
            title: "Arden projects", levels: ["programme", "project"], scale: "brag", purpose: "To do better.")
        facts.plans = [Entry(1, "p", on: "2022-01-01", plan)]
        facts.nodes = [
            try node(2, "P1", "A place near home", 0, nil), try node(3, "P1.1", "Quiet rooms", 1, "P1"),
            try node(4, "P1.2", "Travel training", 1, "P1"),
        ]
        let lead = try Responsibility.checked([.init(.lead, role: "Head of SEND", organisation: "ACC")])
        facts.responsibilities = [Entry(5, "p/P1", on: "2022-01-01", lead)]
        facts.progress = [try rating(6, "p/P1.2", "2022-11-30", "amber")]
        facts.approvals = [Entry(7, "p/P1.2", on: "2022-12-01", try approval([6]))]
        return facts
    }

    /// Fourteen areas with a measure each.
    static func manyAreas() throws -> PlanFacts {
        var facts = try facts()
        facts.nodes = try (1...14).flatMap { place in
            [
                try node(place, "\(place)", "Area \(place)", 0, nil),
                try node(place + 100, "\(place).1.1", "Measure \(place)", 2, "\(place)"),
            ]
        }
        return facts
    }

    static func rating(
        _ line: Int, _ subject: String, _ day: Day, _ code: String, replaces: Int? = nil
    ) throws -> Entry<ProgressRating> {
        let fact = try ProgressRating.checked(code: code, reason: "Told \(code)", scale: .brag)
        return Entry(line, subject, on: day, replaces: replaces, fact)
    }

    static func approval(_ lines: [Int]) throws -> Approval {
        try Approval.checked(lines: lines, isApproved: true, note: "")
    }

    private static func node(
        _ line: Int, _ ref: String, _ title: String, _ level: Int, _ parent: String?
    ) throws -> Entry<NodeDescribed> {
        let fact = try NodeDescribed.checked(
            plan: "p", parent: parent.map { "p/\($0)" }, level: level, ref: ref, title: title, order: line)
        return Entry(line, "p/\(ref)", on: "2022-01-01", fact)
    }

    private static func governance() throws -> GovernanceFacts {
        var facts = GovernanceFacts()
        facts.areas = [
            Entry(1, "area", on: "2022-01-01", try LocalArea.checked(name: "Ardenshire", promise: "We listen."))
        ]
        facts.abbreviations = try [("AICB", "Arden Integrated Care Board"), ("APT", "Ardenshire Partnership Trust")].map
        {
            Entry(2, "word/\($0.0)", on: "2022-01-01", try Abbreviation.checked(short: $0.0, meaning: $0.1))
        }
        facts.steps = [
            Entry(
                3, "step/1", on: "2022-01-01",
                try ReportingStep.checked(cadence: "quarterly", product: "Full update", audience: "Board", order: 1))
        ]
        facts.groups = [
            Entry(4, "group/s", on: "2022-01-01", try GroupDescribed.checked(name: "Steering group", order: 1))
        ]
        facts.memberships = [
            Entry(
                5, "group/s", on: "2022-01-01",
                try Membership.checked([.init(role: "Head of SEND", organisation: "Ardenshire County Council")]))
        ]
        return facts
    }
}
