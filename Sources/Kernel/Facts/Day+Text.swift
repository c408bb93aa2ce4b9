extension Day: CustomStringConvertible {
    /// ISO 8601 text, `2023-02-14`.
    package var description: String {
        let (year, month, day) = (year, month, dayOfMonth)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// As people in England write it: `14 February 2023`.
    package var words: String { "\(dayOfMonth) \(Self.monthNames[month - 1]) \(year)" }

    /// The month alone: `February 2023`.
    package var monthWords: String { "\(Self.monthNames[month - 1]) \(year)" }

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

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
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
