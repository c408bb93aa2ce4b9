/// The files of the documented CSV set, as they end: `wsoa-measures.csv` is the measures of the plan `wsoa`.
///
/// `docs/import.md` tells the same column by column; a test holds the two together.
package enum PlanSetFile: String, CaseIterable, Sendable {
    case plan
    case bragKey = "brag-key"
    case areas
    case actions
    case subactions
    case measures
    case lines
    case milestones
    case observations
    case ratings
    case updates
    case governanceMembers = "governance-members"
    case monitoringCycle = "monitoring-cycle"

    /// Columns without which the file cannot be read. A bar parts names of which one will do.
    package var required: [String] {
        switch self {
        case .plan: ["title"]
        case .bragKey: ["colour", "meaning"]
        case .areas: ["area", "short_title"]
        case .actions: ["action", "short_title"]
        case .subactions: ["sub_action", "short_title"]
        case .measures: ["measure", "measure_short"]
        case .lines: []
        case .milestones: ["measure|line", "kind", "month"]
        case .observations: ["measure|line", "report", "as_of", "indicator", "value"]
        case .ratings: ["measure|line", "report", "progress_rating"]
        case .updates: ["measure|line", "report", "narrative"]
        case .governanceMembers: ["group", "role", "agency"]
        case .monitoringCycle: ["cadence", "product", "audience"]
        }
    }

    /// Every column that is taken and what it is taken for.
    package var meanings: [String: String] {
        switch self {
        case .plan: Self.planMeanings
        case .bragKey: ["colour": "rating", "meaning": "meaning of the rating"]
        case .areas: Self.areaMeanings
        case .actions: Self.actionMeanings
        case .subactions: Self.subactionMeanings
        case .measures: Self.measureMeanings
        case .lines: [:]
        case .milestones: Self.milestoneMeanings
        case .observations: Self.observationMeanings
        case .ratings: Self.ratingMeanings
        case .updates: Self.updateMeanings
        case .governanceMembers: Self.memberMeanings
        case .monitoringCycle: ["cadence": "how often", "product": "what is reported", "audience": "to whom"]
        }
    }

    /// The levels that a set may have, from the top: the file, the column of its references and the level's name.
    static let levels: [(file: PlanSetFile, key: String, name: String)] = [
        (.areas, "area", "area"), (.actions, "action", "action"), (.subactions, "sub_action", "sub-action"),
        (.measures, "measure", "measure"),
    ]
}

extension PlanSetFile {
    private static let planMeanings = [
        "title": "title", "levels": "names of the levels", "scale": "rating scale", "purpose": "purpose",
        "arrangements": "working arrangements", "background": "background", "about": "where it comes from",
    ]
    private static let lineMeanings = [
        "was": "reference in the edition before", "linked_area": "linked area", "linked": "linked lines",
        "resources": "resources", "evidence_short": "evidence of success", "i_statement": "I statement",
        "i_statement_audience": "whose statement", "completion_printed": "completion as printed",
    ]
    private static let areaMeanings = lineMeanings.merging([
        "area": "reference", "short_title": "title", "sro_role": "senior responsible officer",
        "sro_org": "their organisation", "outcomes_sought": "outcomes, or how many", "actions": "count, checked",
        "sub_actions": "count, checked", "measures": "count, checked",
    ]) { $1 }
    private static let actionMeanings = lineMeanings.merging([
        "action": "reference", "area": "area it stands under", "short_title": "title", "lead": "lead",
        "partners": "partners",
    ]) { $1 }
    private static let subactionMeanings = lineMeanings.merging([
        "sub_action": "reference", "action": "action it stands under", "area": "area it stands under",
        "short_title": "title", "lead": "lead", "partners": "partners", "measures_on_a_page": "count, checked",
    ]) { $1 }
    private static let measureMeanings = lineMeanings.merging([
        "measure": "reference", "sub_action": "sub-action it stands under", "action": "action it stands under",
        "area": "area it stands under", "measure_short": "title", "measure_type": "how it is measured",
        "direction": "which way is better", "baseline_value": "baseline", "baseline_date": "day of the baseline",
        "target_value": "target", "unit": "unit", "population_or_scope": "who is counted",
        "note": "note on the measure",
        "lead": "lead", "partners": "partners",
    ]) { $1 }
    private static let milestoneMeanings = [
        "measure": "line", "line": "line", "kind": "sort of milestone", "month": "due month or day", "title": "title",
        "target_value": "target", "unit": "unit", "note": "note",
    ]
    private static let observationMeanings = [
        "measure": "line", "line": "line", "report": "report that tells it", "as_of": "month or day of the number",
        "indicator": "what was counted", "value": "value", "unit": "unit", "n_or_denominator": "how many were counted",
        "comparator": "comparator", "note": "note",
    ]
    private static let ratingMeanings = [
        "measure": "line", "line": "line", "report": "report that tells it", "progress_rating": "progress rating",
        "impact_rating": "impact rating", "reason": "reason", "impact_reason": "reason for the impact rating",
        "basis": "reason, when there is no reason column",
    ]
    private static let updateMeanings = [
        "measure": "line", "line": "line", "report": "report that tells it", "narrative": "update", "quote": "quote",
        "risk": "risk", "risk_cause": "its cause", "risk_action": "what will be done about it",
        "next_step": "next step",
    ]
    private static let memberMeanings = [
        "group": "group", "role": "role", "agency": "organisation", "reports_to": "group above", "purpose": "purpose",
    ]
}
