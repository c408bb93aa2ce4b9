import Facts
import Governance
import Improvement

/// A plan as its files tell it, before it is matched with what is recorded.
struct PlanDraft {
    var plan: String
    var title: String?
    var levels: [String] = []
    var scale: String?
    var ownScale: RatingScale?
    var purpose = ""
    var arrangements = ""
    var background: String?
    var about: String?
    var lines: [LineDraft] = []
    var seats: [SeatsDraft] = []
    var measures: [FieldsDraft] = []
    var milestones: [FieldsDraft] = []
    var observations: [FieldsDraft] = []
    var ratings: [FieldsDraft] = []
    var updates: [FieldsDraft] = []
    /// The days of the reports that the files were taken from.
    var reports: Set<Day> = []
    /// Whether a rating without a day of its own adds nothing while the same one stands.
    var isUndated = false
}

/// One line of the plan as a row tells it. References are as printed.
struct LineDraft {
    let row: TableRow
    var ref: String
    /// The reference it had in the edition before, when the file says so.
    var was = ""
    var parent: String?
    var level: Int
    var title: String
    var order: Int
    var more = NodeDescribed.More()
    /// The heading under which each part stood, for findings.
    var columns: [String: String] = [:]
}

/// Who answers for a line, from a day if the file gives one.
struct SeatsDraft {
    let row: TableRow
    let ref: String
    let day: Day?
    let seats: [Responsibility.Seat]
}

/// Typed fields about one line of the plan, still to be checked, each with the column it came from.
struct FieldsDraft {
    let row: TableRow
    let ref: String
    var day: Day?
    /// The day of the report that tells it; statements are recorded in this order.
    var told: Day?
    var fields: [String: String] = [:]
    var columns: [String: String] = [:]
    var isMonth = false

    subscript(_ field: String) -> String { fields[field] ?? "" }

    init(_ row: TableRow, ref: String, reading columns: [String: String] = [:]) {
        self.row = row
        self.ref = ref
        self.columns = columns
        fields = columns.mapValues { row[$0] }
    }
}
