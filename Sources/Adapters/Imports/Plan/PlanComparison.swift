import Facts
import Improvement

/// Compares a plan's draft with what is recorded and lists what is new: unchanged rows add nothing.
struct PlanComparison {
    let draft: PlanDraft
    let existing: RecordedFacts
    let options: ImportOptions
    /// The day from which undated statements are true.
    let base: Day
    var report: ImportReport
    var statements: [Statement] = []
    /// The subject of each line of the files, by the reference printed.
    var subjects: [String: String] = [:]
    var scale: RatingScale

    init(_ draft: PlanDraft, existing: RecordedFacts, options: ImportOptions, report: ImportReport) {
        self.draft = draft
        self.existing = existing
        self.options = options
        self.report = report
        let isKnown = existing.plans.contains { $0.subject == draft.plan }
        base = options.on ?? (isKnown ? draft.reports.max() : draft.reports.min()) ?? options.today
        scale = .brag
    }

    /// Lists what is new, in an order in which nothing speaks of what is not yet there.
    mutating func compare() {
        if options.on == nil && draft.reports.isEmpty {
            report.add(
                .defaulted, file: draft.lines.first?.row.table.file ?? draft.plan,
                "No report is dated; undated statements count from \(base).", mend: "Give the day of the plan.")
        }
        comparePlan()
        compareLines()
        compareSeats()
        compareMeasures()
        compareMilestones()
        compareObservations()
        compareRatings()
        compareUpdates()
        reportMissing()
    }
}

extension PlanComparison {
    /// Adds a statement unless the same stands on its day.
    mutating func state<F: Fact>(
        _ what: String, _ fact: F, of subject: String, on day: Day? = nil, row: TableRow, told: Day? = nil,
        key: String? = nil,
        among standing: inout StandingFacts<F>, isEachDayStated: Bool = false
    ) {
        let day = day ?? base
        let stands =
            isEachDayStated
            ? standing.holds(fact, of: subject, on: day) : standing.latest(subject, on: day) == fact
        if stands {
            report.already += 1
            return
        }
        if standing.holds(fact, of: subject, on: day) {
            report.already += 1
            report.add(
                .left, row, nil, "Its \(what) was recorded before and restated since; it stays as restated.",
                mend: "To restate it again, give a later day.")
            return
        }
        standing.insert(fact, of: subject, on: day)
        add(what, fact, of: subject, on: day, row: row, told: told, key: key)
    }

    /// Adds a statement without asking what stands.
    mutating func add(
        _ what: String, _ fact: some Fact, of subject: String, on day: Day, row: TableRow, told: Day? = nil,
        key: String? = nil
    ) {
        report.tally(what)
        statements.append(
            Statement(
                what: what, subject: subject, day: day, fact: fact, file: row.table.file, row: row.number,
                told: told ?? day,
                key: key ?? subject, source: "plan \(draft.plan) \(type(of: fact).kind)",
                isApproved: options.isApproved && type(of: fact).needsApproval))
    }

    /// The subject of the line that a row speaks of; a reference that is not in the plan is refused.
    mutating func subject(of fields: FieldsDraft) -> String? {
        if let subject = subjects[fields.ref] { return subject }
        let column = ["measure", "line", "ref"].first { fields.row.table.has($0) }
        if fields.ref.isBlank {
            report.add(.refused, fields.row, column, "No line of the plan is named.", mend: "Give its reference.")
        } else {
            report.add(
                .refused, fields.row, column, "The plan has no line '\(fields.ref)'.",
                mend: "Correct the reference, or add the line.")
        }
        return nil
    }
}

extension ImportReport {
    /// Each problem as a finding at the column that its field came from.
    mutating func add(_ problems: Problems, _ row: TableRow, _ columns: [String: String]) {
        for problem in problems.list {
            let column = columns[problem.field].flatMap { row.table.has($0) ? $0 : nil }
            add(.refused, row, column ?? (row.table.has(problem.field) ? problem.field : nil), problem.message + ".")
        }
    }
}
