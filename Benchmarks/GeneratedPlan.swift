import Facts
import Governance
import Improvement
import Storage

/// A plan of any size, the same every time: five areas, then actions, sub-actions and measures below them.
struct GeneratedPlan: Sendable {
    let measures: Int
    /// Rounds of reporting: each gives every measure a rating, an update and a figure, and approves them.
    let rounds: Int

    static let id = "wsoa"
    /// The day of the last round.
    static let lastDay: Day = "2026-10-31"
    private static let hand = Hand("import", at: "2026-11-01T09:00:00Z")

    /// Writes the whole plan, and as many further lines as it takes to reach `lines`.
    func write(to ledger: Ledger, lines: Int = 0) async throws {
        try await ledger.record(by: Self.hand) { door in try describe(door) }
        var round = 0
        while true {
            let day = Self.lastDay.adding(months: round - rounds + 1).endOfMonth
            let number = round
            let head = try await ledger.record(by: Self.hand) { door in
                try report(number, on: day < Self.lastDay ? day : Self.lastDay, door)
                return try door.head
            }
            round += 1
            if round >= rounds && head >= lines { return }
        }
    }

    /// The subject of one measure.
    func subject(_ measure: Int) -> String { "\(Self.id)/\(ref(measure))" }

    private func ref(_ measure: Int) -> String {
        "\(measure % 5 + 1).\(measure / 5 % 4 + 1).\(measure / 20 % 5 + 1).\(measure / 100 + 1)"
    }

    private func describe(_ door: LedgerDoor) throws {
        let start: Day = "2020-01-01"
        try door.append(try LocalArea.checked(name: "Ardenshire"), to: LocalArea.subject, on: start)
        let plan = try PlanDescribed.checked(
            title: "Written statement of action", levels: ["area", "action", "sub-action", "measure"], scale: "brag")
        try door.append(plan, to: Self.id, on: start)
        try door.append(RatingScale.brag, to: "brag", on: start)
        var known = Set<String>()
        for measure in 0..<measures {
            let words = ref(measure).split(separator: ".").map(String.init)
            for level in 0..<4 {
                let ref = words[0...level].joined(separator: ".")
                guard known.insert(ref).inserted else { continue }
                let parent = level == 0 ? nil : "\(Self.id)/" + words[0..<level].joined(separator: ".")
                let node = try NodeDescribed.checked(
                    plan: Self.id, parent: parent, level: level, ref: ref,
                    title: "What will be better for families, line \(ref)", order: Int(words[level]) ?? 1)
                try door.append(node, to: "\(Self.id)/\(ref)", on: start)
            }
            try describeMeasure(measure, door, start)
        }
    }

    private func describeMeasure(_ measure: Int, _ door: LedgerDoor, _ start: Day) throws {
        let subject = subject(measure)
        let fact = try ImpactMeasure.checked(
            type: "number", direction: "down", unit: "weeks", baseline: "120", target: "13")
        try door.append(fact, to: subject, on: start)
        let seat = Responsibility.Seat(.lead, role: "Head of SEND", organisation: "ACC")
        try door.append(try Responsibility.checked([seat]), to: subject, on: start)
        let milestone = try Milestone.checked(node: subject, type: "final", due: "2027-03", target: "13", unit: "weeks")
        try door.append(milestone, to: subject + "#1", on: start)
    }

    private func report(_ round: Int, on day: Day, _ door: LedgerDoor) throws {
        let codes = RatingScale.brag.steps.map(\.code)
        for measure in 0..<measures {
            let subject = subject(measure)
            let code = codes[(measure * 7 + round * 3) % codes.count]
            let rating = try ProgressRating.checked(
                code: code, reason: "As the figures of the month show", scale: .brag)
            let update = try ProgressUpdate.checked(
                narrative: """
                    The team met in month \(round + 1) and agreed the next three steps. Families were told what \
                    changed, and the waiting figures were checked against the register.
                    """, nextStep: "Look at it again next month")
            let figure = try Observation.checked(
                indicator: "longest wait", value: "\(120 - round % 100)", unit: "weeks", isMonth: true)
            let lines = [
                try door.append(rating, to: subject, on: day), try door.append(update, to: subject, on: day),
            ]
            try door.append(figure, to: subject, on: day)
            try door.append(
                try Approval.checked(lines: lines, isApproved: true, note: "Agreed"), to: subject, on: day)
        }
    }
}
