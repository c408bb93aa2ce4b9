/// A run of days with a name: a month, a quarter, a financial year or an academic year.
package struct Period: Hashable, Comparable, Sendable {
    package let first: Day
    package let last: Day
    /// What people call it: `February 2023`, `Quarter 4 2022-23`, `2022-23`, `2022/23`.
    package let name: String

    package func contains(_ day: Day) -> Bool { first <= day && day <= last }

    package static func < (left: Period, right: Period) -> Bool {
        (left.first, left.last) < (right.first, right.last)
    }
}

extension Day {
    /// This day's calendar month.
    package var monthPeriod: Period { Period(first: startOfMonth, last: endOfMonth, name: monthWords) }

    /// This day's quarter of the financial year: April to June is quarter 1.
    package var quarter: Period {
        let quarterIndex = ((month + 8) % 12) / 3
        let first = startOfMonth.adding(months: -(((month + 8) % 12) % 3))
        let name = "Quarter \(quarterIndex + 1) \(financialYear.name)"
        return Period(first: first, last: first.adding(months: 2).endOfMonth, name: name)
    }

    /// This day's financial year, 1 April to 31 March, written `2022-23`.
    package var financialYear: Period { yearPeriod(startingMonth: 4, separator: "-") }

    /// This day's academic year, 1 September to 31 August, written `2022/23`.
    package var academicYear: Period { yearPeriod(startingMonth: 9, separator: "/") }

    private func yearPeriod(startingMonth: Int, separator: String) -> Period {
        let monthsIn = (month - startingMonth + 12) % 12
        let first = startOfMonth.adding(months: -monthsIn)
        let closing = (first.year + 1) % 100
        let name = "\(first.year)\(separator)\(closing < 10 ? "0" : "")\(closing)"
        return Period(first: first, last: first.adding(months: 11).endOfMonth, name: name)
    }
}
