package import Facts

/// Whether a list is reckoned as Cairn does, or as the R package NHSRwaitinglist does, quirks and all.
package enum WaitingReckoning: Sendable {
    /// One unit of time, rows outside the period left out, referrals in order of their days.
    case cairn
    /// As version 0.1.2.9001 of the package has it, so that its results can be checked.
    case peer
}

/// How many were waiting at the end of each day of a period.
///
/// Who was referred earlier is waiting from the first day. Nothing in the peer's reckoning when somebody was referred
/// after the period, where the package fails.
///
/// - Returns: one size for each day of the period.
package func queueSizes(
    _ rows: [WaitingRow], over period: ClosedRange<Day>, as reckoning: WaitingReckoning = .cairn
) -> [Int]? {
    let length = period.upperBound.days(since: period.lowerBound) + 1
    var changes = Array(repeating: 0, count: length)
    for row in rows {
        guard row.referral <= period.upperBound else {
            if reckoning == .peer { return nil } else { continue }
        }
        // The package counts somebody who left before the period as waiting all through it.
        if reckoning == .cairn, let removal = row.removal, removal < period.lowerBound { continue }
        changes[max(0, row.referral.days(since: period.lowerBound))] += 1
        if let removal = row.removal, period.contains(removal) {
            changes[removal.days(since: period.lowerBound)] -= 1
        }
    }
    var size = 0
    return changes.map { change in
        size += change
        return size
    }
}
