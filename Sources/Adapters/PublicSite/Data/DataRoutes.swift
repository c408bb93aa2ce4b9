import Documents
import Facts
import Governance
import Hummingbird
import Web

/// Every public table at a stable address.
let dataRoutes: [Route] = [
    .get(PublicPaths.data, .everyone) { visit in
        try await visit.cached {
            let query = try visit.asAtQuery()
            let page = DataPage(try await tables(visit), suffix: query.suffix)
            return try await visit.sheet(page, title: "Open data", asAt: query)
        }
    },
    .get(PublicPaths.data + "/{file}", .everyone, file),
]

/// The public tables with what their columns hold.
struct DataPage: Page {
    static let template = "data/data"
    let licence = licenceName
    let licenceURL = licenceAddress
    let tables: [Row]

    struct Row: Sendable {
        let title: String
        let about: String
        let count: String
        let csv: String
        let json: String
        let columns: [ColumnRow]
    }
    struct ColumnRow: Sendable {
        let name: String
        let note: String
    }

    init(_ tables: [DataTable], suffix: String) {
        self.tables = tables.map { table in
            Row(
                title: table.title, about: table.about,
                count: counted(table.rows.count, "row"),
                csv: PublicPaths.data(table.name, "csv") + suffix, json: PublicPaths.data(table.name, "json") + suffix,
                columns: table.columns.map { ColumnRow(name: $0.name, note: $0.note) })
        }
    }
}

private func tables(_ visit: Visit) async throws -> [DataTable] {
    let plans = try await visit.publicPlans()
    return PlanTables(plans).all + governanceTables(try await visit.governanceFacts(), asAt: plans.asAt)
        + measureTables(try await visit.publicMeasures())
}

@Sendable private func file(_ visit: Visit) async throws -> Response {
    let parts = try visit.parameter("file").split(separator: ".").map(String.init)
    let asAt = try visit.asAtQuery().asAt
    guard parts.count == 2, ["csv", "json"].contains(parts[1]),
        let table = try await tables(visit).first(where: { $0.name == parts[0] })
    else { throw Refusal.notFound("There is no such table. The open data page lists them all.") }
    let isCSV = parts[1] == "csv"
    let text = isCSV ? table.csv : table.json(area: visit.site.name, asAt: asAt)
    return visit.file(
        Array(text.utf8), mediaType: isCSV ? "text/csv; charset=utf-8; header=present" : "application/json",
        name: isCSV ? "\(table.name).csv" : nil, mark: tokenHash(text), isPublic: true)
}
