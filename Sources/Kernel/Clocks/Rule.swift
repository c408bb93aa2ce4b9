package import Facts

/// One rule of the rule book in one of its versions: what is owed, by whom, and on what authority.
package struct Rule: Sendable {
    /// What kind of answer the rule gives.
    package enum Kind: String, Codable, CaseIterable, Sendable {
        case duty, guidance, conditional, minimum, right, measure, gate, content, condition, exception, proposed
    }

    /// Where the rule gets its weight from. Law, guidance and local practice are never mixed.
    package enum Force: String, Codable, CaseIterable, Sendable {
        case statute, regulation, guidance, statistical, proposed
        case tribunalRule = "tribunal-rule"
        case caseLaw = "case-law"
        case localPractice = "local-practice"

        /// Whether breaking the rule breaks the law.
        package var isLaw: Bool {
            switch self {
            case .statute, .regulation, .tribunalRule, .caseLaw: true
            case .guidance, .statistical, .proposed, .localPractice: false
            }
        }
    }

    /// How sure we are of the rule as written here.
    package enum Certainty: String, Codable, CaseIterable, Sendable { case high, medium, low }

    /// What the rule is called wherever it is spoken of: `ehc.final-plan`.
    package let id: String
    /// The first and last day on which a trigger chooses this version; nothing where there is no such end.
    package let from: Day?
    package let to: Day?
    package let kind: Kind
    package let force: Force
    package let certainty: Certainty
    /// What starts the clock, as the rule book writes it.
    package let trigger: String
    /// How long, as the rule book writes it: `6 weeks after`.
    package let limit: String
    package let done: String
    package let conditions: String
    package let exceptions: [String]
    package let owedBy: String
    package let owedTo: String
    /// What is to be done, in a short sentence.
    package let title: String
    /// The law, guidance or method that says so.
    package let source: String
    package let note: String

    /// How long, without the book's own word for which day is the first: `6 weeks`.
    package var span: String { limit.replacing(/\ (after|beginning)$/, with: "") }

    /// Whether the version is in force on the day. A proposal never is.
    package func isInForce(on day: Day) -> Bool {
        guard kind != .proposed, from != nil || to != nil else { return false }
        return (from ?? day) <= day && day <= (to ?? day)
    }
}

/// An excuse that the law knows, and the facts that it takes.
package struct StatutoryException: Sendable {
    package let code: String
    package let title: String
    /// The fact that it takes, as the vocabulary names it: `absent`.
    package let fact: String
    package let source: String
    package let note: String
}
