import Facts
import Foundation
import Storage

/// Now: the only place where Cairn reads the clock.
struct Moment {
    /// ISO 8601 in UTC, to the second.
    let instant: String
    /// The day it is in England.
    let today: Day

    static func now() -> Moment { Moment(unixTime: Int(Date().timeIntervalSince1970)) }

    /// - Parameter unixTime: seconds since the start of 1970 in UTC.
    init(unixTime: Int) {
        let day = Self.day(at: unixTime)
        let second = unixTime - day.number * 86_400
        let parts = [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        instant = "\(day)T\(parts.joined(separator: ":"))Z"
        today = Self.day(at: unixTime + (Self.isSummerTime(unixTime) ? 3_600 : 0))
    }

    /// The hand of a command, which writes under the command's name.
    func hand(_ command: String) -> Hand { Hand(command, at: instant) }

    private static func day(at unixTime: Int) -> Day { Day(number: Int((Double(unixTime) / 86_400).rounded(.down))) }

    /// Summer Time Act 1972 and Order 2002: from 01:00 UTC on the last Sunday of March to the last Sunday of October.
    private static func isSummerTime(_ unixTime: Int) -> Bool {
        let year = day(at: unixTime).year
        guard let march = Day(year: year, month: 3, day: 31), let october = Day(year: year, month: 10, day: 31) else {
            return false
        }
        return (change(march)..<change(october)).contains(unixTime)
    }

    private static func change(_ lastOfMonth: Day) -> Int {
        (lastOfMonth.number - lastOfMonth.weekday % 7) * 86_400 + 3_600
    }
}
