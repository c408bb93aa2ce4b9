import Access
import Facts

extension LedgerDoor {
    /// Refuses what the viewer's roles do not allow, and an approval of what they wrote themselves.
    func mayRecord<F: Fact>(_ fact: F?, about subject: String) throws {
        guard let viewer else { return }
        guard viewer.isSignedIn else { throw Refusal.signInNeeded }
        guard may(viewer, .record, F.kind, of: subject) else {
            throw Refusal.notAllowed("Your roles do not let you record this here.")
        }
        if let approval = fact as? Approval { try mayApprove(approval, about: subject) }
    }

    /// Refuses a line that could not stand: see `append`.
    func mayStand(_ kind: String, _ subject: String, replaces: Int?, isEmpty: Bool, _ tip: Tip) throws {
        if isEmpty && replaces == nil { throw Refusal.notFound("There is nothing to take back.") }
        if tip.hasErasures, try wasErased(subject) {
            throw Refusal.notAllowed("This record was erased by law. Nothing more can be recorded on it.")
        }
        guard let replaces else { return }
        let sql = "SELECT kind, subject, (SELECT count(*) FROM fact WHERE replaces = $1) FROM fact WHERE line = $1"
        let old = try connection.first(sql, [.integer(replaces)]) { ($0.word(0), $0.word(1), $0.count(2)) }
        guard let old, old.0 == kind, old.1 == subject else {
            throw Refusal.notFound("There is no such line about this to correct.")
        }
        if old.2 > 0 { throw Refusal.changedMeanwhile("Somebody has already corrected this.") }
    }

    // Four eyes: whoever wrote a line cannot be the one who approves it; and the lines must be the subject's own.
    private func mayApprove(_ approval: Approval, about subject: String) throws {
        for line in approval.lines {
            let sql = "SELECT subject, author FROM fact WHERE line = $1"
            let found = try connection.first(sql, [.integer(line)]) { ($0.word(0), $0.word(1)) }
            guard let found, found.0 == subject else {
                throw Refusal.notFound("Line \(line) is not about what you are deciding on.")
            }
            if found.1 == viewer?.person && approval.isApproved {
                throw Refusal.notAllowed("You wrote this yourself. Somebody else must approve it.")
            }
        }
    }

    private func wasErased(_ subject: String) throws -> Bool {
        try database.integer("SELECT 1 FROM erasure WHERE subject = $1", [.text(subject)]) != nil
    }
}
