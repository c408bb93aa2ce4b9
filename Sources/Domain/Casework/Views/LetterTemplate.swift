import Facts

/// One kind of letter, and the parts it is made of.
package struct LetterTemplate: Equatable, Sendable {
    package let code: String
    package let title: String
    /// The first and last day on which the letter is used; nothing where there is no such end.
    let from: Day?
    let until: Day?
    /// The event that sending it is; empty where there is none.
    package let event: String
    /// The event that the time to appeal is counted from, where the rule book has another name for it.
    let countsAs: String
    /// The events after which it may be written.
    let after: [String]
    package let audience: Audience
    /// Which rights of appeal it carries; nothing where the decision is no ground of appeal.
    package let rights: Rights?
    package let appealAbout: String
    /// The law or guidance that asks for the letter.
    package let source: String

    /// What a notice carries of the right to appeal.
    package enum Rights: String, Sendable {
        /// A decision not to do something, or to end the plan.
        case decision
        /// A plan, where an appeal may be about the place alone.
        case plan
    }

    /// Who a letter may be written to.
    package enum Audience: String, Sendable {
        case family, service, setting

        package var recipients: [LetterRecipient] {
            switch self {
            case .family: [.parent, .youngPerson]
            case .service: [.service]
            case .setting: [.setting]
            }
        }
    }
}

/// One paragraph, heading or place of a letter, in the words in force from a day.
package struct LetterPart: Equatable, Sendable {
    package let code: String
    package let form: Form
    /// Whether the law asks for it, so that an area cannot word it anew or leave it out.
    package let isFixed: Bool
    let from: Day?
    let until: Day?
    package let words: String
    package let source: String
    /// What of reg 32 it says, for the parts about appeals.
    let point: RightsPoint?

    package enum Form: String, Sendable {
        case text, heading
        /// Where the rights of appeal stand; they are written once for all letters.
        case rights
    }

    func isInForce(on day: Day) -> Bool { (from ?? day) <= day && day <= (until ?? day) }
}

/// What every notice of an appealable decision must say. Source: SI 2014/1530 reg 32; CFA 2014 ss.32, 51 to 57.
package enum RightsPoint: String, CaseIterable, Sendable {
    case appeal, tribunal, mediation, disagreement, support
    case timeLimit = "time-limit"
    case mediationContact = "mediation-contact"
}

/// One merge field: what stands in its place, and where to fill it in.
package struct LetterField: Equatable, Sendable {
    package let name: String
    package let title: String
    package let source: Source
    /// Where it is filled in, as a sentence for whoever must do it.
    package let remedy: String

    package enum Source: Equatable, Sendable {
        /// From People, at the moment of writing alone.
        case vault
        /// From the case, the letter or the authority.
        case known
        /// The last day by this rule of the clock.
        case rule(String)
        /// Typed for this letter.
        case typed
        /// One of `letterContacts`.
        case contact
    }
}
