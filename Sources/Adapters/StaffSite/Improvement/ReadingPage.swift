import Documents
import Hummingbird
import Web

/// A page made of headings, tables and pictures: one look at a plan.
struct ReadingPage: Page {
    static let template = "improvement/reading"
    let heading: String
    let lede: String
    let tabs: [Tab]
    let hasTabs: Bool
    let tools: [Link]
    let form: [FilterForm]
    var files: [Link]
    let body: String
    let emptyState: [EmptyState]
    let pagination: [Pagination]
    /// The tables of its body, for the file.
    let tables: [Table]

    init(
        _ heading: String, lede: String = "", tabs: [Tab] = [], tools: [Link] = [], form: FilterForm? = nil,
        files: [Link] = [], blocks: [Block], emptyState: EmptyState? = nil, pagination: Pagination? = nil
    ) {
        self.heading = heading
        self.lede = lede
        self.tabs = tabs
        hasTabs = !tabs.isEmpty
        self.tools = tools
        self.form = form.map { [$0] } ?? []
        self.files = files
        body = blocks.htmlFragment
        self.emptyState = emptyState.map { [$0] } ?? []
        self.pagination = pagination.map { [$0] } ?? []
        tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
}

extension Visit {
    /// Draws one look at a plan; with `format=csv` in the address, sends its tables instead, each after the last.
    ///
    /// - Parameter file: the file's name without its ending.
    func look(_ page: ReadingPage, crumbs: [Link], asAt: AsAtQuery? = nil, file: String) async throws -> Response {
        if query["format"] == "csv", !page.tables.isEmpty {
            return csv(page.tables.map(\.csvText).joined(separator: "\r\n"), name: file + ".csv")
        }
        var page = page
        if page.files.isEmpty && !page.tables.isEmpty { page.files = [csvLink] }
        return try await self.page(page, title: page.heading, crumbs: crumbs, asAt: asAt)
    }
}

extension Table.Column {
    static func words(_ title: String) -> Table.Column { Table.Column(title) }
    static func number(_ title: String) -> Table.Column { Table.Column(title, isNumeric: true) }
}
