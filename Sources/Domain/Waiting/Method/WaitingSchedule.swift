package import Facts

/// A list after its open rows were given slots, in turn.
package struct WaitingSchedule: Equatable, Sendable {
    /// Every row by its day of referral; the scheduled ones left on their slot's day.
    package let rows: [WaitingRow]
    /// For each slot in the order given, whether it was used.
    package let used: [Bool]
}

/// Gives the open rows, in the order given, the slots in the order given.
///
/// A slot is used only by somebody referred before its day; otherwise it is wasted, and the next one is tried.
package func waitingSchedule(_ rows: [WaitingRow], slots: [Day]) -> WaitingSchedule {
    var open = rows.filter { $0.removal == nil }
    var next = 0
    let used = slots.map { day in
        guard next < open.count, day > open[next].referral else { return false }
        open[next].removal = day
        next += 1
        return true
    }
    return WaitingSchedule(rows: rows.filter { $0.removal != nil }.joined(with: open), used: used)
}

/// The days, counted from 0, on which evenly spread slots fall.
///
/// The first is on day 0, where nobody who is referred that day can use it. A slot is on the day by which the running
/// capacity has come to it, rounded up to a whole day.
///
/// - Parameters:
///   - days: how many days there are; the last one is `days - 1`.
///   - perDay: slots a day; none, or fewer, gives no slot.
package func evenSlots(days: Int, perDay: Double) -> [Int] {
    guard days > 0, perDay > 0, perDay.isFinite else { return [] }
    let last = Double(days - 1)
    let step = 1 / perDay
    let count = Int((last / step + 1e-10).rounded(.down)) + 1
    return (0..<count).map { Int(min(Double($0) * step, last).rounded(.up)) }
}
