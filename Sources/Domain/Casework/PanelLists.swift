/// What a panel may be asked. The rows are data: `panel-questions.csv`.
package let panelQuestions = listRows(PackageResources.panel_questions_csv).map {
    CodedWord(code: $0("code"), title: $0("title"))
}
/// How a family may be told.
package let tellingWays = listRows(PackageResources.telling_ways_csv).map {
    CodedWord(code: $0("code"), title: $0("title"))
}

/// One thing that a panel may decide on a question.
package struct PanelChoice: Equatable, Sendable {
    package let question: String
    package let code: String
    package let title: String
    /// The event of the law that carries it out; nothing when the law knows none.
    package let event: String?
}

/// What a decision may rest on, with the weight that it has.
package struct PanelCriterion: Equatable, Sendable {
    package let question: String
    package let code: String
    package let title: String
    /// `law`, `guidance` or `local`.
    package let force: String
    package let source: String
}

/// What may be decided on a question. The rows are data: `panel-decisions.csv`.
package func panelDecisions(on question: String) -> [PanelChoice] { choices.filter { $0.question == question } }

/// What a decision on a question may rest on. The rows are data: `panel-criteria.csv`.
package func panelCriteria(on question: String) -> [PanelCriterion] { criteria.filter { $0.question == question } }

private let choices = listRows(PackageResources.panel_decisions_csv).map { cell in
    PanelChoice(
        question: cell("question"), code: cell("code"), title: cell("title"),
        event: cell("event").isEmpty ? nil : cell("event"))
}
private let criteria = listRows(PackageResources.panel_criteria_csv).map { cell in
    PanelCriterion(
        question: cell("question"), code: cell("code"), title: cell("title"), force: cell("force"),
        source: cell("source"))
}

/// One stage of complaints, with its working days and where they are from. The rows are data: `complaint-stages.csv`.
package struct ComplaintStage: Equatable, Sendable {
    package let word: CodedWord
    /// Working days from receipt in which to acknowledge it.
    package let acknowledgeDays: Int?
    /// Working days from the acknowledgement in which to answer it.
    package let answerDays: Int?
    /// Whether its days are law or the area's own.
    package let force: String
    package let source: String
}

/// The stages of complaints, in their order.
package let complaintStages = listRows(PackageResources.complaint_stages_csv).map { cell in
    ComplaintStage(
        word: CodedWord(code: cell("code"), title: cell("title")), acknowledgeDays: Int(cell("acknowledge_days")),
        answerDays: Int(cell("answer_days")), force: cell("force"), source: cell("source"))
}
/// What complaints are about.
package let complaintThemes = listRows(PackageResources.complaint_themes_csv).map {
    CodedWord(code: $0("code"), title: $0("title"))
}
/// How complaints end.
package let complaintOutcomes = listRows(PackageResources.complaint_outcomes_csv).map {
    CodedWord(code: $0("code"), title: $0("title"))
}
