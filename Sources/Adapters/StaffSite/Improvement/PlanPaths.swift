import Facts
import Web

/// Every address of the plans' pages, written once.
enum PlanPaths {
    static let work = "/work"
    static let plans = "/plans"
    static let newPlan = "/plans/new"
    static let plan = "/plans/{plan}"
    static let line = "/plans/{plan}/{line}"
    static let milestone = "/plans/{plan}/{line}/milestones/{number}"
    static let entry = "/plans/{plan}/{line}/entries/{entry}"
    static let topLines = "/plans/{plan}/lines"

    static func of(plan: String) -> String { "/plans/\(percentEncoded(plan))" }

    static func page(_ name: String, of plan: String) -> String { "\(of(plan: plan))/\(name)" }

    /// The page of a line, from its subject: `wsoa/1.1` is at `/plans/wsoa/1.1`.
    static func of(line subject: String) -> String {
        let (plan, own) = parts(subject)
        return "\(of(plan: plan))/\(percentEncoded(own))"
    }

    static func page(_ name: String, ofLine subject: String) -> String { "\(of(line: subject))/\(name)" }

    /// A page of a milestone, from its subject: `wsoa/1.1#2`.
    static func page(_ name: String, ofMilestone subject: String) -> String {
        let halves = subject.split(separator: "#", maxSplits: 1).map(String.init)
        guard halves.count == 2 else { return of(line: subject) }
        return "\(of(line: halves[0]))/milestones/\(percentEncoded(halves[1]))/\(name)"
    }

    /// The page that corrects a ledger line about a plan line or one of its milestones.
    static func correction(of line: Int, about subject: String) -> String {
        let own = subject.split(separator: "#").first.map(String.init) ?? subject
        return "\(of(line: own))/entries/\(line)"
    }

    static func evidence(_ hash: String, of plan: String) -> String { "\(of(plan: plan))/files/\(hash)" }

    /// The plan's id and the rest of a line's subject.
    static func parts(_ subject: String) -> (plan: String, line: String) {
        let halves = subject.split(separator: "/", maxSplits: 1).map(String.init)
        return (halves.first ?? "", halves.count == 2 ? halves[1] : "")
    }
}
