import Clocks

/// Which event may come in which state, and where it leads. The rows are data: `case-steps.csv`.
struct StepBook: Sendable {
    struct Row: Sendable {
        let event: String
        /// The state that follows; nothing when the event leaves the state as it is.
        let next: CaseState?
        /// The event may come only when one of these has come since it last did.
        let since: [String]
        let isOffered: Bool
    }

    static let england = StepBook()

    private let byState: [String: [String: Row]]
    private let inOrder: [String: [Row]]
    private let stages: [String: String]

    private init() {
        let states = Dictionary(CaseState.all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var byState: [String: [String: Row]] = [:]
        var inOrder: [String: [Row]] = [:]
        for cell in listRows(PackageResources.case_steps_csv) {
            let row = Row(
                event: cell("event"), next: states[cell("next")],
                since: cell("since").split(separator: "|").map(String.init), isOffered: cell("offered") == "yes")
            byState[cell("state"), default: [:]][row.event] = row
            inOrder[cell("state"), default: []].append(row)
        }
        self.byState = byState
        self.inOrder = inOrder
        stages = Dictionary(
            RuleBook.england.vocabulary.words.map { ($0.name, $0.stage) }, uniquingKeysWith: { first, _ in first })
    }

    /// The row that lets the event come in the state, if one does.
    func row(_ state: CaseState, _ event: String) -> Row? { row(state, event, bareEvent(event)) }

    /// The same for whoever knows the event's name without its kind.
    func row(_ state: CaseState, _ event: String, _ bare: String) -> Row? {
        if let own = byState[state.code]?[event] ?? byState[state.code]?[bare] { return own }
        guard state != .none, let shared = byState[state.isOpen ? "open" : "closed"] else { return nil }
        return shared[bare] ?? stages[bare].flatMap { shared["stage:\($0)"] }
    }

    /// The events that the state has rows of its own for, in order.
    func rows(of state: CaseState) -> [Row] { inOrder[state.code] ?? [] }
}
