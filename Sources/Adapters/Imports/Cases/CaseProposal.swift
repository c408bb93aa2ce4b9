import Casework
import Facts
package import Storage

/// What an import of cases would do. Nothing is kept until it is committed.
package struct CaseProposal: Sendable {
    package let report: ImportReport
    /// Rows that must be put right.
    package let refusedRows: Int
    /// Good rows of the events file that wait because another row of their case is refused: half a case would give
    /// false dates.
    package let heldBack: Int
    /// Whether a file as a whole could not be read; then nothing can be kept.
    package let isUnreadable: Bool
    private let drafts: [CaseDraft]
    private let today: Day

    init(_ files: CaseFiles, _ report: ImportReport, today: Day) {
        let all = files.order.compactMap { files.drafts[$0] }
        drafts = all.filter { !$0.isHeldBack }
        var report = report
        for draft in drafts {
            if draft.known == nil { report.tally("case") }
            for _ in draft.placements { report.tally("placement") }
            for _ in draft.steps { report.tally("event") }
        }
        let refused = Set(
            report.findings.filter { $0.severity == .refused }.map { "\($0.file) \($0.row ?? 0)" })
        refusedRows = refused.count
        heldBack = all.filter(\.isHeldBack).reduce(0) { $0 + $1.steps.count - ($1.impossible == nil ? 0 : 1) }
        self.report = report
        isUnreadable = files.isUnreadable
        self.today = today
    }

    /// How many cases would be kept, new or known.
    package var caseCount: Int { drafts.count }

    /// Records everything that is good in one transaction, or nothing.
    ///
    /// - Parameter skippingRefused: Whether to leave out the cases that have a refused row.
    /// - Throws: `Problems` when rows are refused and are not to be skipped; whatever the stores throw.
    package func commit(to stores: Stores, skippingRefused: Bool, by hand: Hand) async throws -> ImportOutcome {
        guard !isUnreadable, refusedRows == 0 || skippingRefused else {
            throw Problems("file", "\(refusedRows) rows are refused. Put them right, or leave their cases out")
        }
        let new = drafts.filter { $0.known == nil }
        let (drafts, today, already, people) = (drafts, today, report.already, stores.people)
        return try await stores.record(adding: new.map(\.identity), by: hand) { door, ids in
            var outcome = ImportOutcome(added: 0, already: already)
            let fresh = Dictionary(zip(new.map(\.reference), ids), uniquingKeysWith: { first, _ in first })
            for draft in drafts {
                guard let id = draft.known ?? fresh[draft.reference] else { continue }
                try outcome.keep(draft, as: id, today, people, door)
            }
            return outcome
        }
    }
}

extension ImportOutcome {
    fileprivate mutating func keep(
        _ draft: CaseDraft, as id: String, _ today: Day, _ people: People, _ door: LedgerDoor
    ) throws {
        let day = draft.firstDay(today: today)
        if draft.known == nil {
            let described = try draft.described ?? CaseDescribed.checked(receptionYear: "", district: "")
            try door.append(described, to: id, on: day, from: caseMark(draft.reference, people))
            if let placement = draft.placement { try door.append(placement, to: id, on: draft.placedFrom ?? day) }
            if let need = draft.need { try door.append(need, to: id, on: day) }
            added += 1 + (draft.placement == nil ? 0 : 1) + (draft.need == nil ? 0 : 1)
        }
        for placed in draft.placements {
            try door.append(placed.placement, to: id, on: placed.day)
            added += 1
        }
        for step in draft.steps {
            let mark = SourceMark("case-events", "\(id)|\(step.day)|\(step.step.sameness)")
            try door.append(step.step, to: id, on: step.day, from: mark, isNew: draft.known == nil)
            added += 1
        }
    }
}
