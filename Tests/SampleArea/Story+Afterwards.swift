import Facts
import Improvement
import Storage

extension Story {
    /// What happened to the statement of action after its second report. None of it touches the published figures.
    func tellAfterwards() async throws {
        try await tellDeadlines()
        try await tellCorrection()
        try await tellWaitingUpdates()
    }

    // One new date agreed, one waiting, one refused.
    private func tellDeadlines() async throws {
        let cases: [(node: String, due: Day, to: String, reason: String, day: Day, isApproved: Bool?, note: String)] = [
            (
                "wsoa/1.2.2.1", "2023-06-30", "2023-09",
                "The new provider starts in June, so its first results come in September",
                "2023-03-14", true, "Agreed: the forum asked for real results, not early ones"
            ),
            (
                "wsoa/4.2.1.4", "2023-05-31", "2023-07", "Schools asked to finish their plans after the examinations",
                "2023-04-18", nil, ""
            ),
            (
                "wsoa/3.2.1.6", "2023-05-31", "2023-12", "Chairs want another round of visits", "2023-04-18", false,
                "Two rounds have been done; decide on those"
            ),
        ]
        let milestones = try await stores.ledger.entries(Milestone.self)
        for change in cases {
            guard
                let subject = milestones.first(where: { $0.fact?.node == change.node && $0.fact?.due == change.due })?
                    .subject
            else { continue }
            let fact = try DeadlineChange.checked(from: change.due, to: change.to, reason: change.reason)
            let line = try await record(.actionLead, fact, of: subject, on: change.day)
            guard let isApproved = change.isApproved else { continue }
            try await decide(
                [line], of: subject, on: change.day.adding(days: 7), isApproved: isApproved, note: change.note)
        }
    }

    // The second report gave a share that 32 answers cannot make; the line that told it is corrected.
    private func tellCorrection() async throws {
        let told = try await stores.ledger.entries(Observation.self).last {
            $0.subject == "wsoa/5.1.3.1" && $0.fact?.value == Figure(48)
        }
        guard let told, let wrong = told.fact else { return }
        let right = try Observation.checked(
            indicator: wrong.indicator, value: "47", unit: wrong.unit ?? "", outOf: wrong.outOf ?? "",
            note: "corrected: 15 of 32 answers", isMonth: wrong.isMonth)
        _ = try await record(
            .dataOfficer, right, of: told.subject, on: told.day, replaces: told.line, recorded: "2023-03-20")
    }

    // Two updates that nobody has approved yet: the public does not see them.
    private func tellWaitingUpdates() async throws {
        let first = try ProgressUpdate.checked(
            narrative: "Two more clinics opened in April. The longest wait is now under 110 weeks.",
            nextStep: "Write to every family that has waited more than a year.")
        let second = try ProgressUpdate.checked(
            narrative: "Search on the local offer now knows the words that families type.",
            risk: "The new search may hide small services", riskCause: "they describe themselves in few words",
            riskAction: "Ring the forty smallest and help them rewrite their entry")
        _ = try await record(.actionLead, first, of: "wsoa/1.1.1.1", on: "2023-04-28")
        _ = try await record(.actionLead, second, of: "wsoa/5.1.3.1", on: "2023-05-03")
    }
}
