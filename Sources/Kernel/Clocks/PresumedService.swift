package import Facts

/// When a letter counts as served if only the day of sending is known (convention C11).
package struct PresumedService: Sendable {
    /// How it was sent: `first_class_post`, `email`.
    package let method: String
    package let workingDays: Int
    package let title: String

    /// The day of service to presume; mark it as presumed wherever it is used.
    package func day(sent: Day, holidays: BankHolidays) -> Day { holidays.day(workingDays, workingDaysAfter: sent) }
}

extension RuleBook {
    /// The ways of sending that have a presumed day of service.
    package var presumedServices: [PresumedService] { services }
}
