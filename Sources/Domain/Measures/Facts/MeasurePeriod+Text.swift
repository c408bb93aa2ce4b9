import Facts

extension MeasurePeriod {
    /// How to write a period, for messages.
    package static let examples = "2022-09, Q2 2022-23, 2024, 2022-23, 2022/23 or Sep-Nov 2019"

    /// Reads a period as people write it, or its code.
    ///
    /// `2011-12` is December 2011; the financial year of that name is written `FY2011-12`. `2022-23` can only be a
    /// year.
    package init?(_ typed: some StringProtocol) {
        let words = typed.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
        switch words.count {
        case 1: self.init(word: words[0])
        case 2: self.init(words[0], words[1])
        case 3: self.init(words[0], words[1], words[2])
        default: return nil
        }
    }

    private init?(word: String) {
        if let day = Day(word) {
            self.init(day: day)
        } else if let day = Day(word + "-01"), word.utf8.count == 7 {
            self.init(month: day)
        } else if let year = Self.number(word), word.utf8.count == 4 {
            self.init(calendarYear: year)
        } else if word.hasPrefix("fy") {
            self.init(financial: word.dropFirst(2))
        } else if word.hasPrefix("ay") {
            self.init(academic: word.dropFirst(2))
        } else if word.contains("/") {
            self.init(academic: word[...])
        } else {
            self.init(financial: word[...])
        }
    }

    // 'Q2 2022-23', '2022-23 Q2', 'September 2022', 'Sep-Nov 2019'.
    private init?(_ first: String, _ second: String) {
        if let quarter = Self.quarter(first) ?? Self.quarter(second) {
            let year = Self.quarter(first) == nil ? first : second
            self.init(quarter: quarter, of: year)
        } else {
            let months = first.split(separator: "-").map { Self.month($0) }
            guard let year = Self.number(second), second.utf8.count == 4, (1...2).contains(months.count),
                let from = months[0].flatMap({ Day(year: year, month: $0, day: 1) }),
                let to = (months.last ?? nil).flatMap({ Day(year: year, month: $0, day: 1) })
            else { return nil }
            self.init(from: from, through: to)
        }
    }

    // 'Quarter 2 2022-23', '2019-09 to 2019-11', '2018/19 academic year'.
    private init?(_ first: String, _ second: String, _ third: String) {
        if first == "quarter" {
            self.init(quarter: Self.number(second).flatMap { (1...4).contains($0) ? $0 : nil } ?? 0, of: third)
        } else if second == "to" {
            guard first.utf8.count == 7, third.utf8.count == 7, let from = Day(first + "-01"),
                let to = Day(third + "-01")
            else { return nil }
            self.init(from: from, through: to)
        } else if third == "year" {
            switch second {
            case "academic": self.init(academic: first[...])
            case "financial": self.init(financial: first[...])
            case "calendar": self.init(word: first)
            default: return nil
            }
        } else {
            return nil
        }
    }

    private init?(financial text: Substring) {
        guard let day = Self.yearStart(text, month: 4) else { return nil }
        self.init(financialYear: day)
    }

    private init?(academic text: Substring) {
        guard let day = Self.yearStart(text, month: 9) else { return nil }
        self.init(academicYear: day)
    }

    private init?(quarter: Int, of year: String) {
        let name = year.hasPrefix("fy") ? year.dropFirst(2) : year[...]
        guard (1...4).contains(quarter), let start = Self.yearStart(name, month: 4) else { return nil }
        self.init(quarter: start.adding(months: 3 * (quarter - 1)))
    }

    // '2022-23', '2022/23', '202223' and '2022-2023' are the year that begins in 2022.
    private static func yearStart(_ text: Substring, month: Int) -> Day? {
        let digits = text.filter { $0 != "-" && $0 != "/" }
        guard [6, 8].contains(digits.utf8.count), let first = number(digits.prefix(4)),
            let second = number(digits.dropFirst(4)), second == (first + 1) % (digits.utf8.count == 6 ? 100 : 10_000)
        else { return nil }
        return Day(year: first, month: month, day: 1)
    }

    private static func quarter(_ word: String) -> Int? {
        guard word.utf8.count == 2, word.hasPrefix("q"), let number = number(word.dropFirst()), (1...4).contains(number)
        else { return nil }
        return number
    }

    private static func month(_ word: some StringProtocol) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return Day.monthNames.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
    }

    private static func number(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
}
