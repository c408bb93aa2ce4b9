import Access
import Facts
import Storage

/// A judgement as these tests record it: shown to the public once approved.
struct Judgement: Fact {
    static let kind = "improvement.progress-rating"
    static let needsApproval = true
    let word: String
}

/// A plain statement that needs no approval.
struct Heading: Fact {
    static let kind = "improvement.node"
    let words: String
}

/// A kind that the access table does not know.
struct Secret: Fact {
    static let kind = "secret"
    let words: String
}

let lead = Hand("lead", at: "2026-11-21T09:30:00Z")
let board = Hand("board", at: "2026-11-22T10:00:00Z")

/// Somebody who holds a role for all of the area, or for one line of a plan.
func viewer(_ person: String, _ role: Role, of scope: String? = nil) -> Viewer {
    let holding = Holding(role, scope: scope.map { [$0] } ?? [], from: "2026-01-01")
    return Viewer(person: person, holdings: [holding], today: "2026-11-21")
}

extension Stores {
    /// Records one fact, by the lead unless it is said.
    @discardableResult
    func recorded<F: Fact>(
        _ fact: F?, of subject: String = "wsoa/1.1", on day: Day = "2026-11-21", replaces: Int? = nil,
        by hand: Hand = lead,
        from source: SourceMark? = nil
    ) async throws -> Int {
        try await ledger.record(by: hand) { door in
            try door.append(fact, to: subject, on: day, replaces: replaces, from: source)
        }
    }
}
