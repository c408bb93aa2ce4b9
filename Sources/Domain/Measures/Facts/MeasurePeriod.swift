package import Facts

/// What a reading, a target or a benchmark is for: a day, a month, a quarter, a year, or a run of months.
///
/// It is kept as its code: `2022-09-30`, `2022-09`, `2022-23 Q2`, `2024`, `FY2022-23`, `AY2022/23`,
/// `2019-09 to 2019-11`. Quarters are those of the financial year.
package struct MeasurePeriod: Hashable, Sendable {
    package let code: String
    package let first: Day
    package let last: Day
    package let sort: Sort

    /// What sort of period it is. Values of unlike sorts are never compared without saying so.
    package enum Sort: String, Sendable {
        case day, month, quarter, calendarYear, financialYear, academicYear, months
    }

    /// What people call it: `September 2022`, `Quarter 2 2022-23`, `2022-23 financial year`.
    package var words: String {
        switch sort {
        case .day: first.words
        case .month: first.monthWords
        case .quarter: first.quarter.name
        case .calendarYear: String(first.year)
        case .financialYear: first.financialYear.name + " financial year"
        case .academicYear: first.academicYear.name + " academic year"
        case .months: "\(first.monthWords) to \(last.monthWords)"
        }
    }

    /// What can be compared with what: the sort, and for a run of months how many.
    package var shape: String {
        sort == .months
            ? "months \((last.year - first.year) * 12 + last.month - first.month + 1)" : sort.rawValue
    }

    /// The next period of the same sort; for a day, nothing.
    package var next: MeasurePeriod? {
        let after = last.adding(days: 1)
        switch sort {
        case .day: return nil
        case .month: return MeasurePeriod(month: after)
        case .quarter: return MeasurePeriod(quarter: after)
        case .calendarYear: return MeasurePeriod(calendarYear: after.year)
        case .financialYear: return MeasurePeriod(financialYear: after)
        case .academicYear: return MeasurePeriod(academicYear: after)
        case .months: return nil
        }
    }
}

extension MeasurePeriod {
    package init(day: Day) {
        self.init(code: day.description, first: day, last: day, sort: .day)
    }

    package init(month day: Day) {
        self.init(
            code: String(day.description.dropLast(3)), first: day.startOfMonth, last: day.endOfMonth, sort: .month)
    }

    package init(quarter day: Day) {
        let words = day.quarter.name.split(separator: " ")
        self.init(code: "\(words[2]) Q\(words[1])", first: day.quarter.first, last: day.quarter.last, sort: .quarter)
    }

    package init(financialYear day: Day) {
        let year = day.financialYear
        self.init(code: "FY" + year.name, first: year.first, last: year.last, sort: .financialYear)
    }

    package init(academicYear day: Day) {
        let year = day.academicYear
        self.init(code: "AY" + year.name, first: year.first, last: year.last, sort: .academicYear)
    }

    /// A calendar year; nothing outside 0001 to 9999.
    package init?(calendarYear year: Int) {
        guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
            return nil
        }
        self.init(code: String(first.description.prefix(4)), first: first, last: last, sort: .calendarYear)
    }

    /// The months from one to another; one month when they are the same, nothing when they are the wrong way round.
    init?(from first: Day, through last: Day) {
        let (first, last) = (first.startOfMonth, last.endOfMonth)
        guard first < last else { return nil }
        if first.endOfMonth == last {
            self.init(month: first)
        } else {
            let (from, to) = (MeasurePeriod(month: first).code, MeasurePeriod(month: last).code)
            self.init(code: "\(from) to \(to)", first: first, last: last, sort: .months)
        }
    }
}

extension MeasurePeriod: Comparable {
    package static func < (left: MeasurePeriod, right: MeasurePeriod) -> Bool {
        (left.last, left.first, left.code) < (right.last, right.first, right.code)
    }
}

extension MeasurePeriod: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let period = MeasurePeriod(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not a period"))
        }
        self = period
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
