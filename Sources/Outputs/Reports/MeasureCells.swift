import Documents
import Facts
import Improvement

// What stands in the cells of one measure.

extension PlanMaterial {
    func leads(_ line: PlanLine) -> [Inline] {
        let who = outline.responsibility(for: line.subject).map { [Inline.text(seats($0)), .lineBreak] } ?? []
        return (who + labelled("Resources", nearest(line, \.resources))).trimmed
    }

    /// Everyone who answers, by role and organisation.
    func seats(_ responsibility: Responsibility) -> String {
        responsibility.seats.map { seat in
            let partner = seat.part == .partner ? " (partner)" : ""
            return seat.role + (seat.organisation.map { ", \($0)" } ?? "") + partner
        }.joined(separator: "; ")
    }

    /// What is measured, from what to what, among whom, and the evidence wanted for it.
    func measured(_ line: PlanLine) -> [Inline] {
        var run: [Inline] = deed(line) == nil ? [] : [.text(line.title), .lineBreak]
        if let measure = line.measure {
            let from = measure.baseline.map { baseline in
                "from " + baseline.with(unit: measure.unit) + (measure.baselineWords.map { " (\($0))" } ?? "")
            }
            let to = measure.target.map { "to " + $0.with(unit: measure.unit) }
            let way = [from, to].compactMap(\.self).joined(separator: " ").capitalisedFirst
            if !way.isEmpty { run += [.text(way), .lineBreak] }
            run += labelled("Among", measure.population)
        }
        run += labelled("Evidence wanted", line.described.evidence)
        return run.trimmed
    }

    func due(_ line: PlanLine) -> [Inline] {
        let dates = milestones(of: line)
        guard !dates.isEmpty else { return [.text(line.described.completion ?? "No date given")] }
        return dates.flatMap { [Inline.text(dateLine($0)), .lineBreak] }.trimmed
    }

    /// A milestone's date, its target, its old date if it moved, and what became of it.
    func dateLine(_ milestone: PlannedMilestone) -> String {
        var words = milestone.due.words(isMonth: milestone.isMonth)
        if let target = milestone.described.target { words += ": " + target.with(unit: milestone.described.unit) }
        if milestone.firstDue != milestone.due {
            words += " (first \(milestone.firstDue.words(isMonth: milestone.described.isMonth)))"
        }
        switch milestone.state {
        case .reached, .reachedLate: words += ", reached"
        case .late(let days): words += ", \(counted(days, "day")) late"
        case .dueSoon, .upcoming: break
        }
        return words
    }

    /// The latest update in its own words. Only risks and evidence are in bold, so that a long table shows where they are.
    func progress(_ line: PlanLine) -> [Inline] {
        var run: [Inline] = []
        if let entry = update(of: line), let said = entry.fact {
            run += [.text("\(entry.day.words): \(said.narrative)"), .lineBreak]
            if let quote = said.quote { run += [.text(quoted(quote)), .lineBreak] }
            run += labelled("Risk", said.risk) + labelled("Cause", said.riskCause)
            run += labelled("What we will do about it", said.riskAction)
            if let next = said.nextStep { run += [.text("Next: \(next)"), .lineBreak] }
            if waits(entry) { run += [.text("This update is not approved yet."), .lineBreak] }
        }
        let shown = evidence(of: line)
        if !shown.isEmpty {
            run.append(.strong("Evidence: "))
            for (index, item) in shown.enumerated() {
                if index > 0 { run.append(.text("; ")) }
                run.append(item.link.map { .link(item.title, to: $0) } ?? .text(item.title))
            }
        }
        return run.isEmpty ? [.text("No update yet.")] : run.trimmed
    }

    // Somebody's words often come with their marks, and with who said them behind.
    private func quoted(_ words: String) -> String {
        let hasMark = words.first.map { "'\"\u{2018}\u{201C}".contains($0) } ?? false
        return hasMark ? words : "\u{2018}\(words)\u{2019}"
    }
}
