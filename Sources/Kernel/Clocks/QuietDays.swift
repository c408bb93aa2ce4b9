import Facts

/// The runs of days, the same each year, in which a tribunal's time stands still.
///
/// Source: SI 2008/2699 r.12(3), in `quiet-days.csv`.
struct QuietDays: Sendable {
    private let runs: [(first: MonthDay, last: MonthDay)]

    init(_ runs: [(first: MonthDay, last: MonthDay)]) { self.runs = runs }

    func contains(_ day: Day) -> Bool { end(ofRunAround: day) != nil }

    /// The last day of the run that the day falls in, or nothing if it falls in none.
    func end(ofRunAround day: Day) -> Day? {
        for run in runs {
            let year = run.last < run.first && MonthDay(day) <= run.last ? day.year - 1 : day.year
            guard let first = run.first.day(in: year) else { continue }
            guard let last = run.last.day(in: run.last < run.first ? year + 1 : year) else { continue }
            if first <= day && day <= last { return last }
        }
        return nil
    }
}

/// How an end date moves off days when nothing is open.
enum Roll: Equatable, Sendable {
    /// It stays: the Act and the Regulations give no extra time (C8).
    case none
    /// Sending an appeal: to the next working day; out of a quiet run, to the first working day after it (C9).
    case appeal
    /// Any other step before the tribunal: quiet days are not counted at all (C9).
    case step
}

/// The calendar that working days and tribunal time are counted in.
struct WorkingCalendar: Sendable {
    let holidays: BankHolidays
    let quiet: QuietDays

    func rolled(_ day: Day, _ roll: Roll) -> Day {
        switch roll {
        case .none: return day
        case .appeal:
            guard let end = quiet.end(ofRunAround: day) else { return holidays.workingDay(onOrAfter: day) }
            return holidays.workingDay(onOrAfter: end.adding(days: 1))
        case .step:
            var day = holidays.workingDay(onOrAfter: day)
            while let end = quiet.end(ofRunAround: day) {
                day = holidays.workingDay(onOrAfter: end.adding(days: 1))
            }
            return day
        }
    }

    /// Whether the day is one that a limit of this unit and roll counts.
    func counts(_ day: Day, _ unit: Span.Unit, _ roll: Roll) -> Bool {
        if unit == .workingDays && !holidays.isWorking(day) { return false }
        return roll != .step || !quiet.contains(day)
    }
}
