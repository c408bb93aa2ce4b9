import Documents
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
    let files: [Link]
    let body: String
    let emptyState: [EmptyState]
    let pagination: [Pagination]

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
    }
}

extension Table.Column {
    static func words(_ title: String) -> Table.Column { Table.Column(title) }
    static func number(_ title: String) -> Table.Column { Table.Column(title, isNumeric: true) }
}
