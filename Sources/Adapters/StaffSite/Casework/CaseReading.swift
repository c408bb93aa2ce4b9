import Access
import Casework
import Facts
import Storage
import Web

/// The cases that a viewer may read, sorted by case, with their lines of the caseload.
struct CasesReading: Sendable {
    let book: CaseBook
    let asAt: AsAt
    /// By case.
    let rows: [String: CaseRow]

    /// Every case as it stood, for boards that look into each.
    var files: [CaseFile] { book.facts.keys.sorted().compactMap { book.file($0, asAt: asAt) } }
}

extension Visit {
    /// Every entry about cases that this viewer may read.
    func caseFacts() async throws -> CaseFacts {
        var facts = CaseFacts()
        facts.described = try await ledger.entries()
        facts.steps = try await ledger.entries()
        facts.placements = try await ledger.entries()
        facts.needs = try await ledger.entries()
        facts.officers = try await ledger.entries()
        facts.hearings = try await ledger.entries()
        facts.panelItems = try await entriesIfAllowed()
        facts.panelDecisions = try await entriesIfAllowed()
        facts.tellings = try await entriesIfAllowed()
        facts.complaints = try await entriesIfAllowed()
        return facts
    }

    // What is kept holds every kind, so only those who may read every kind share it.
    private var mayReadWhole: Bool {
        let kinds = [PanelItem.kind, PanelDecision.kind, FamilyTold.kind, Complaint.kind]
        return kinds.allSatisfy { readingScopes(viewer, $0) == nil && may(viewer, .read, $0) }
    }

    // Not everybody who reads cases reads what panels said, or complaints.
    private func entriesIfAllowed<F: Fact>() async throws -> [Entry<F>] {
        may(viewer, .read, F.kind) ? try await ledger.entries() : []
    }

    /// The cases as at the day asked for. Today's are kept for the next reader, and only cases with newer lines are
    /// gone through again.
    func cases(_ query: AsAtQuery) async throws -> CasesReading {
        let head = try await ledger.head()
        let facts = try await caseFacts()
        guard query.isToday, readingScopes(viewer, CaseStep.kind) == nil, mayReadWhole else {
            let book = CaseBook(facts)
            return CasesReading(book: book, asAt: query.asAt, rows: await rows(book, Set(book.facts.keys), query.asAt))
        }
        var kept = ledger.kept(KeptCases.self) ?? KeptCases()
        if kept.erasures != head.erasures { kept = KeptCases(erasures: head.erasures) }
        // Some kinds may have been read a moment later than others, so only what the head covers is taken.
        let touched = kept.book.take(facts.between(kept.line, head.line))
        kept.line = max(kept.line, head.line)
        let stale = kept.day == today ? touched : Set(kept.book.facts.keys)
        kept.day = today
        kept.rows.merge(await rows(kept.book, stale, query.asAt)) { $1 }
        ledger.keep(kept)
        return CasesReading(book: kept.book, asAt: query.asAt, rows: kept.rows)
    }

    // Cases do not know of each other, so they are gone through side by side.
    private func rows(_ book: CaseBook, _ ids: Set<String>, _ asAt: AsAt) async -> [String: CaseRow] {
        let (ids, share) = (Array(ids), 1_000)
        return await withTaskGroup(of: [CaseRow].self) { group in
            for start in stride(from: 0, to: ids.count, by: share) {
                group.addTask { ids[start...].prefix(share).compactMap { book.file($0, asAt: asAt)?.row } }
            }
            var rows: [String: CaseRow] = [:]
            for await part in group { for row in part { rows[row.id] = row } }
            return rows
        }
    }

    /// The case named in the address, as at the day asked for.
    func oneCase(_ query: AsAtQuery) async throws -> CaseFile {
        let id = try parameter("case")
        guard let file = CaseBook(try await caseFacts().about(id)).file(id, asAt: query.asAt) else {
            throw Refusal.notFound("There is no such case, or it is not one that you may see.")
        }
        return file
    }

    /// Those who may look after cases, by id, with their names.
    func caseOfficers() async throws -> [(id: String, name: String)] {
        var officers: [(id: String, name: String)] = []
        for account in try await people.accounts() where !account.isClosed {
            let roles = try await people.holdings(of: account.id).filter { $0.isHeld(on: today) }.map(\.role)
            if !Set(roles).isDisjoint(with: [.caseOfficer, .caseManager]) {
                officers.append((account.id, account.name))
            }
        }
        return officers
    }
}

/// What is kept of the cases between one reader and the next.
private struct KeptCases: Sendable {
    var line = 0
    var erasures = 0
    var day: Day?
    var book = CaseBook()
    var rows: [String: CaseRow] = [:]
}

extension CaseFacts {
    /// The entries about one case.
    fileprivate func about(_ id: String) -> CaseFacts {
        var facts = CaseFacts()
        facts.described = described.filter { $0.subject == id }
        facts.steps = steps.filter { $0.subject == id }
        facts.placements = placements.filter { $0.subject == id }
        facts.needs = needs.filter { $0.subject == id }
        facts.officers = officers.filter { $0.subject == id }
        facts.hearings = hearings.filter { $0.subject == id }
        facts.panelItems = panelItems.filter { $0.subject == id }
        facts.panelDecisions = panelDecisions.filter { $0.subject == id }
        facts.tellings = tellings.filter { $0.subject == id }
        facts.complaints = complaints.filter { $0.subject == id }
        return facts
    }

    /// The entries recorded after one line, up to another.
    fileprivate func between(_ line: Int, _ last: Int) -> CaseFacts {
        var facts = CaseFacts()
        facts.described = newer(described, line, last)
        facts.steps = newer(steps, line, last)
        facts.placements = newer(placements, line, last)
        facts.needs = newer(needs, line, last)
        facts.officers = newer(officers, line, last)
        facts.hearings = newer(hearings, line, last)
        facts.panelItems = newer(panelItems, line, last)
        facts.panelDecisions = newer(panelDecisions, line, last)
        facts.tellings = newer(tellings, line, last)
        facts.complaints = newer(complaints, line, last)
        return facts
    }

    // Entries come in line order, so the newer ones stand at the end, and what came later still behind them.
    private func newer<F: Fact>(_ entries: [Entry<F>], _ line: Int, _ last: Int) -> [Entry<F>] {
        let start = entries.lastIndex { $0.line <= line }.map { $0 + 1 } ?? 0
        let end = entries[start...].lastIndex { $0.line <= last }.map { $0 + 1 } ?? start
        return start == 0 && end == entries.count ? entries : Array(entries[start..<end])
    }
}
