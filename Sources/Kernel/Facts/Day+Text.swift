extension Day: CustomStringConvertible {
    /// ISO 8601 text, `2023-02-14`.
    package var description: String {
        let (year, month, day) = (year, month, dayOfMonth)
        let digits = [year / 1_000, year / 100, year / 10, year, -1, month / 10, month, -1, day / 10, day]
        return String(
            decoding: digits.map { $0 < 0 ? UInt8(ascii: "-") : UInt8(ascii: "0") + UInt8($0 % 10) }, as: UTF8.self)
    }

    /// As people in England write it: `14 February 2023`.
    package var words: String { "\(dayOfMonth) \(Self.monthNames[month - 1]) \(year)" }

    /// The month alone: `February 2023`.
    package var monthWords: String { "\(Self.monthNames[month - 1]) \(year)" }

    /// The month alone where a plan gives no more, otherwise the day.
    package func words(isMonth: Bool) -> String { isMonth ? monthWords : words }

    /// The twelve months' English names, January first.
    package static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The day a plan means by what it prints: a day, or a month's last day for `YYYY-MM`.
    ///
    /// A report or milestone dated a month belongs to that month's last day.
    package init?(dayOrMonth text: some StringProtocol) {
        if let day = Day(text) {
            self = day
        } else if text.utf8.count == 7, let first = Day(text + "-01") {
            self = first.endOfMonth
        } else {
            return nil
        }
    }

    /// What a plan prints for a date, as people write it: `January 2022` for `2022-01`. Words stay as they are.
    package static func words(for text: String) -> String {
        Day(dayOrMonth: text)?.words(isMonth: text.utf8.count == 7) ?? text
    }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not a day written YYYY-MM-DD"))
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Day: ExpressibleByStringLiteral {
    /// A day written in the source code itself. A slip in a literal is a slip in the program, so it stops.
    package init(stringLiteral text: String) {
        guard let day = Day(text) else { preconditionFailure("'\(text)' is not a day") }
        self = day
    }
}
