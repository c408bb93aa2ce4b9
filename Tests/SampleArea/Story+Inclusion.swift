import Facts
import Improvement
import Storage

extension Story {
    /// The second plan, begun 200 days before today: described, rated twice, one line retired and one renumbered.
    func tellInclusionPlan() async throws {
        let start = today.adding(days: -200)
        let plan = try PlanDescribed.checked(
            title: "Inclusion programme", levels: ["programme", "project"], scale: "delivery",
            purpose: "To make being included the usual thing in Ardenshire. This plan is invented.",
            arrangements: "Each programme has a sponsor; projects report each month to the improvement board.",
            about: "All of this plan is invented.")
        try await stores.ledger.record(by: hand(.programmeManager, start)) { door in
            try door.append(RatingScale.delivery, to: "delivery", on: start)
            try door.append(plan, to: InclusionPlan.id, on: start)
            for (index, programme) in InclusionPlan.programmes.enumerated() {
                try describe(programme, order: index + 1, start, door)
            }
            for (index, project) in InclusionPlan.projects.enumerated() {
                try describe(project, ref: project.ref, order: index + 1, start, door)
            }
        }
        var random = SeededNumbers(seed: seed)
        for project in InclusionPlan.projects { try await rate(project, &random) }
        try await tellChanges()
    }

    private func describe(
        _ programme: (String, String, String), order: Int, _ day: Day, _ door: LedgerDoor
    ) throws {
        let subject = "\(InclusionPlan.id)/\(programme.0)"
        let node = try NodeDescribed.checked(
            plan: InclusionPlan.id, parent: nil, level: 0, ref: programme.0, title: programme.1, order: order)
        try door.append(node, to: subject, on: day)
        let seat = Responsibility.Seat(.senior, role: programme.2, organisation: "ACC")
        try door.append(try Responsibility.checked([seat]), to: subject, on: day)
    }

    private func describe(
        _ project: InclusionPlan.Project, ref: String, order: Int, _ day: Day, _ door: LedgerDoor
    ) throws {
        let subject = "\(InclusionPlan.id)/\(project.ref)"
        try door.append(try node(project, ref: ref, order: order), to: subject, on: day)
        let seat = Responsibility.Seat(.lead, role: project.lead, organisation: "ACC")
        try door.append(try Responsibility.checked([seat]), to: subject, on: day)
        let due = today.adding(days: project.dueIn)
        let milestone = try Milestone.checked(
            node: subject, type: "final", due: due.description, title: project.benefit)
        try door.append(milestone, to: "\(subject)#1", on: day)
    }

    private func node(_ project: InclusionPlan.Project, ref: String, order: Int) throws -> NodeDescribed {
        var more = NodeDescribed.More()
        more.linked = project.waitsFor.map { "\(InclusionPlan.id)/\($0)" }
        more.details = [NodeDescribed.Detail("Benefit", project.benefit), NodeDescribed.Detail("Stage", project.stage)]
        if !project.waitsFor.isEmpty {
            more.details.append(NodeDescribed.Detail("Waits for", project.waitsFor.joined(separator: ", ")))
        }
        return try NodeDescribed.checked(
            plan: InclusionPlan.id, parent: "\(InclusionPlan.id)/\(project.ref.prefix(2))", level: 1, ref: ref,
            title: project.title, order: order, more: more)
    }

    // A first rating ten weeks ago and the present one; one project has no update since.
    private func rate(_ project: InclusionPlan.Project, _ random: inout SeededNumbers) async throws {
        let subject = "\(InclusionPlan.id)/\(project.ref)"
        let first = today.adding(days: -70 - random.below(10))
        let begun = project.code == "not-started" ? "not-started" : "on-track"
        let early = try ProgressRating.checked(code: begun, reason: "As planned at the start.", scale: .delivery)
        try await decide([try await record(.programmeManager, early, of: subject, on: first)], of: subject, on: first)
        guard project.ref != "P2.1" else { return }
        let now = today.adding(days: -3 - random.below(12))
        let rating = try ProgressRating.checked(code: project.code, reason: project.reason, scale: .delivery)
        let update = try ProgressUpdate.checked(narrative: project.reason)
        let lines = [
            try await record(.programmeManager, rating, of: subject, on: now),
            try await record(.programmeManager, update, of: subject, on: now),
        ]
        try await decide(lines, of: subject, on: now)
    }

    // The printed guide is given up, travel training takes a new number, and the panel is done.
    private func tellChanges() async throws {
        let day = today.adding(days: -20)
        let retired = try Retirement.checked(
            isRetired: true, reason: "The online guide does the same, and families prefer it")
        _ = try await record(.programmeManager, retired, of: "\(InclusionPlan.id)/P3.3", on: day)
        guard let project = InclusionPlan.projects.first(where: { $0.ref == "P3.2" }) else { return }
        let renumbered = try node(project, ref: "P3.4", order: 8)
        _ = try await record(.programmeManager, renumbered, of: "\(InclusionPlan.id)/P3.2", on: day)
        let reached = try MilestoneReached.checked(note: "The hundredth decision was made in nine days")
        _ = try await record(.actionLead, reached, of: "\(InclusionPlan.id)/P1.3#1", on: today.adding(days: -58))
    }
}
