package import Facts

/// What the one who runs the server decides: handed in from App, because nothing below it reads settings or a clock.
package struct Site: Sendable {
    /// The area's name, as on every page: 'Ardenshire SEND partnership'.
    package let name: String
    /// The address that readers type, without a closing slash: `https://send.ardenshire.example`.
    package let baseURL: String
    /// Whether readers come by TLS; then cookies are for TLS alone and browsers are told to insist on it.
    package let isSecure: Bool
    /// Cairn's version, for the foot of each page and for issued documents.
    package let version: String
    /// At least 32 secret bytes that sign form tokens; the same for every server of one area.
    package let formKey: [UInt8]
    /// Whether a proxy of our own stands before the server, so that `X-Forwarded-For` tells the reader's address.
    package let isBehindProxy: Bool
    /// What day and time it is.
    package let now: @Sendable () -> Moment

    package init(
        name: String, baseURL: String, isSecure: Bool, version: String, formKey: [UInt8], isBehindProxy: Bool = false,
        now: @escaping @Sendable () -> Moment
    ) {
        self.name = name
        self.baseURL = baseURL
        self.isSecure = isSecure
        self.version = version
        self.formKey = formKey
        self.isBehindProxy = isBehindProxy
        self.now = now
    }
}

/// One reading of the clock, in the three forms that are needed.
package struct Moment: Equatable, Sendable {
    /// The calendar day in England.
    package let today: Day
    /// ISO 8601 in UTC, to the second: `2026-11-21T09:30:00Z`.
    package let instant: String
    /// Seconds since 1 January 1970 UTC.
    package let unixSeconds: Int

    package init(today: Day, instant: String, unixSeconds: Int) {
        self.today = today
        self.instant = instant
        self.unixSeconds = unixSeconds
    }

    /// The moment at so many seconds since 1970, with the day that England has then.
    ///
    /// Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
    package init(unixSeconds: Int) {
        let summer = Self.isSummerTime(unixSeconds)
        self.init(
            today: Day(number: (unixSeconds + (summer ? 3_600 : 0)) / 86_400), instant: Self.instant(unixSeconds),
            unixSeconds: unixSeconds)
    }

    /// ISO 8601 text in UTC for so many seconds since 1970.
    package static func instant(_ unixSeconds: Int) -> String {
        let seconds = unixSeconds % 86_400
        let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
        let clock = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return "\(Day(number: unixSeconds / 86_400))T\(clock)Z"
    }

    private static func isSummerTime(_ unixSeconds: Int) -> Bool {
        let year = Day(number: unixSeconds / 86_400).year
        guard let start = lastSunday(year, month: 3), let end = lastSunday(year, month: 10) else { return false }
        return (start.number * 86_400 + 3_600..<end.number * 86_400 + 3_600).contains(unixSeconds)
    }

    private static func lastSunday(_ year: Int, month: Int) -> Day? {
        guard let last = Day(year: year, month: month, day: 31) else { return nil }
        return last.adding(days: -(last.weekday % 7))
    }
}
