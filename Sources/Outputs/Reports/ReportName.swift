/// The reports that Cairn makes of a plan.
package enum ReportName: String, CaseIterable, Sendable {
    case planSummary = "plan-summary"
    case planUpdate = "plan-update"
    case exception
    case progress
    case plan

    /// What it is, in a sentence.
    package var sentence: String {
        switch self {
        case .planSummary:
            "How many measures have each rating, overall and for each area, with the last period's figures beside them."
        case .planUpdate:
            "The whole plan as it stands: every measure with its progress, rating, dates, risks and evidence."
        case .exception:
            "What is off track, late, moved, at risk or unreported since the last report, and what is being done."
        case .progress: "A short account for families and the public, made of approved matter only."
        case .plan: "Every measure as one row of data."
        }
    }

    /// What people call it.
    package var title: String {
        switch self {
        case .planSummary: "Plan summary"
        case .planUpdate: "Plan update"
        case .exception: "Exception report"
        case .progress: "Progress report for the public"
        case .plan: "The plan as data"
        }
    }

    /// Whether it is a document that can be issued, or data alone.
    package var isDocument: Bool {
        switch self {
        case .planUpdate, .exception, .progress: true
        case .planSummary, .plan: false
        }
    }
}
