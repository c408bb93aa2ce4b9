package import Facts

/// The day and ledger line that a page is asked for, from `?as-at=2023-03-31&known=812`.
package struct AsAtQuery: Equatable, Sendable {
    package let asAt: AsAt
    /// Whether the reader asked for nothing special: today, and all that is known.
    package let isToday: Bool

    /// Reads the query, or says what to put right in the address.
    package init(_ query: FormFields, today: Day) throws(Problems) {
        var problems = Problems()
        let typedDay = query["as-at"]
        let typedLine = query["known"]
        let day = Day(typedDay)
        if day == nil && !typedDay.isEmpty {
            problems.add("as-at", "‘\(typedDay)’ is not a day. Write a day like 2023-03-31 after ‘as-at=’")
        }
        let line = Int(typedLine)
        if !typedLine.isEmpty && (line ?? -1) < 0 {
            problems.add("known", "‘\(typedLine)’ is not a ledger line. Write a whole number like 812 after ‘known=’")
        }
        guard problems.isEmpty else { throw problems }
        asAt = AsAt(day ?? today, upTo: line)
        isToday = typedDay.isEmpty && typedLine.isEmpty
    }

    /// The query to put behind a link so that the next page is as at the same day: empty, or from `?` on.
    package var suffix: String {
        guard !isToday else { return "" }
        return "?as-at=\(asAt.day)" + (asAt.upTo.map { "&known=\($0)" } ?? "")
    }

    /// What the page says at its top about its day, if that is not today.
    package func banner(at path: String) -> AsAtBanner? {
        guard !isToday else { return nil }
        let known = asAt.upTo.map { ", as it was known when the ledger had \($0) lines" } ?? ", as it is known now"
        return AsAtBanner(words: "This page shows what was true on \(asAt.day.words)\(known).", today: path)
    }
}

/// Says that a page is not about today, and leads back to today.
package struct AsAtBanner: Equatable, Sendable {
    package let words: String
    /// The same page today.
    package let today: String
}
