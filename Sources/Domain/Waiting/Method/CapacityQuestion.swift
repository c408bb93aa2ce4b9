/// What capacity brings the longest wait down to a target by a date?
///
/// Nobody has waited longer than the target at the end if, and only if, everyone has left who was referred so long
/// before it: all who wait now and the referrals up to that moment, or, when the date is nearer than the target, those
/// who have waited longest now. First come first served.
package struct CapacityQuestion: Equatable, Sendable {
    /// How long each person has waited now, in days.
    package let waits: [Int]
    /// Referrals expected in each week; the last number goes on.
    package let referrals: [Double]
    /// The longest wait allowed at the end, in weeks.
    package let targetWeeks: Double
    /// Weeks from now to the end.
    package let weeks: Int
    /// The share of slots that nobody is seen in. 0 up to, and not including, 1.
    package var lostShare = 0.0
    /// The share of those who must leave who do so without being seen. 0 to 1.
    package var leavingUnseen = 0.0

    /// The question, with nothing lost and nobody leaving unseen.
    package init(waits: [Int], referrals: [Double], targetWeeks: Double, weeks: Int) {
        self.waits = waits
        self.referrals = referrals
        self.targetWeeks = targetWeeks
        self.weeks = weeks
    }
}

/// The answer, in slots: what is asked for each week on average, and whether what is planned is enough.
package struct CapacityAnswer: Equatable, Sendable {
    /// How many must be seen by the end.
    package let mustBeSeen: Double
    /// How many of those are still to be referred.
    package let stillToCome: Double
    /// Slots each week, on average, lost ones included.
    package let perWeek: Double
    /// The same with room for more referrals than expected: enough in about 95 of 100 cases.
    package let cautiousPerWeek: Double
    /// Slots each week that hold the list at the target afterwards, lost ones included.
    package let holdingPerWeek: Double
}

extension CapacityQuestion {
    /// What is needed by the end, whatever is planned; nothing without a week to do it in.
    package var answer: CapacityAnswer? {
        guard weeks > 0, lostShare < 1, lostShare >= 0 else { return nil }
        let (now, later) = mustLeave
        let staying = 1 - leavingUnseen
        // 1.645 standard deviations of a Poisson count: one case in twenty has more.
        let cautious = now + later + 1.645 * later.squareRoot()
        let lastRate = rate(referrals, inWeek: max(0, weeks - 1))
        let holding = WaitingFormula.targetCapacity.result([.demand: lastRate, .targetWait: targetWeeks])
        return CapacityAnswer(
            mustBeSeen: (now + later) * staying, stillToCome: later * staying,
            perWeek: capacityNeeded(mustLeave: (now + later) * staying, weeks: Double(weeks), lostShare: lostShare),
            cautiousPerWeek: capacityNeeded(
                mustLeave: cautious * staying, weeks: Double(weeks), lostShare: lostShare),
            holdingPerWeek: holding / (1 - lostShare))
    }

    /// Slots missing at the end from a plan of so many each week, the last number going on; less than 0 is to spare.
    ///
    /// - Parameter isCautious: with room for more referrals than expected.
    package func shortfall(ofPlanned planned: [Double], isCautious: Bool = false) -> Double? {
        guard let answer else { return nil }
        let total = (0..<weeks).reduce(0) { $0 + rate(planned, inWeek: $1) }
        return (isCautious ? answer.cautiousPerWeek : answer.perWeek) * Double(weeks) - total
    }

    private var mustLeave: (now: Double, later: Double) {
        let earlier = Double(weeks) - targetWeeks
        if earlier < 0 { return (Double(waits.count { Double($0) > -earlier * 7 }), 0) }
        let whole = Int(earlier)
        let part = earlier - Double(whole)
        let later = (0..<whole).reduce(0) { $0 + rate(referrals, inWeek: $1) } + part * rate(referrals, inWeek: whole)
        return (Double(waits.count), later)
    }
}

/// The capacity, for each week, that lets so many leave in so many weeks when a share of slots is lost.
package func capacityNeeded(mustLeave: Double, weeks: Double, lostShare: Double = 0) -> Double {
    mustLeave / weeks / (1 - lostShare)
}

extension EvenList {
    /// The average capacity that the flow alone asks for: who must leave by the end, over the weeks there are.
    package func fluidCapacity(forTargetWeeks target: Double) -> Double {
        capacityNeeded(mustLeave: mustLeave(byTargetWeeks: target), weeks: Double(weeks))
    }

    /// How many must have left at the end if nobody is to have waited longer than the target.
    package func mustLeave(byTargetWeeks target: Double) -> Double {
        let later = Double(weeks) - target
        if later >= 0 { return Double(waitingNow) + referralsPerWeek * later }
        return oldestWeeks > 0 ? Double(waitingNow) * max(0, 1 + later / oldestWeeks) : 0
    }

    /// The longest wait, in weeks, and the number waiting after some weeks, were people a steady flow.
    ///
    /// It rises at first unless the capacity is above the number waiting over the longest wait, even when capacity is
    /// above demand.
    package func flow(afterWeeks weeks: Double, capacityPerWeek: Double) -> (longestWeeks: Double, queue: Double) {
        let left = capacityPerWeek * weeks
        let queue = max(0, Double(waitingNow) + referralsPerWeek * weeks - left)
        if left < Double(waitingNow) {
            return (oldestWeeks + weeks * (1 - capacityPerWeek * oldestWeeks / Double(waitingNow)), queue)
        }
        guard referralsPerWeek > 0 else { return (0, queue) }
        return (max(0, weeks - (left - Double(waitingNow)) / referralsPerWeek), queue)
    }
}
