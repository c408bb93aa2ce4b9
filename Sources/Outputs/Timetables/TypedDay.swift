package import Facts

/// Reads a day as people write it: `5 January 2026`, `5 Jan 2026`, `5/1/2026`, `5 1 2026` or `2026-01-05`.
///
/// - Throws: a sentence that says what to put right, ready to stand after the question's name.
package func typedDay(_ text: String) throws(UnreadableDay) -> Day {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard parts.count == 3 else { throw UnreadableDay(.notADay) }
    let isYearFirst = parts[0].count == 4
    guard let day = number(parts[isYearFirst ? 2 : 0]), let month = number(parts[1]) ?? month(named: parts[1]),
        let year = number(parts[isYearFirst ? 0 : 2])
    else { throw UnreadableDay(.notADay) }
    guard (1900...2100).contains(year) else { throw UnreadableDay(.noYear) }
    guard let found = Day(year: year, month: month, day: day) else {
        guard (1...12).contains(month) else { throw UnreadableDay(.noMonth(month)) }
        throw UnreadableDay(.noSuchDay(day, "\(Day.monthNames[month - 1]) \(year)"))
    }
    return found
}

/// Why a text is not a day.
package struct UnreadableDay: Error, Equatable {
    enum Reason: Equatable { case notADay, noYear, noMonth(Int), noSuchDay(Int, String) }
    let reason: Reason
    init(_ reason: Reason) { self.reason = reason }

    /// What to do about it, as a sentence of its own.
    package var advice: String {
        switch reason {
        case .notADay: "Enter a day, month and year, for example 5 January 2026"
        case .noYear: "Enter the year in full, for example 2026"
        case .noMonth(let month): "There is no month \(month). Enter the day first, for example 5 1 2026"
        case .noSuchDay(let day, let month): "There is no \(day) \(month). Check the day and the month"
        }
    }
}

// '5', '05', '5th'.
private func number(_ text: String) -> Int? {
    let digits = text.prefix { "0123456789".contains($0) }
    let ending = text.dropFirst(digits.count)
    guard digits.count <= 4, ["", "st", "nd", "rd", "th"].contains(ending) else { return nil }
    return Int(digits)
}

// The whole name or its first three letters or more.
private func month(named text: String) -> Int? {
    guard text.count >= 3 else { return nil }
    return Day.monthNames.firstIndex { $0.lowercased().hasPrefix(text) }.map { $0 + 1 }
}
