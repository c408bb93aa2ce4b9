/// The two questions behind 'as at': what was true on a day, and what was known by a ledger line.
///
/// `AsAt("2026-03-31")` asks what was true then, as we know it now. `AsAt("2026-03-31", upTo: 812)` asks what was
/// true then as it was known when line 812 was the last.
package struct AsAt: Hashable, Sendable {
    package let day: Day
    /// The last ledger line that counts as known; nothing means all of them.
    package let upTo: Int?

    package init(_ day: Day, upTo line: Int? = nil) {
        self.day = day
        self.upTo = line
    }

    /// Whether a line had been recorded by then.
    package func knows(_ line: Int) -> Bool { upTo.map { line <= $0 } ?? true }

    /// The same knowledge with no limit of days: for what is decided after the day it is about, such as the approval
    /// in March of a report as at the end of February.
    package var onAnyDay: AsAt { AsAt(.last, upTo: upTo) }
}
