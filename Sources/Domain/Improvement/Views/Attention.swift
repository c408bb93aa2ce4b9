package import Facts

/// What in a plan needs somebody's attention, the most pressing first.
package struct Attention: Equatable, Sendable {
    /// Everything found, the most pressing first.
    package let findings: [Finding]

    /// One thing that needs attention.
    package struct Finding: Equatable, Sendable {
        /// What kind of thing it is.
        package let kind: Kind
        /// The line that it is about.
        package let line: PlanLine
        /// The milestone's subject, when it is about one.
        package let milestone: String?
        /// What is the matter, in a sentence.
        package let what: String
        /// How we know, in a sentence.
        package let why: String
        /// How pressing it is.
        package let severity: Severity
        /// How many days late, left or gone by, where days are what it is about.
        package let days: Int?
    }

    /// What kind of thing was found.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case lateMilestone
        case dueSoon
        /// Nothing said since the last reporting day.
        case noUpdate
        /// Rated done or on track while its figures say otherwise.
        case ratedBetterThanFigures
        case doneWithoutEvidence
        /// Rated done with a milestone that nobody has recorded as reached.
        case doneWithOpenMilestone
        /// A risk was told and nothing has been said since the last reporting day.
        case riskWithoutUpdate
        case retiredWithOpenMilestone
    }

    /// How pressing it is.
    package enum Severity: Int, Comparable, CaseIterable, Codable, Sendable {
        case low, medium, high

        /// Whether one is less pressing than the other.
        package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
    }

    /// The findings of one kind.
    package func of(_ kind: Kind) -> [Finding] { findings.filter { $0.kind == kind } }

    /// How many findings there are of each kind.
    package var counts: [Kind: Int] { Dictionary(findings.map { ($0.kind, 1) }, uniquingKeysWith: +) }
}

/// From which day on, and how far ahead, a plan is searched for what needs attention.
package struct AttentionLimits: Equatable, Sendable {
    /// The last reporting day: what was said on or before it is no longer news. Without one all that was ever said is.
    package let lastReport: Day?
    /// How many days ahead count as due soon.
    package let soon: Int
    /// From how many days on lateness is pressing.
    package let pressing: Int

    /// Usual limits: 30 days ahead are soon, 30 days of lateness press.
    package init(lastReport: Day?, soon: Int = daysThatAreSoon, pressing: Int = 30) {
        self.lastReport = lastReport
        self.soon = soon
        self.pressing = pressing
    }
}

/// What in a plan needs attention as at a day: the most pressing first, then what has waited longest, then by line.
package func attention(_ facts: PlanFacts, plan: String, asAt: AsAt, limits: AttentionLimits) -> Attention? {
    planMoment(facts, plan: plan, asAt: asAt).map { attention($0, limits: limits) }
}

func attention(_ moment: PlanMoment, limits: AttentionLimits) -> Attention {
    var search = AttentionSearch(moment, limits)
    for line in moment.outline.lines { search.look(at: line) }
    let ordered = search.findings.enumerated().sorted { left, right in
        let (one, two) = (left.element, right.element)
        if one.severity != two.severity { return one.severity > two.severity }
        if one.days != two.days { return (one.days ?? 0) > (two.days ?? 0) }
        return left.offset < right.offset
    }
    return Attention(findings: ordered.map(\.element))
}
