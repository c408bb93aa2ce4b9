import Web

/// What waits for a decision on one plan.
struct ApprovalsPage: Page {
    static let template = "improvement/approvals"
    let tabs: [Tab]
    let lede: String
    let summary: [ErrorSummary]
    let target: String
    let mayDecide: Bool
    let groups: [Group]
    let isEmpty: Bool
    let emptyState: EmptyState
    let decision: [FieldRow]
    let refused: [Item]
    let firstBox: String
    let files: [Link]

    /// What waits on one line of the plan.
    struct Group: Sendable {
        let name: String
        let url: String
        let items: [Item]
    }

    /// One recorded line that waits, or was refused.
    struct Item: Sendable {
        let id: String
        let value: String
        let name: String
        let words: String
        let said: [TextRow]
        /// Why it cannot be chosen; empty when it can.
        let bar: String
        let mayChoose: Bool
        let isChosen: Bool
        let url: String
    }
}
