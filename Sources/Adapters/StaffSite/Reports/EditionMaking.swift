import Facts
import Publishing
import Reports
import Storage
import Web

/// An edition on its way: its files are made while a page waits and looks again by itself.
struct EditionMaking: Sendable {
    static let kind = "edition-making"
    let plan: PlanReading
    let report: ReportName
    let previous: Day
    let visit: Visit

    /// Where the making has got to, as the draft says.
    enum State {
        case making
        /// Kept under this number, with what could not be made.
        case done(number: Int, missing: String)
        case failed
    }

    /// Begins, and gives the draft under which it can be watched.
    func begin() async throws -> String {
        let id = randomToken()
        try await note("making", in: id)
        Task {
            do {
                let (edition, missing) = try await makeUnderOwnNumber()
                try await note("done \(edition.number) \(missing)", in: id)
            } catch {
                try? await note("failed", in: id)
            }
        }
        return id
    }

    private func note(_ body: String, in id: String) async throws {
        let expires = Moment.instant(visit.moment.unixSeconds + 86_400)
        try await visit.drafts.put(
            Draft(id: id, kind: Self.kind, owner: visit.hand.person, body: body, expires: expires))
    }

    /// Makes the report again when somebody else’s edition took its number meanwhile.
    private func makeUnderOwnNumber() async throws -> (edition: Edition, missing: String) {
        for _ in 1...2 {
            do { return try await make() } catch Refusal.changedMeanwhile { continue }
        }
        return try await make()
    }

    /// Makes every file of the report at one ledger line and keeps them together.
    private func make() async throws -> (edition: Edition, missing: String) {
        let head = try await visit.ledger.head()
        let asAt = AsAt(plan.query.asAt.day, upTo: plan.query.asAt.upTo ?? head.line)
        let last = try await visit.issued.editions(series: report.series(of: plan.id)).last?.number ?? 0
        let made = try await ReportMaking(
            plan: plan, report: report, asAt: asAt, previous: previous, head: head, number: last + 1, visit: visit)
        var files = made.plainFiles
        var missing: [String] = []
        for format in FileFormat.allCases {
            do {
                let bytes = try await publish(made.document, as: format, moment: visit.moment.unixSeconds)
                files.append((format: format.rawValue, mediaType: format.mediaType, bytes: bytes))
            } catch let tool as ToolMissing {
                missing.append(tool.description)
            }
        }
        let edition = NewEdition(
            series: report.series(of: plan.id), number: last + 1, title: made.document.title, day: asAt.day,
            previous: previous,
            head: head, software: visit.site.version, files: files)
        return (try await visit.issued.issue(edition, by: visit.hand), missing.joined(separator: " "))
    }

    /// What a draft says of the making.
    static func state(_ draft: Draft) -> State {
        let words = draft.body.split(separator: " ", maxSplits: 2).map(String.init)
        if words.first == "making" { return .making }
        guard words.first == "done", words.count > 1, let number = Int(words[1]) else { return .failed }
        return .done(number: number, missing: words.count == 3 ? words[2] : "")
    }
}
