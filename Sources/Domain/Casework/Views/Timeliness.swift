import Clocks
package import Facts

/// First plans issued in one month, and how many within twenty weeks.
package struct MonthTimeliness: Equatable, Sendable {
    /// The month's first day.
    package let month: Day
    /// Plans counted with exceptions in, as the national statistics count them.
    package let all: Share
    /// The same with every case left out that has an exception recorded: the national headline.
    package let withoutExceptions: Share
    /// First plans reached by agreement, concession or order, which neither measure counts.
    package let leftOut: Int

    /// So many of so many.
    package struct Share: Equatable, Sendable {
        package let within: Int
        package let of: Int

        /// In percent with one decimal, halves rounded up: `46.4`; nothing when there are none.
        package var rate: String? {
            guard of > 0 else { return nil }
            let tenths = (within * 2_000 + of) / (of * 2)
            return "\(tenths / 10).\(tenths % 10)"
        }
    }

    /// Cases with an exception recorded, of all that count.
    package var exceptions: Int { all.of - withoutExceptions.of }
    /// The exception rate: those with an exception recorded, of all that count.
    package var exceptionShare: Share { Share(within: exceptions, of: all.of) }
}

extension [MonthTimeliness] {
    /// All months together, under the first one's day.
    package var total: MonthTimeliness {
        MonthTimeliness(
            month: first?.month ?? .last, all: sum(\.all), withoutExceptions: sum(\.withoutExceptions),
            leftOut: reduce(0) { $0 + $1.leftOut })
    }

    private func sum(_ path: KeyPath<MonthTimeliness, MonthTimeliness.Share>) -> MonthTimeliness.Share {
        reduce(MonthTimeliness.Share(within: 0, of: 0)) { sum, month in
            let share = month[keyPath: path]
            return MonthTimeliness.Share(within: sum.within + share.within, of: sum.of + share.of)
        }
    }
}

/// First plans by the month in which they were issued, the earliest first; only the clock decides what is within.
///
/// Source: the two measures `sen2.twenty-week.inc` and `sen2.twenty-week.exc` of the rule book.
package func timeliness(_ files: [CaseFile], from first: Day, through last: Day) -> [MonthTimeliness] {
    var months: [Day: [(with: Status, without: Status)]] = [:]
    for file in files {
        guard let events = file.events(), let sent = file.firstPlan, first <= sent, sent <= last,
            let with = Clocks.answer(to: "sen2.twenty-week.inc", of: events, asAt: file.asAt.day),
            let without = Clocks.answer(to: "sen2.twenty-week.exc", of: events, asAt: file.asAt.day)
        else { continue }
        months[sent.startOfMonth, default: []].append((with.status, without.status))
    }
    return months.sorted { $0.key < $1.key }.map { month, statuses in
        MonthTimeliness(
            month: month, all: share(statuses.map(\.with)), withoutExceptions: share(statuses.map(\.without)),
            leftOut: statuses.count { $0.with == .excluded })
    }
}

extension CaseFile {
    /// The day of the first final plan, as far as the day asked for.
    var firstPlan: Day? {
        steps.first { $0.step.event == "final_plan_sent" && $0.day <= asAt.day }?.day
    }
}

private func share(_ statuses: [Status]) -> MonthTimeliness.Share {
    MonthTimeliness.Share(
        within: statuses.count { $0 == .within }, of: statuses.count { $0 == .within || $0 == .outside })
}
