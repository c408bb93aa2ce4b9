import Documents
import Facts
import Waiting

/// A number to one decimal, left out when it is 0: `57.2`, `46`.
func tenthsWords(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let whole = (abs(tenths) / 10).grouped
    return tenths.isMultiple(of: 10) ? sign + whole : "\(sign)\(whole).\(abs(tenths) % 10)"
}

/// A chance in whole percent; never 0% or 100%, because a simulation proves neither.
func chanceWords(_ chance: Double) -> String {
    let percent = Int((chance * 100 + 0.5).rounded(.down))
    return percent < 1 ? "less than 1%" : percent > 99 ? "more than 99%" : "\(percent)%"
}

/// A share in whole percent: `8%`.
func percentWords(_ share: Double) -> String { "\(Int((share * 100 + 0.5).rounded(.down)))%" }

/// Weeks between two bounds: `35 to 41 weeks`.
func weeksWords(_ range: ClosedRange<Double>) -> String {
    let (low, high) = (tenthsWords(range.lowerBound), tenthsWords(range.upperBound))
    return low == high ? "\(low) weeks" : "\(low) to \(high) weeks"
}

extension WaitingSnapshot.Band {
    /// `26 to under 52 weeks`, `104 weeks or more`.
    var words: String {
        toWeeks.map { "\(fromWeeks) to under \($0) weeks" } ?? "\(fromWeeks) weeks or more"
    }
}

extension WaitingNow.Promise {
    var chip: Chip {
        switch state {
        case .met: Chip("Kept", .green)
        case .missed: Chip("Not kept", .red)
        case .notTold: Chip("No figure", .none)
        case .ahead: Chip("Ahead", .grey)
        }
    }

    /// Whether no figure has decided it yet.
    var isOpen: Bool { state == .ahead || state == .notTold }

    /// The figure that decided it.
    var figure: String {
        switch state {
        case .met(let weeks, let day), .missed(let weeks, let day): "\(weeks.text) weeks on \(day.words)"
        case .notTold: "No longest wait was recorded on or after the date"
        case .ahead: ""
        }
    }
}

extension MissingForOutlook {
    /// What to record, to finish a sentence.
    var words: String {
        switch self {
        case .count: "how many wait"
        case .size: "numbers of at most some 300,000 referrals and assessments in all, which these are not"
        case .longest: "the longest wait on the day of the count, or the number in each band"
        case .referrals: "referrals of at least one period"
        case .capacity: "the assessments planned for each week, or those delivered"
        }
    }
}

extension WaitingAssumptions {
    /// `57 assessments a week, then 46 from 1 April 2023`.
    var capacityWords: String {
        guard let first = offers.first else { return "no assessments" }
        if offers.count > 4 {
            let (low, high) = (offers.map(\.perWeek).min() ?? 0, offers.map(\.perWeek).max() ?? 0)
            return "\(tenthsWords(low)) to \(tenthsWords(high)) assessments a week"
        }
        let later = offers.dropFirst().map { ", then \(tenthsWords($0.perWeek)) from \($0.from.words)" }
        return "\(tenthsWords(first.perWeek)) assessments a week" + later.joined()
    }

    /// Every assumption, each in a sentence.
    func sentences(runs: Int) -> [String] {
        let waits =
            isFromBands
            ? "the waits within each band are evenly spread" : "the waits are evenly spread up to the longest"
        let lead = isCapacityFromDelivered ? "No capacity is planned, so what was delivered goes on: " : "Offered: "
        let leaving =
            leavingChance > 0
            ? "As many leave the list without being seen as in the last year recorded."
            : "Nobody leaves the list without being seen."
        return [
            "On \(start.words) \(waiting.grouped) waited, the longest \(tenthsWords(longestWeeks)) weeks; \(waits).",
            "\(lead)\(capacityWords), evenly spread over the week. \(percentWords(lostShare)) of them are lost.",
            "\(tenthsWords(referralsPerWeek)) referrals a week, at random, at the same rate throughout.",
            leaving, "Whoever has waited longest is seen first.",
            "\(runs) simulated runs, always the same ones, so the same facts give the same answer.",
        ]
    }
}

extension WaitingOutlook.Promise {
    /// What may be quoted of one promise, with everything that it rests on.
    func quote(_ assumed: WaitingAssumptions) -> String {
        let due = milestone.due.words(isMonth: milestone.isMonth)
        let chance =
            "With \(assumed.capacityWords), \(tenthsWords(assumed.referralsPerWeek)) referrals a week and "
            + "\(percentWords(assumed.lostShare)) of assessments lost, the chance that nobody has waited longer than "
            + "\(milestone.weeks.text) weeks \(milestone.isMonth ? "at the end of" : "on") \(due) is \(chanceWords(self.chance))."
        guard let needed else { return chance }
        return chance
            + " It takes \(tenthsWords(needed.perWeek)) a week on average for about an even chance and "
            + "\(tenthsWords(needed.cautiousPerWeek)) for about 95%; \(tenthsWords(plannedPerWeek)) are assumed. "
            + "After that, \(tenthsWords(needed.holdingPerWeek)) a week keep it there."
    }
}
