import Facts
import Hummingbird
import Improvement
import Reports
import Storage
import Web

/// Issued reports, byte for byte.
let editionRoutes: [Route] = [
    .get(PublicPaths.editions, .everyone) { visit in
        try await visit.page(try await editionsPage(visit), title: "Published reports")
    },
    .get(PublicPaths.editions + "/{rest...}", .everyone, file),
]

/// Every report that was issued.
struct EditionsPage: Page {
    static let template = "data/editions"
    let editions: [Row]
    let isEmpty: Bool
    let empty: EmptyState = EmptyState("Each report stands here from the day it is issued, and never changes again.")

    struct Row: Sendable {
        let title: String
        let asAt: String
        let issued: String
        let proof: String
        let files: [FileLink]
    }
    struct FileLink: Sendable {
        let words: String
        let url: String
    }
}

private func editionsPage(_ visit: Visit) async throws -> EditionsPage {
    let plans = try await visit.ledger.entries(PlanDescribed.self).map(\.subject)
    var editions: [Edition] = []
    for plan in Set(plans) {
        for report in ReportName.issuable {
            editions += try await visit.issued.editions(series: report.series(of: plan))
        }
    }
    let rows = editions.sorted { ($0.issuedAt, $0.series) > ($1.issuedAt, $1.series) }.map(EditionsPage.Row.init)
    return EditionsPage(editions: rows, isEmpty: rows.isEmpty)
}

extension EditionsPage.Row {
    fileprivate init(_ edition: Edition) {
        title = "\(edition.title), edition \(edition.number)"
        asAt = edition.day.words
        issued = Day(edition.issuedAt.prefix(10))?.words ?? edition.issuedAt
        proof = "Line \(edition.line), \(edition.headHash.prefix(16))…"
        files = edition.files.map { file in
            EditionsPage.FileLink(
                words: "\(file.format.uppercased()), \(size(file.size))",
                url: PublicPaths.edition(edition.series, edition.number, file.format))
        }
    }
}

private func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\(max(1, bytes / 1_000)) kB" : "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
}

@Sendable private func file(_ visit: Visit) async throws -> Response {
    let missing = Refusal.notFound("There is no such report. The list of published reports has them all.")
    var parts = try visit.parameter("rest").split(separator: "/").map(String.init)
    let last = (parts.popLast() ?? "").split(separator: ".", maxSplits: 1).map(String.init)
    let series = parts.joined(separator: "/")
    guard last.count == 2, let number = Int(last[0]),
        let edition = try await visit.issued.edition(series: series, number: number),
        let kept = edition.files.first(where: { $0.format == last[1] }),
        let bytes = try await visit.issued.bytes(hash: kept.hash)
    else { throw missing }
    let isPage = kept.mediaType.hasPrefix("text/html")
    let name = "\(series.split(separator: "/").joined(separator: "-"))-\(number).\(kept.format)"
    return visit.file(
        bytes, mediaType: kept.mediaType, name: isPage ? nil : name, mark: kept.hash, isPublic: true,
        hasOwnStyles: isPage)
}
