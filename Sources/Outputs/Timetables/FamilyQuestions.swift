import Clocks

/// One thing that a family may know: a day, and the event of the rule book that it stands for.
package struct FamilyQuestion: Equatable, Sendable {
    /// Whether the day is the event's own, or one end of a time that lasts.
    package enum Shape: String, Sendable {
        case day
        case rangeStart = "range start"
        case rangeEnd = "range end"
    }

    /// Its name in the form and in the address.
    package let field: String
    /// The heading it stands under.
    package let group: String
    package let shape: Shape
    /// The rule book's name for it, such as `review_decision:amend`.
    let event: String
    package let label: String
    package let hint: String
    /// The fields whose days it cannot come before.
    let notBefore: [String]
    /// Whether a day still to come makes sense.
    let mayBeAhead: Bool
}

/// The questions that a family is asked, in order. They are data: `family-questions.csv`.
package let familyQuestions: [FamilyQuestion] = table(PackageResources.family_questions_csv).compactMap { cell in
    FamilyQuestion.Shape(rawValue: cell("shape")).map { shape in
        FamilyQuestion(
            field: cell("field"), group: cell("group"), shape: shape, event: cell("event"), label: cell("label"),
            hint: cell("hint"), notBefore: cell("not_before").split(separator: "|").map(String.init),
            mayBeAhead: cell("may_be_ahead") == "yes")
    }
}

/// What families are shown of a rule: what to do when its day has passed, and whether to look ahead to it.
struct FamilyRule: Sendable {
    let rule: String
    let advice: String
    /// What would start it, if that is worth telling before it happens: 'If your draft plan reached you today'.
    let ahead: String
}

/// The rules that bear on a family, in order: `family-rules.csv`. Those between authorities are left out.
let familyRules: [FamilyRule] = {
    let texts = Dictionary(
        table(PackageResources.family_advice_csv).map { ($0("code"), $0("text")) },
        uniquingKeysWith: { first, _ in first })
    return table(PackageResources.family_rules_csv).map { cell in
        FamilyRule(rule: cell("rule"), advice: texts[cell("advice")] ?? "", ahead: cell("ahead"))
    }
}()

/// The long names of the laws that the rule book cites in short, in the order in which to put them in.
let instruments: [(short: String, long: String)] = table(PackageResources.instruments_csv).map {
    ($0("short"), $0("long"))
}

private func table(_ bytes: [UInt8]) -> [@Sendable (String) -> String] {
    CommaSeparated(String(decoding: bytes, as: UTF8.self)).records()
}
