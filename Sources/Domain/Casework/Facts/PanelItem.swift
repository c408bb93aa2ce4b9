package import Facts

/// A case put before a panel with a question.
package struct PanelItem: CaseFact {
    package static let kind = "casework.panel-item"
    /// The panel's subject.
    package let panel: String
    /// One of `panelQuestions`.
    package let question: String
}

extension PanelItem {
    /// Checks what was chosen.
    ///
    /// - Parameter known: The subjects of the panels there are.
    package static func checked(panel: String, question: String, known: Set<String>) throws(Problems) -> PanelItem {
        var problems = Problems()
        if !known.contains(panel) { problems.add("panel", "Choose a panel. Record it first if it is not in the list") }
        if !panelQuestions.contains(where: { $0.code == question }) {
            problems.add("question", "Choose what the panel is asked")
        }
        guard problems.isEmpty else { throw problems }
        return PanelItem(panel: panel, question: question)
    }
}

/// What a panel decided on a case, and why. It is not the notice to the family.
package struct PanelDecision: CaseFact {
    package static let kind = "casework.panel-decision"
    package let panel: String
    package let question: String
    /// One of `panelDecisions(on:)` of the question.
    package let decision: String
    /// Why, in sentences that the family could read.
    package let reason: String
    /// Those of `panelCriteria(on:)` that the decision rests on.
    package let criteria: [String]
}

extension PanelDecision {
    /// Checks what was typed.
    package static func checked(
        on item: PanelItem, decision: String, reason: String, criteria: [String]
    ) throws(Problems) -> PanelDecision {
        var problems = Problems()
        if !panelDecisions(on: item.question).contains(where: { $0.code == decision }) {
            problems.add("decision", "Choose what the panel decided")
        }
        if reason.isBlank || reason.count > 1_000 {
            problems.add("reason", "Enter the reason, in up to 1000 characters that the family could read")
        }
        let known = Set(panelCriteria(on: item.question).map(\.code))
        if criteria.isEmpty && decision != "deferred" {
            problems.add("criteria", "Choose what the decision rests on")
        } else if let odd = criteria.first(where: { !known.contains($0) }) {
            problems.add("criteria", "‘\(odd.prefix(40))’ is no criterion of this question")
        }
        guard problems.isEmpty else { throw problems }
        return PanelDecision(
            panel: item.panel, question: item.question, decision: decision, reason: reason, criteria: criteria)
    }
}

/// That the family was told what a panel decided: on the fact's day, how and by whom.
package struct FamilyTold: CaseFact {
    package static let kind = "casework.family-told"
    package let panel: String
    package let question: String
    /// One of `tellingWays`.
    package let way: String
    /// The id of the officer who told them.
    package let officer: String
    /// What was said and asked. It names nobody.
    package let content: String?
}

extension FamilyTold {
    /// Checks what was typed.
    ///
    /// - Parameter known: The ids of those who may look after cases.
    package static func checked(
        of item: PanelItem, way: String, officer: String, content: String, known: Set<String>
    ) throws(Problems) -> FamilyTold {
        var problems = Problems()
        if !tellingWays.contains(where: { $0.code == way }) { problems.add("way", "Choose how the family was told") }
        if !known.contains(officer) { problems.add("officer", "Choose who told the family") }
        if content.count > 1_000 { problems.add("content", "Content must be 1000 characters or fewer") }
        guard problems.isEmpty else { throw problems }
        return FamilyTold(
            panel: item.panel, question: item.question, way: way, officer: officer, content: content.nonBlank)
    }
}
