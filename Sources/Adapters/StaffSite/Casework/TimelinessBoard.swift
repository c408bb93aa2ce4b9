import Casework
import Clocks
import Documents
import Facts
import Web

/// First plans within twenty weeks, and each stage of an assessment, by month.
@Sendable func timelinessBoard(_ visit: Visit, _ query: AsAtQuery) async throws -> Board {
    let days = try period(visit, query)
    let files = try await visit.cases(query).files
    let months = timeliness(files, from: days.first, through: days.last)
    let stages = stageTimeliness(files, from: days.first, through: days.last)
    let limits = MonthLimits(months: months, stages: stages)
    return Board(
        lede:
            "What was done from \(days.first.words) to \(days.last.words) for requests for an EHC needs assessment, and how much in time: first plans by the twentieth week, then stage by stage.",
        table: limits.twentyWeeks,
        notes: [
            .note([
                .text(
                    "Both rates are the national ones (DfE SEN2): the headline leaves out every case with an exception recorded, even one in time, so the two belong side by side. Plans reached by agreement, concession or order are not counted."
                )
            ])
        ],
        more: limits.stageBlocks,
        empty: "No first plan was issued in these days, and no stage of an assessment was done.",
        form: periodForm(CaseworkPaths.timeliness, days, query), file: limits.file)
}

/// The tables of timeliness: the national measure, each stage, and both as one file.
private struct MonthLimits {
    let months: [MonthTimeliness]
    let stages: [StageMonth]

    var twentyWeeks: Table {
        Table(
            caption: "Twenty weeks, by the month in which the plan was issued",
            columns: [.words("Month")]
                + [
                    "Plans", "Within 20 weeks", "Rate", "Plans without an exception", "Of these within",
                    "Headline rate", "With an exception", "Exception rate", "Not counted",
                ].map { .number($0) },
            rows: months.isEmpty
                ? []
                : (months.map { ($0.month.monthWords, $0) } + [("All months", months.total)]).map { title, month in
                    cells([title], month.all, month.withoutExceptions, month.exceptionShare, [String(month.leftOut)])
                })
    }

    /// Each stage with its months; nothing where no stage was done.
    var stageBlocks: [Block] {
        let tables = byStage.map { rule, months in Block.table(stageTable(rule, months)) }
        guard !tables.isEmpty else { return [] }
        let note =
            "Stages count all that was done in a month, by the clock: with exceptions, what was late under a recorded exception that fits counts as late; without, it is left out. An exception that was not needed changes nothing here, so these rates are not the national ones. The draft’s sixteenth week is guidance."
        return [.heading(level: 2, "Stages of an assessment")] + tables + [.note([.text(note)])]
    }

    private var byStage: [(rule: Rule, months: [StageMonth])] {
        assessmentStages.compactMap { id in
            let months = stages.filter { $0.rule == id }
            guard !months.isEmpty, let rule = RuleBook.england.versions.last(where: { $0.id == id }) else { return nil }
            return (rule, months)
        }
    }

    private func stageTable(_ rule: Rule, _ months: [StageMonth]) -> Table {
        let limit = "\(rule.span) from the request"
        return Table(
            caption: "\(rule.title), \(limit), by the month in which it was done",
            columns: [.words("Month")]
                + [
                    "Done", "In time", "Rate", "Without exceptions", "Of these in time", "Rate without exceptions",
                    "Late under an exception", "Exception rate",
                ].map { .number($0) },
            rows: rows(months).map { title, month in
                cells([title], month.all, month.withoutExceptions, month.exceptionShare, [])
            })
    }

    private func rows(_ months: [StageMonth]) -> [(String, StageMonth)] {
        months.map { ($0.month.monthWords, $0) } + (months.total.map { [("All months", $0)] } ?? [])
    }

    /// Everything as one table, a row for each limit and month.
    var file: Table {
        let national = months.map { month in
            cells(
                ["Twenty weeks (DfE SEN2)", String("\(month.month)".prefix(7))], month.all, month.withoutExceptions,
                month.exceptionShare, [String(month.leftOut)])
        }
        let staged = byStage.flatMap { rule, months in
            months.map { month in
                cells(
                    [rule.title, String("\(month.month)".prefix(7))], month.all, month.withoutExceptions,
                    month.exceptionShare, [""])
            }
        }
        return Table(
            caption: "Timeliness by limit and month",
            columns: [
                "Limit", "Month", "Done", "In time", "Rate", "Without exceptions", "Of these in time",
                "Rate without exceptions", "With an exception", "Exception rate", "Not counted",
            ].map { .words($0) }, rows: national + staged)
    }
}

private func cells(
    _ first: [String], _ all: MonthTimeliness.Share, _ without: MonthTimeliness.Share,
    _ exceptions: MonthTimeliness.Share, _ last: [String]
) -> [Table.Cell] {
    let figures = [
        String(all.of), String(all.within), rate(all), String(without.of), String(without.within), rate(without),
        String(exceptions.within), rate(exceptions),
    ]
    return (first + figures + last).map { [.text($0)] }
}

private func rate(_ share: MonthTimeliness.Share) -> String { share.rate.map { "\($0)%" } ?? "–" }
