import ArgumentParser
import Storage

/// `cairn views`: the ledger for those who ask with SQL.
struct Views: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a view in plain SQL for each kind of fact, for analysts.",
        discussion: """
            Each view has a row for each fact of its kind that was not erased, and a column for each thing such facts say.
            What stands now has nothing in replaced_by. Run it again when new kinds have been recorded.

            Example: cairn views --area A.cairn
            """)

    @OptionGroup var area: AreaOptions
    @Flag(help: "Answer with JSON.") var json = false

    func run() async throws {
        let stores = try await area.open()
        let views = try await stores.makeFactViews()
        try await stores.close()
        if json { return try answer(json: views.map { Made(view: $0.name, kind: $0.kind, columns: $0.columns) }) }
        guard !views.isEmpty else { return answer("Nothing has been recorded yet, so there are no views.") }
        for view in views { answer("\(view.name): \(view.columns.joined(separator: ", "))") }
    }

    private struct Made: Encodable {
        let view: String
        let kind: String
        let columns: [String]
    }
}
