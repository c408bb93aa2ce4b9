import Facts
import Governance

extension GroupDescribed: Told {
    static var noun: String { "Group described" }
    var said: [TextRow] { rowsTold(("Name", name), ("Purpose", purpose), ("Reports to", reportsTo)) }
}

extension Membership: Told {
    static var noun: String { "Members" }
    var said: [TextRow] { seats.map { TextRow("Member", $0.words) } }
}

extension Membership.Seat {
    /// The role and the organisation.
    var words: String { organisation.isBlank ? role : "\(role), \(organisation)" }
}

extension Abbreviation: Told {
    static var noun: String { "Abbreviation" }
    var said: [TextRow] { rowsTold(("Short form", short), ("Meaning", meaning), ("Say instead", prefer)) }
}
