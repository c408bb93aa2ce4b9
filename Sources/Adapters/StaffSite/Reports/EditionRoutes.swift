import Documents
import Facts
import Hummingbird
import Improvement
import Reports
import Storage
import Web

/// Every edition of the plan's reports.
@Sendable func listEditions(_ visit: Visit) async throws -> Response {
    let plan = try await visit.plan()
    var rows: [[Table.Cell]] = []
    for report in ReportName.issuable {
        for edition in try await visit.issued.editions(series: report.series(of: plan.id)).reversed() {
            let url = ReportPaths.edition(edition.number, report, of: plan.id)
            rows.append([
                [.link("\(report.title), edition \(edition.number)", to: url)], [.text(edition.day.words)],
                [.text(edition.previous?.words ?? "")], [.text(issuedWords(edition))], [.text("\(edition.line)")],
            ])
        }
    }
    let columns = [
        Table.Column.words("Edition"), .words("As at"), .words("Figures in brackets"), .words("Issued"),
        .number("Ledger line"),
    ]
    let page = ReadingPage(
        "Editions", lede: "What was issued is kept byte for byte.", tabs: PlanTab.tabs(plan, current: .reports),
        blocks: rows.isEmpty
            ? [] : [.table(Table(caption: "Editions, the newest first in each report", columns: columns, rows: rows))],
        emptyState: rows.isEmpty
            ? EmptyState(
                "Each report that is issued will stand here.",
                start: Link("Choose a report", ReportPaths.reports(of: plan.id))) : nil)
    return try await visit.look(page, crumbs: plan.crumbs, file: "\(plan.id)-editions")
}

private func issuedWords(_ edition: Edition) -> String { Day(edition.issuedAt.prefix(10))?.words ?? edition.issuedAt }

/// One edition: its files, its proof, and what is known differently since.
@Sendable func showEdition(_ visit: Visit) async throws -> Response {
    let plan = try await visit.plan()
    let edition = try await visit.edition(of: plan.id)
    let names = try await visit.people.names(of: [edition.issuedBy])
    let told = AsAt(edition.day, upTo: edition.line)
    let restated = restatement(plan.facts, plan: plan.id, told: told, known: AsAt(edition.day))
    let page = ReadingPage(
        "\(edition.title), edition \(edition.number)",
        lede:
            "As at \(edition.day.words). Issued on \(issuedWords(edition)) by \(names[edition.issuedBy] ?? edition.issuedBy).",
        tabs: PlanTab.tabs(plan, current: .reports),
        blocks: [.table(try filesTable(edition, visit))] + restatedBlocks(restated, plan, edition) + [
            .table(proof(edition))
        ])
    return try await visit.page(
        page, title: "\(edition.title), edition \(edition.number)",
        crumbs: plan.crumbs + [Link("Editions", ReportPaths.editions(of: plan.id))])
}

private func filesTable(_ edition: Edition, _ visit: Visit) throws -> Table {
    let rows = edition.files.map { file -> [Table.Cell] in
        [
            [.link(file.format.uppercased(), to: "\(visit.path)/\(file.format)")],
            [.text("\((file.size + 1_023) / 1_024) KB")],
            [.text(file.hash)],
        ]
    }
    return Table(
        caption: "Files, as they were issued", columns: [.words("Format"), .number("Size"), .words("SHA-256")],
        rows: rows)
}

private func proof(_ edition: Edition) -> Table {
    let rows = [
        ("Ledger line", "\(edition.line)"), ("Hash of that line", edition.headHash), ("Made with", edition.software),
        ("Figures in brackets", edition.previous?.words ?? "none"),
    ]
    return Table(
        caption: "Proof", columns: [.words("What"), .words("Value")], rows: rows.map { [[.text($0.0)], [.text($0.1)]] })
}

private func restatedBlocks(_ restated: Restatement, _ plan: PlanReading, _ edition: Edition) -> [Block] {
    guard !restated.isEmpty else { return [.note([.text("Nothing that this edition told has been restated since.")])] }
    let counts = restated.counts.map { count -> [Table.Cell] in
        [[.text("Rated \(count.step.word.lowercased())")], [.text("\(count.told)")], [.text("\(count.known)")]]
    }
    let ratings = restated.ratings.map { [plan.cell($0.line), ratingCell($0.was), ratingCell($0.now)] }
    let figures = restated.figures.map { figure -> [Table.Cell] in
        [
            plan.cell(figure.line), [.text(figure.told.fact.value.text)],
            [.text(figure.known?.fact.value.text ?? "taken back")],
        ]
    }
    let table = Table(
        caption: "Restated since it was issued", columns: [.words("What"), .words("Told"), .words("Known now")],
        rows: counts + ratings + figures)
    return [
        .note([
            .strong("Restated since. "),
            .text("This edition keeps what it told. What is known now differs as follows."),
        ]), .table(table),
    ]
}

/// A file of an edition, byte for byte.
@Sendable func sendEditionFile(_ visit: Visit) async throws -> Response {
    let plan = try visit.parameter("plan")
    let edition = try await visit.edition(of: plan)
    let format = try visit.parameter("format")
    guard let file = edition.files.first(where: { $0.format == format }),
        let bytes = try await visit.issued.bytes(hash: file.hash)
    else { throw Refusal.notFound("The edition has no such file.") }
    let name = "\(plan)-\(try visit.report().rawValue)-\(edition.number).\(format)"
    return visit.file(bytes, mediaType: file.mediaType, name: name)
}

extension Visit {
    /// The edition named in the address.
    func edition(of plan: String) async throws -> Edition {
        let series = try report().series(of: plan)
        guard let number = Int(try parameter("number")),
            let edition = try await issued.edition(series: series, number: number)
        else { throw Refusal.notFound("There is no such edition.") }
        return edition
    }
}
