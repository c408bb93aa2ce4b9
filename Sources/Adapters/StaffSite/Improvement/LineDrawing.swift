import Documents
import Facts
import Improvement
import Web

/// Puts the page of one line together.
struct LineDrawing {
    let plan: PlanReading
    let line: PlanLine
    let visit: Visit
    let names: [String: String]
    let told: [Link]
    /// The waiting lists that serve it.
    let waiting: [Link]
    /// The measures that are linked with it or with a line under it.
    let figures: [Link]

    private var asAt: AsAt { plan.query.asAt }
    private var level: String { plan.outline.levelName(line.level) }

    func page(_ tellings: Tellings) -> LinePage {
        LinePage(
            caption: plan.name(of: line), title: line.title, retired: retired, ratings: ratings,
            isRated: line.level == plan.outline.lastLevel, actions: LineActions(self).main,
            moreActions: LineActions(self).more, update: update, isUpdatable: line.level == plan.outline.lastLevel,
            about: about, outcomes: line.described.outcomes ?? [],
            seats: plan.outline.responsibility(for: line.subject)?.said ?? [],
            measure: line.measure?.said ?? [], up: up, children: children, childrenHeading: childrenHeading,
            linked: linked, waiting: waiting, figures: figures, evidence: evidence, told: told,
            milestonesHTML: LineTables(plan: plan, line: line, visit: visit, names: names).milestones.htmlFragment,
            figuresHTML: LineTables(plan: plan, line: line, visit: visit, names: names).figures.htmlFragment,
            historyHTML: history(tellings))
    }

    private var retired: String {
        line.retired.map { "Retired on \($0.day.words): \($0.reason)" } ?? ""
    }

    private var ratings: [LinePage.Rating] {
        zip(RatingKind.allCases, ["Progress", "Impact", "Forum’s word on impact"]).compactMap { kind, name in
            let rating = plan.moment.rating(kind, of: line.subject)
            guard rating != nil || line.level == plan.outline.lastLevel else { return nil }
            return LinePage.Rating(
                name: name, chip: rating.map { [$0.chip] } ?? [], since: rating.map { "since \($0.day.words)" } ?? "",
                reason: rating?.reason ?? "", mark: rating?.approval.mark ?? "")
        }
    }

    private var update: [LinePage.Update] {
        guard let entry = plan.facts.updates.latestEntries(asAt)[line.subject], let fact = entry.fact else { return [] }
        let rows = fact.said.filter { !["What happened", "In their words"].contains($0.label) }
        let mark = Decisions(plan.facts.approvals, asAt).state(of: entry).mark
        return [
            LinePage.Update(
                heading: "Update of \(entry.day.words)", mark: mark, narrative: lines(of: fact.narrative),
                quote: fact.quote ?? "", rows: rows)
        ]
    }

    private var about: [TextRow] {
        let described = line.described
        let voice = described.audience.map { "I statement (\($0))" } ?? "I statement"
        return rowsTold(
            (voice, described.statement), ("Resources", described.resources),
            ("What will show it is done", described.evidence),
            ("Completion", described.completion))
            + (described.details ?? []).map { TextRow($0.label, $0.text) }
    }

    private var up: [Link] { plan.outline.path(to: line.subject).map(link) }

    private func link(_ line: PlanLine) -> Link {
        Link("\(plan.name(of: line)): \(line.title)", PlanPaths.of(line: line.subject) + plan.query.suffix)
    }

    private var children: [PlanPage.Row] {
        plan.outline.children(of: line.subject).map { child in
            let chips = RatingKind.allCases.map { kind in
                plan.moment.rating(kind, of: child.subject).map { [$0.chip] } ?? []
            }
            return PlanPage.Row(
                ref: child.ref, name: child.title, url: PlanPaths.of(line: child.subject) + plan.query.suffix,
                lead: plan.outline.leads(of: child.subject).joined(separator: "; "), progress: chips[0],
                impact: chips[1], forum: chips[2],
                mark: child.isInUse ? "" : "Retired", next: "", isLate: false)
        }
    }

    private var childrenHeading: String { plural(plan.outline.levelName(line.level + 1)).capitalisedFirst }

    private var linked: [Link] {
        let subjects = line.linked + line.linkedFrom.filter { !line.linked.contains($0) }
        return subjects.map { subject in
            plan.outline.line(subject).map(link) ?? Link(subject, PlanPaths.of(line: subject))
        }
    }

    private var evidence: [LinePage.Evidence] {
        let decisions = Decisions(plan.facts.approvals, asAt)
        let mine = plan.facts.withoutRefused(decisions).evidence.standing(asAt).filter { $0.subject == line.subject }
        return mine.reversed().compactMap { entry in
            guard let fact = entry.fact else { return nil }
            let url = fact.link ?? fact.fileHash.map { PlanPaths.evidence($0, of: plan.id) } ?? ""
            let mark = decisions.state(of: entry).mark
            return LinePage.Evidence(
                title: fact.title, url: url, words: entry.day.words + (mark.isEmpty ? "" : ". \(mark)"))
        }
    }

    private func history(_ tellings: Tellings) -> String {
        let drawing = HistoryDrawing(plan: plan, names: names, namesLines: false) { telling in
            plan.query.isToday && Corrections.isCorrectable(telling)
                && visit.mayRecord(telling.kind, of: telling.subject)
        }
        let table = drawing.table(
            tellings.told(0..<tellings.count), caption: "Everything recorded of this line, the newest first")
        return [Block.table(table)].htmlFragment
    }
}
