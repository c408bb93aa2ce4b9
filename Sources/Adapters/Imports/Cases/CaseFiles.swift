import Casework
import Facts

/// Reads the cases file and the events file into drafts, case by case.
struct CaseFiles: Sendable {
    private(set) var drafts: [String: CaseDraft] = [:]
    /// The references in the order in which the files first name them.
    private(set) var order: [String] = []
    /// Whether a file as a whole cannot be used.
    private(set) var isUnreadable = false
    private var eventsFile = "events"
    private var refusedRows = Set<Int>()
    let today: Day

    init(today: Day) { self.today = today }

    static let caseColumns = [
        "case": "case", "name": "identity", "born": "identity", "upn": "identity", "address": "identity",
        "carer": "identity", "contact": "identity", "reception_year": "year group", "district": "district",
        "setting": "placement", "setting_name": "placement", "placement_kind": "placement",
        "placed_from": "placement", "need": "need", "second_need": "need",
    ]
    static let eventColumns = [
        "case": "case", "event": "event", "day": "event", "until": "event", "service": "event", "setting": "event",
        "answer": "event", "reason": "event", "note": "event",
        "area": "event",
    ]

    /// Takes a table for what its headings say it is; nothing when the file could not be read at all.
    mutating func take(_ table: Table?, _ report: inout ImportReport) {
        guard let table else {
            isUnreadable = true
            return
        }
        let own = report.findings.filter { $0.severity == .refused && $0.file == table.file }
        refusedRows = Set(own.compactMap(\.row))
        isUnreadable = isUnreadable || refusedRows.contains(1)
        guard table.has("case") else {
            isUnreadable = true
            return report.add(
                .refused, file: table.file, row: 1, "There is no column 'case'.",
                mend: "Give each row the case's number in a column of that name.")
        }
        if table.has("event") {
            guard table.has("day") else {
                isUnreadable = true
                return report.add(
                    .refused, file: table.file, row: 1, "There is no column 'day'.",
                    mend: "Give each event its day, as 2026-01-05 or 05/01/2026.")
            }
            eventsFile = table.file
            report.use(table, as: Self.eventColumns)
            for row in table.rows { takeEvent(row, &report) }
        } else {
            report.use(table, as: Self.caseColumns)
            takeCases(table, &report)
        }
    }

    private mutating func takeCases(_ table: Table, _ report: inout ImportReport) {
        var seen = Set<String>()
        for row in table.rows {
            guard let reference = reference(row, &report) else { continue }
            guard seen.insert(reference).inserted else {
                report.add(.refused, row, "case", "This case stands in the file twice.", mend: "Keep the right row.")
                drafts[reference]?.isHeldBack = true
                continue
            }
            ensure(reference)
            if refusedRows.contains(row.number) { drafts[reference]?.isHeldBack = true }
            drafts[reference]?.take(row, today: today, &report)
        }
    }

    private mutating func takeEvent(_ row: TableRow, _ report: inout ImportReport) {
        guard let reference = reference(row, &report) else { return }
        ensure(reference)
        guard !refusedRows.contains(row.number) else {
            drafts[reference]?.isHeldBack = true
            return
        }
        var typed = CaseStep.Typed(row["event"], on: isoDay(row["day"]))
        typed.until = isoDay(row["until"])
        (typed.service, typed.setting) = (row["service"], row["setting"])
        (typed.answer, typed.reason, typed.note) = (row["answer"], row["reason"], row["note"])
        typed.area = row["area"]
        do throws(Problems) {
            let (step, day) = try CaseStep.checked(typed, today: today)
            if let found = typed.note.nonBlank.flatMap({ childDetails(in: $0).first }) {
                throw Problems("note", "‘\(found.text)’ looks like \(found.sort.words). Take it out")
            }
            drafts[reference]?.steps.append(NewStep(row: row.number, step: step, day: day))
        } catch {
            report.refuse(row, error)
            drafts[reference]?.isHeldBack = true
        }
    }

    /// Joins what a return tells of a case to what other files do.
    mutating func join(_ draft: CaseDraft) {
        ensure(draft.reference)
        var whole = drafts[draft.reference] ?? draft
        whole.identity.merge(draft.identity) { $1 }
        (whole.described, whole.need) = (draft.described ?? whole.described, draft.need ?? whole.need)
        whole.steps += draft.steps
        whole.placements += draft.placements
        whole.asks += draft.asks
        whole.isHeldBack = whole.isHeldBack || draft.isHeldBack
        drafts[draft.reference] = whole
    }

    /// Notes that a file could not be read at all.
    mutating func markUnreadable() { isUnreadable = true }

    private func reference(_ row: TableRow, _ report: inout ImportReport) -> String? {
        guard let reference = row["case"].nonBlank else {
            report.add(.refused, row, "case", "The case's number is missing.", mend: "Enter it, or take the row out.")
            return nil
        }
        return reference
    }

    private mutating func ensure(_ reference: String) {
        guard drafts[reference] == nil else { return }
        drafts[reference] = CaseDraft(reference)
        order.append(reference)
    }

    /// Holds each case against what is recorded of it, and against the order that the law knows.
    mutating func compare(_ recorded: RecordedCases, _ report: inout ImportReport) {
        for reference in order {
            guard var draft = drafts[reference] else { continue }
            draft.known = recorded.ids[reference]
            let facts = draft.known.flatMap { recorded.book.facts[$0] } ?? CaseFacts()
            draft.dropRecorded(facts, &report)
            draft.ask(facts, &report)
            if !draft.isHeldBack, let wrong = impossibleRow(draft.steps, after: facts, born: draft.born) {
                let isOfReturn = !wrong.item.isEmpty
                report.add(
                    .refused, file: wrong.file.nonBlank ?? eventsFile, row: wrong.row,
                    column: wrong.item.nonBlank ?? "event", value: isOfReturn ? wrong.day?.description : nil,
                    wrong.reason + ".",
                    mend: isOfReturn
                        ? "Put the day right in the return, or give what came before in an events file." : nil)
                draft.isHeldBack = true
                draft.impossible = wrong.row
            }
            drafts[reference] = draft
        }
    }
}

extension CaseDraft {
    /// Refuses what a return tells without a day while no file and no record has it.
    fileprivate mutating func ask(_ facts: CaseFacts, _ report: inout ImportReport) {
        let told = Set((facts.steps.compactMap(\.fact) + steps.map(\.step)).map(\.bareEvent))
        for ask in asks where !told.contains(ask.event) {
            report.add(
                .refused, file: ask.file, row: ask.row, column: ask.item, value: ask.value, ask.message,
                mend: "Give an events file too, with ‘\(ask.event)’ and its day under the case’s number.")
            isHeldBack = true
        }
    }

    /// Takes out the events that are recorded already, as they are told or before they were corrected.
    fileprivate mutating func dropRecorded(_ facts: CaseFacts, _ report: inout ImportReport) {
        var seen = Set(facts.steps.compactMap { entry in entry.fact.map { "\(entry.day) \($0.sameness)" } })
        let told = steps.count
        steps = steps.filter { seen.insert("\($0.day) \($0.step.sameness)").inserted }
        let placed = facts.placements.compactMap { entry in entry.fact.map { "\(entry.day) \($0.setting)" } }
        var known = Set(placed)
        placements = placements.filter { known.insert("\($0.day) \($0.placement.setting)").inserted }
        report.already += told - steps.count
    }
}

extension CaseStep {
    /// What makes two rows the same event, beside the day.
    var sameness: String { "\(event)|\(until?.description ?? "")|\(service ?? "")|\(setting ?? "")" }
}
