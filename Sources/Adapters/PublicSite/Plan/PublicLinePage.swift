import Documents
import Facts
import Improvement
import Web

/// One line of the plan: what it is, why, who leads it, how far it has come and what it has changed.
struct PublicLinePage: Page {
    static let template = "plan/line"
    let level: String
    let ref: String
    let title: String
    /// Empty or one text: why the line is no longer worked on.
    let retired: [String]
    /// Empty or one: the I statement and whose voice it is.
    let statement: [Statement]
    let outcomes: [String]
    let hasOutcomes: Bool
    let seats: [SeatRow]
    let hasSeats: Bool
    let particulars: [TextRow]
    let hasParticulars: Bool
    let ratings: [RatingRow]
    let isRated: Bool
    let updates: [UpdateRow]
    let hasUpdates: Bool
    let milestones: [MilestoneRow]
    let hasMilestones: Bool
    let figures: [FigureTable]
    let hasFigures: Bool
    let evidence: [EvidenceRow]
    let hasEvidence: Bool
    let children: [ChildRow]
    let hasChildren: Bool
    let childrenHeading: String
    let linked: [Link]
    let hasLinked: Bool

    struct Statement: Sendable {
        let words: String
        let audience: String
    }
    struct SeatRow: Sendable {
        let part: String
        let role: String
        let organisation: String
    }
    struct TextRow: Sendable {
        let label: String
        let text: String
    }
    struct RatingRow: Sendable {
        let kind: String
        let chip: ChipView
        let meaning: String
        let reason: String
        let day: String
    }
    struct UpdateRow: Sendable {
        let day: String
        let paragraphs: [String]
        let quote: String
        let next: String
    }
    struct MilestoneRow: Sendable {
        let what: String
        let due: String
        let moved: String
        let target: String
        let state: String
    }
    struct FigureTable: Sendable {
        let caption: String
        let rows: [FigureRow]
    }
    struct FigureRow: Sendable {
        let day: String
        let value: String
        let note: String
    }
    struct EvidenceRow: Sendable {
        let title: String
        /// Empty or one.
        let link: [Link]
    }
    struct ChildRow: Sendable {
        let ref: String
        let title: String
        let url: String
        let chip: ChipView
        let isRated: Bool
    }
}
