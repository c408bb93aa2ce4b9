import Web

/// What is due from whoever has signed in, and the shortest way to do it.
struct WorkPage: Page {
    static let template = "work/work"
    let greeting: String
    let day: String
    let sections: [Section]
    let plans: [Link]
    let isEmpty: Bool
    let emptyState: EmptyState

    /// One kind of work.
    struct Section: Sendable {
        let heading: String
        let lede: String
        let tasks: [Task]
        let more: [Link]
    }

    /// One thing to do.
    struct Task: Sendable {
        let title: String
        let url: String
        let words: String
        let when: String
        let chip: [ChipView]
        let deed: [Link]
    }
}
