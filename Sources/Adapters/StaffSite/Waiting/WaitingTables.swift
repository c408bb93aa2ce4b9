import Documents
import Facts
import Waiting
import Web

/// The tables of a list's page.
struct WaitingTables {
    let list: WaitingReading

    private var now: WaitingNow { list.now }

    /// What was promised, what became of it, and the chance of what is ahead.
    func promises(_ outlook: WaitingOutlook?) -> Table {
        let rows = now.milestones.map { promise -> [Table.Cell] in
            let chance = outlook?.promises.first { $0.milestone == promise.milestone }
            return [
                [.text(promise.milestone.due.words(isMonth: promise.milestone.isMonth))],
                [.text("\(promise.milestone.weeks.text) weeks")], [.chip(promise.chip)], [.text(promise.figure)],
                [.text(promise.isOpen ? chance.map { chanceWords($0.chance) } ?? "" : "")],
                [.text(promise.isOpen ? chance.map { weeksWords($0.likely) } ?? "" : "")],
            ]
        }
        return Table(
            caption: "The longest wait promised, and what becomes of it",
            columns: [
                .words("By"), .number("Longest wait"), .words("State"), .words("What it was"), .number("Chance"),
                .words("Half of the runs lie at"),
            ], rows: rows)
    }

    /// How many had waited how long at the last count in bands.
    var bands: Table? {
        guard let banded = now.banded, let bands = banded.snapshot.bands else { return nil }
        let total = bands.reduce(0) { $0 + $1.count }
        let rows = bands.map { band -> [Table.Cell] in
            [
                [.text(band.words)], [.text(band.count.grouped)],
                [.text(total > 0 ? percentWords(Double(band.count) / Double(total)) : "")],
            ]
        }
        return Table(
            caption: "Waiting on \(banded.day.words), by how long",
            columns: [.words("Waited"), .number("Number"), .number("Share")],
            rows: rows + [[[.strong("All")], [.strong(total.grouped)], []]])
    }

    /// Every snapshot, the newest first.
    var snapshots: Table {
        let rows = now.snapshots.reversed().map { told -> [Table.Cell] in
            let fact = told.snapshot
            return [
                told.day.words(isMonth: fact.isMonth), fact.waiting.map(\.grouped) ?? "",
                fact.longestWeeks.map { "\($0.text) weeks" } ?? "", fact.isEstimate ? "Estimate" : "Counted",
                fact.source, fact.note ?? "", String(told.line),
            ].map { [.text($0)] }
        }
        return Table(
            caption: "How the list stood, the newest first",
            columns: [
                .words("On"), .number("Waiting"), .number("Longest wait"), .words("Kind"), .words("Source"),
                .words("Note"), .number("Ledger line"),
            ], rows: rows)
    }

    /// What happened in each period, the newest first.
    var activity: Table {
        let rows = list.flow.periods.reversed().map { period -> [Table.Cell] in
            let counts = [period.referrals, period.removals, period.planned, period.delivered]
            let difference = period.planned.flatMap { planned in period.delivered.map { $0 - planned } }
            let words =
                ["\(period.first.words) to \(period.last.words)"] + counts.map { $0.map(\.grouped) ?? "" }
                + [difference.map { ($0 > 0 ? "+" : "") + $0.grouped } ?? "", period.source]
            return words.map { [.text($0)] }
        }
        return Table(
            caption: "What happened on the list, the newest first",
            columns: [
                .words("Period"), .number("Referrals"), .number("Left unseen"), .number("Planned"),
                .number("Delivered"), .number("Difference"), .words("Source"),
            ], rows: rows)
    }

    /// The longest wait to come, with its bands.
    func outlook(_ outlook: WaitingOutlook) -> Table {
        let rows = outlook.points.map { point -> [Table.Cell] in
            [
                point.day.words, tenthsWords(point.median), bounds(point.half), bounds(point.eighty),
                bounds(point.ninetyFive), Int(point.queue.rounded()).grouped,
            ].map { [.text($0)] }
        }
        return Table(
            caption: "The longest wait to come, in weeks, by simulation",
            columns: [
                .words("On"), .number("Middle"), .number("50% of runs"), .number("80% of runs"),
                .number("95% of runs"), .number("Waiting"),
            ], rows: rows)
    }

    private func bounds(_ range: ClosedRange<Double>) -> String {
        "\(tenthsWords(range.lowerBound)) to \(tenthsWords(range.upperBound))"
    }
}
