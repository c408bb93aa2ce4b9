package import Facts

/// What somebody supposes in place of what is planned and counted. What is left out stays as it is.
package struct WhatIf: Equatable, Sendable {
    /// Assessments offered each week, by the day from which each number holds.
    package var capacity: [CapacityPlanned.Step] = []
    /// Referrals each week.
    package var referralsPerWeek: Double?
    /// 0 to below 1.
    package var lostShare: Double?

    /// Nothing supposed.
    package init() {}

    /// What was typed: numbers for each week and a percentage.
    package struct Typed: Sendable {
        /// Capacity step by step.
        package var steps: [CapacityPlanned.Typed] = []
        /// Referrals each week.
        package var referrals = ""
        /// Lost assessments, in percent.
        package var lostPercent = ""
        package init() {}
    }

    /// Checks what was typed; blank means as planned or counted. Problems of the nth step are said of `from-n` and
    /// `perWeek-n`; a first step without a day holds from the beginning.
    ///
    /// - Parameter start: the day from which the first step holds when it names none.
    package static func checked(_ typed: Typed, start: Day) throws(Problems) -> WhatIf {
        var problems = Problems()
        var supposed = WhatIf()
        var steps = typed.steps
        if let first = steps.first, first.from.isBlank, !first.perWeek.isBlank {
            steps[0] = CapacityPlanned.Typed(from: start.description, perWeek: first.perWeek)
        }
        if steps.contains(where: { !$0.from.isBlank || !$0.perWeek.isBlank }) {
            do throws(Problems) { supposed.capacity = try CapacityPlanned.checked(steps).steps } catch {
                problems.add(error)
            }
        }
        supposed.referralsPerWeek = number(
            typed.referrals, "referrals", "Referrals a week must be a number from 0 to 10000, like 26", 0...10_000,
            &problems)
        supposed.lostShare = number(
            typed.lostPercent, "lost", "Lost assessments must be a percentage from 0 to 95, like 10", 0...95, &problems
        ).map { $0 / 100 }
        guard problems.isEmpty else { throw problems }
        return supposed
    }

    private static func number(
        _ typed: String, _ field: String, _ message: String, _ bounds: ClosedRange<Double>, _ problems: inout Problems
    ) -> Double? {
        if typed.isBlank { return nil }
        if let figure = Figure(typed), bounds.contains(figure.double) { return figure.double }
        problems.add(field, message)
        return nil
    }
}
