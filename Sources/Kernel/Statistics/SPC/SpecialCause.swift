/// One reason to think that a point is more than noise.
package struct SpecialCause: Equatable, Sendable {
    package let rule: SPCRule
    package let isHigh: Bool
    /// The places of the points that together make it, counted from 0.
    package let window: ClosedRange<Int>
}

/// The four rules, in the order in which they decide a label.
package enum SPCRule: String, CaseIterable, Sendable {
    case outside
    case trend
    case twoInThree = "two_in_three"
    case shift
}

/// What a point says, once the direction that is better is known.
package enum SPCPointType: String, CaseIterable, Sendable {
    case commonCause = "common_cause"
    case improvement = "special_cause_improvement"
    case concern = "special_cause_concern"
    case neutralHigh = "special_cause_neutral_high"
    case neutralLow = "special_cause_neutral_low"
}

extension SPCPointType {
    init(isHigh: Bool, direction: SPCSeries.Direction) {
        switch (direction, isHigh) {
        case (.neutral, true): self = .neutralHigh
        case (.neutral, false): self = .neutralLow
        case (.increase, true), (.decrease, false): self = .improvement
        case (.increase, false), (.decrease, true): self = .concern
        }
    }

    /// As a reader is told it.
    package var words: String {
        switch self {
        case .commonCause: "ordinary variation"
        case .improvement: "special cause, improvement"
        case .concern: "special cause, concern"
        case .neutralHigh: "special cause, high"
        case .neutralLow: "special cause, low"
        }
    }
}

/// What the last point says of the series: the left-hand icon of Making Data Count.
package enum SPCVariation: String, CaseIterable, Sendable {
    case commonCause = "common_cause"
    case improvementHigh = "improvement_high"
    case improvementLow = "improvement_low"
    case concernHigh = "concern_high"
    case concernLow = "concern_low"
    case neutralHigh = "neutral_high"
    case neutralLow = "neutral_low"

    /// As a reader is told it.
    package var words: String {
        switch self {
        case .commonCause: "No significant change: the latest figures vary as they usually do."
        case .improvementHigh: "Improving: the latest figures are higher than chance would explain."
        case .improvementLow: "Improving: the latest figures are lower than chance would explain."
        case .concernHigh: "Concern: the latest figures are higher than chance would explain."
        case .concernLow: "Concern: the latest figures are lower than chance would explain."
        case .neutralHigh: "Changed: the latest figures are higher than chance would explain."
        case .neutralLow: "Changed: the latest figures are lower than chance would explain."
        }
    }
}

/// Whether the target will be met if nothing changes: the right-hand icon of Making Data Count.
package enum SPCAssurance: String, CaseIterable, Sendable {
    case pass, fail, inconsistent

    /// As NHSRplotthedots names it.
    package var type: String { self == .inconsistent ? rawValue : "consistent_" + rawValue }

    /// As a reader is told it.
    package var words: String {
        switch self {
        case .pass: "The target will be met again and again unless something changes."
        case .fail: "The target will not be met unless something changes."
        case .inconsistent: "The target will be met at some times and missed at others, by chance."
        }
    }
}
