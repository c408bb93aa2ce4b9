import Web

/// A plan on a page: the whole grid, the counts, and the ways to look at it.
struct PlanPage: Page {
    static let template = "improvement/plan"
    let title: String
    let purpose: String
    let tabs: [Tab]
    let tools: [Link]
    let csv: String
    let isPlanEmpty: Bool
    let emptyState: EmptyState
    let summary: SummaryTable
    let asAt: AsAtForm
    let filters: FilterForm
    let found: String
    let areas: [GridTable]
    let oddities: [String]

    /// One table of the grid: an area, or the whole plan when it is sorted.
    struct GridTable: Sendable {
        let caption: String
        let rows: [Row]
    }

    /// One rated line.
    struct Row: Sendable {
        let ref: String
        let name: String
        let url: String
        let lead: String
        let progress: [ChipView]
        let impact: [ChipView]
        let forum: [ChipView]
        let mark: String
        let next: String
        let isLate: Bool
    }
}

/// One of the pages about a plan.
struct Tab: Sendable {
    let text: String
    let url: String
    let isCurrent: Bool
}

/// The small form 'Show the plan as at'.
struct AsAtForm: Sendable {
    let action: String
    let day: String
    let known: String
    let previous: String
}

/// The filters of the grid, as a form that changes the address.
struct FilterForm: Sendable {
    let action: String
    let fields: [FieldRow]
    /// What the form must not lose: the day, the ledger line.
    let kept: [Kept]
    let clear: String
    let isOn: Bool

    struct Kept: Sendable {
        let name: String
        let text: String
    }
}

/// The counts of a plan by rating, with the period before in brackets.
struct SummaryTable: Sendable {
    let caption: String
    let columns: [String]
    let rows: [Row]

    struct Row: Sendable {
        let chip: [ChipView]
        let words: String
        let cells: [String]
    }
}
