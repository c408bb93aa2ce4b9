import Facts

extension SPCRules {
    /// The rules that some points with a value could not be asked, because no whole window of known points holds them.
    var untested: [SPCResult.Untested] {
        SPCRule.allCases.compactMap { rule in
            let count = untestedPoints(rule)
            guard count > 0 else { return nil }
            let points = counted(count, "point")
            return SPCResult.Untested(
                rule: rule, points: count,
                words: "The rule '\(rule.title)' could not be asked of \(points)\(why(rule)).")
        }
    }

    private func why(_ rule: SPCRule) -> String {
        switch rule {
        case .outside: ": there are no limits there"
        case .trend, .shift: ": fewer than \(length(rule)) values stand together without a gap"
        case .twoInThree: ": three values with limits must stand together without a gap"
        }
    }

    private func length(_ rule: SPCRule) -> Int {
        switch rule {
        case .outside: 1
        case .trend: options.pointsForTrend
        case .twoInThree: 3
        case .shift: options.pointsForShift
        }
    }

    private func isKnown(_ rule: SPCRule, _ place: Int) -> Bool {
        switch rule {
        case .outside, .twoInThree: points[place].isOutside != nil
        case .trend: points[place].ghosted == nil && points[place].value != nil
        case .shift: points[place].side != nil
        }
    }

    private func untestedPoints(_ rule: SPCRule) -> Int {
        let length = length(rule)
        var count = 0
        for segment in segments {
            var run = 0
            for place in segment {
                if isKnown(rule, place) {
                    run += 1
                } else {
                    count += run < length ? run : 0
                    if rule == .outside || rule == .twoInThree { count += judged(place) == nil ? 0 : 1 }
                    run = 0
                }
            }
            count += run < length ? run : 0
        }
        return count
    }
}

extension SPCRule {
    /// As a reader is told it.
    package var title: String {
        switch self {
        case .outside: "outside the limits"
        case .trend: "trend"
        case .twoInThree: "two in three near a limit"
        case .shift: "shift"
        }
    }
}
