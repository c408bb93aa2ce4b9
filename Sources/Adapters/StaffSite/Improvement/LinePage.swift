import Web

/// One line of a plan at any level, with everything that is known of it.
struct LinePage: Page {
    static let template = "improvement/line"
    let caption: String
    let title: String
    let retired: String
    let ratings: [Rating]
    let isRated: Bool
    let actions: [Link]
    let moreActions: [Link]
    let update: [Update]
    let isUpdatable: Bool
    let about: [TextRow]
    let outcomes: [String]
    let seats: [TextRow]
    let measure: [TextRow]
    let up: [Link]
    let children: [PlanPage.Row]
    let childrenHeading: String
    let linked: [Link]
    let waiting: [Link]
    let figures: [Link]
    let evidence: [Evidence]
    let told: [Link]
    let milestonesHTML: String
    let figuresHTML: String
    let historyHTML: String

    /// One of the three ratings.
    struct Rating: Sendable {
        let name: String
        let chip: [ChipView]
        let since: String
        let reason: String
        let mark: String
    }

    /// The latest update.
    struct Update: Sendable {
        let heading: String
        let mark: String
        let narrative: [String]
        let quote: String
        let rows: [TextRow]
    }

    /// One piece of evidence.
    struct Evidence: Sendable {
        let title: String
        let url: String
        let words: String
    }
}
