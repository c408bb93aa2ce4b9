package import Facts
import Statistics

/// How far two markers agree over the plans that both have marked.
package struct Agreement: Equatable, Sendable {
    /// How often both gave a mark to the same criterion of the same plan.
    package let pairs: Int
    /// How many of these were alike.
    package let alike: Int
    /// How often one gave a mark and the other said that the criterion does not apply.
    package let oneSided: Int
    package let kappa: Kappa

    /// Cohen's weighted kappa with linear weights, or why there is none.
    package enum Kappa: Equatable, Sendable {
        /// Fewer pairs than a figure may rest on.
        case tooFew(least: Int)
        /// Everybody gave one and the same mark, so that no agreement by chance can be told from it.
        case oneMarkOnly
        /// To two decimals; 1 is full agreement, 0 what chance would give.
        case figure(Figure, word: String)
    }

    /// In whole percent, to one decimal; nothing without pairs.
    package var percent: Figure? { Statistics.percent(alike, of: pairs) }

    /// - Parameters:
    ///   - marks: For each criterion of each plan, what the first and the second marker gave; nothing where the
    ///     criterion does not apply.
    ///   - least: From how many pairs on there is a kappa; see `leastPairs`.
    ///
    /// Source: Cohen, Weighted kappa, Psychological Bulletin 70, 1968. docs/quality.md has the formula.
    package init(_ marks: [(first: Int?, second: Int?)], least: Int) {
        let both = marks.compactMap { one in one.first.flatMap { first in one.second.map { (first, $0) } } }
        pairs = both.count
        alike = both.count { $0.0 == $0.1 }
        oneSided = marks.count { ($0.first == nil) != ($0.second == nil) }
        if both.count < least || both.isEmpty {
            kappa = .tooFew(least: max(1, least))
        } else {
            kappa = Self.linear(both)
        }
    }

    // All in whole numbers but the last division: 1 - n D / E, with D the sum of the differences seen, and E that of
    // every first mark against every second.
    private static func linear(_ pairs: [(Int, Int)]) -> Kappa {
        let seen = pairs.reduce(0) { $0 + abs($1.0 - $1.1) } * pairs.count
        let firsts = Dictionary(pairs.map { ($0.0, 1) }, uniquingKeysWith: +)
        let seconds = Dictionary(pairs.map { ($0.1, 1) }, uniquingKeysWith: +)
        let chance = firsts.reduce(0) { sum, first in
            sum + seconds.reduce(0) { $0 + abs(first.key - $1.key) * first.value * $1.value }
        }
        guard chance > 0 else { return .oneMarkOnly }
        guard let figure = figure(1 - Double(seen) / Double(chance), decimals: 2) else { return .oneMarkOnly }
        return .figure(figure, word: agreementWord(hundredths: Int(figure.billionths / 10_000_000)))
    }
}

extension [AuditedPlan] {
    /// The agreement over those that two people have marked, as far as the reader may see both.
    package func agreement(on day: Day) -> Agreement {
        let marks = filter { $0.sample.isTwice && $0.isMarked && $0.isOpen && $0.markings.count == 2 }.flatMap { plan in
            let sides = plan.markings.map { $0.fact?.byCriterion ?? [:] }
            return sides[0].keys.sorted().map { (first: sides[0][$0] ?? nil, second: sides[1][$0] ?? nil) }
        }
        return Agreement(marks, least: leastPairs(on: day))
    }
}
