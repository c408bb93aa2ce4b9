import Facts

/// Goes through a plan line by line and notes what needs attention.
struct AttentionSearch {
    private(set) var findings: [Attention.Finding] = []
    private let moment: PlanMoment
    private let limits: AttentionLimits
    private let milestones: [String: [PlannedMilestone]]
    private let updates: [String: Entry<ProgressUpdate>]
    private let observations: [String: [Entry<Observation>]]
    private let evidenced: Set<String>

    init(_ moment: PlanMoment, _ limits: AttentionLimits) {
        self.moment = moment
        self.limits = limits
        let view = Improvement.milestones(moment, soon: limits.soon)
        milestones = Dictionary(uniqueKeysWithValues: view.lines.map { ($0.line.subject, $0.milestones) })
        updates = moment.facts.updates.latestEntries(moment.asAt)
        observations = Dictionary(grouping: moment.facts.observations.standing(moment.asAt), by: \.subject)
        evidenced = Set(moment.facts.evidence.standing(moment.asAt).map(\.subject))
    }

    mutating func look(at line: PlanLine) {
        let standing = moment.standing(of: line.subject)
        for milestone in milestones[line.subject] ?? [] where milestone.state.isOpen {
            look(at: milestone, of: line, isDone: standing == .done)
        }
        guard line.isInUse, line.level == moment.outline.lastLevel else { return }
        lookForUpdate(of: line, standing)
        if standing == .done && !evidenced.contains(line.subject) {
            note(
                .doneWithoutEvidence, line, "Rated as done without evidence",
                "No file or link has been recorded that shows it", .medium)
        }
        lookAtFigures(of: line, standing)
    }

    private mutating func look(at milestone: PlannedMilestone, of line: PlanLine, isDone: Bool) {
        let name = milestone.described.title ?? "\(milestone.described.typeWords) milestone"
        let due =
            "The \(name) is due \(milestone.isMonth ? "by the end of \(milestone.due.monthWords)" : "on \(milestone.due.words)")"
        guard line.isInUse else {
            let why = due + "; the line was retired: \(line.retired?.reason ?? "")"
            note(.retiredWithOpenMilestone, line, "Retired with an open milestone", why, .low, on: milestone)
            return
        }
        switch milestone.state {
        case .late(let days) where isDone:
            let why = due + " and nobody has recorded that it was reached"
            note(
                .doneWithOpenMilestone, line, "Rated as done with an open milestone", why, .low, on: milestone,
                days: days)
        case .late(let days):
            let severity: Attention.Severity = days >= limits.pressing ? .high : .medium
            note(.lateMilestone, line, "Late by \(counted(days, "day"))", due, severity, on: milestone, days: days)
        case .dueSoon(let days) where !isDone:
            let what = days == 0 ? "Due today" : "Due in \(counted(days, "day"))"
            note(.dueSoon, line, what, due, .low, on: milestone, days: days)
        default: break
        }
    }

    private mutating func lookForUpdate(of line: PlanLine, _ standing: RatingScale.Standing?) {
        let update = updates[line.subject]
        let said = [update?.day, moment.day(.progress, of: line.subject)].compactMap(\.self).max()
        if let said, limits.lastReport.map({ said > $0 }) ?? true { return }
        let since = limits.lastReport.map { "since \($0.words)" } ?? "yet"
        let days = said.map { moment.asAt.day.days(since: $0) }
        let why = said.map { "The last word on it was on \($0.words)" } ?? "Nothing has been recorded about it yet"
        if let risk = update?.fact?.risk, standing != .done {
            let what = "A risk was told and nothing said \(since)"
            note(.riskWithoutUpdate, line, what, "The risk: \(risk). \(why)", .high, days: days)
        } else if standing != .done && standing != .notDue {
            note(.noUpdate, line, "No update \(since)", why, .medium, days: days)
        }
    }

    private mutating func lookAtFigures(of line: PlanLine, _ standing: RatingScale.Standing?) {
        guard standing == .done || standing == .onTrack, let entries = observations[line.subject] else { return }
        let judged = FigureCheck(line, milestones[line.subject] ?? [], entries, moment.asAt.day)
        guard let verdict = judged.verdict(isDone: standing == .done) else { return }
        let word = moment.rating(.progress, of: line.subject)?.step?.word ?? ""
        note(.ratedBetterThanFigures, line, "Rated \(word), which is better than its figures", verdict, .high)
    }

    private mutating func note(
        _ kind: Attention.Kind, _ line: PlanLine, _ what: String, _ why: String, _ severity: Attention.Severity,
        on milestone: PlannedMilestone? = nil, days: Int? = nil
    ) {
        findings.append(
            Attention.Finding(
                kind: kind, line: line, milestone: milestone?.subject, what: what, why: why, severity: severity,
                days: days))
    }
}
