import Facts
import Improvement
import Web

extension PublicLinePage {
    /// The page of a line as the public may see it.
    init(_ line: PlanLine, _ moment: PlanMoment, _ plans: PublicPlans) {
        let outline = moment.outline
        let story = LineStory(line, moment, plans)
        level = outline.levelName(line.level).capitalisedFirst
        ref = line.ref
        title = line.title
        retired = line.retired.map { ["No longer worked on since \($0.day.words): \($0.reason)"] } ?? []
        statement =
            line.described.statement.map {
                [Statement(words: $0, audience: line.described.audience ?? "")]
            } ?? []
        outcomes = line.described.outcomes ?? []
        hasOutcomes = !outcomes.isEmpty
        seats = (line.responsibility?.seats ?? []).map {
            SeatRow(part: $0.part.words, role: $0.role, organisation: $0.organisation ?? "")
        }
        hasSeats = !seats.isEmpty
        particulars = story.particulars
        hasParticulars = !particulars.isEmpty
        isRated = line.level == outline.lastLevel
        ratings = isRated ? story.ratings : []
        updates = story.updates
        hasUpdates = !updates.isEmpty
        milestones = story.milestones
        hasMilestones = !milestones.isEmpty
        figures = story.figures
        hasFigures = !figures.isEmpty
        evidence = story.evidence
        hasEvidence = !evidence.isEmpty
        children = story.children
        hasChildren = !children.isEmpty
        childrenHeading = plural(outline.levelName(line.level + 1)).capitalisedFirst
        linked = (line.linked + line.linkedFrom).compactMap(outline.line).map {
            Link("\($0.ref) \($0.title)", PublicPaths.plan($0.subject) + plans.query.suffix)
        }
        hasLinked = !linked.isEmpty
    }
}

extension Responsibility.Part {
    fileprivate var words: String {
        switch self {
        case .senior: "Answers for it"
        case .lead: "Leads the work"
        case .partner: "Helps"
        }
    }
}

/// What a line's page tells, part by part.
private struct LineStory {
    let line: PlanLine
    let moment: PlanMoment
    let plans: PublicPlans

    init(_ line: PlanLine, _ moment: PlanMoment, _ plans: PublicPlans) {
        self.line = line
        self.moment = moment
        self.plans = plans
    }

    var particulars: [PublicLinePage.TextRow] {
        let measure = line.measure
        let unit = measure?.unit
        let rows: [(String, String?)] = [
            ("Who or what is counted", measure?.population),
            (
                "Where we started",
                measure?.baseline.map { $0.with(unit: unit) + (measure?.baselineWords.map { ", \($0)" } ?? "") }
            ),
            ("Where we want to be", measure?.target.map { $0.with(unit: unit) }),
            ("What it takes", line.described.resources), ("What will show it is done", line.described.evidence),
            ("To be finished", line.described.completion),
        ]
        let own = (line.described.details ?? []).map { ($0.label, Optional($0.text)) }
        return (rows + own).compactMap { label, text in text.map { PublicLinePage.TextRow(label: label, text: $0) } }
    }

    var ratings: [PublicLinePage.RatingRow] {
        let kinds: [(RatingKind, String)] = [
            (.progress, "How far the work has come"), (.impact, "What difference it has made"),
            (.forum, "What parents, carers and young people say of the difference"),
        ]
        return kinds.map { kind, words in
            let given = moment.rating(kind, of: line.subject)
            return PublicLinePage.RatingRow(
                kind: words, chip: given.chip, meaning: given?.step?.meaning ?? "", reason: given?.reason ?? "",
                day: given?.day.words ?? "")
        }
    }

    var updates: [PublicLinePage.UpdateRow] {
        plans.facts.updates.standing(plans.asAt).filter { $0.subject == line.subject }.reversed().compactMap { entry in
            entry.fact.map { fact in
                PublicLinePage.UpdateRow(
                    day: entry.day.words, paragraphs: paragraphs(fact.narrative), quote: fact.quote ?? "",
                    next: fact.nextStep ?? "")
            }
        }
    }

    var milestones: [PublicLinePage.MilestoneRow] {
        let all = Improvement.milestones(plans.facts, plan: moment.outline.plan, asAt: plans.asAt)
        return (all?.of(line.subject) ?? []).map { milestone in
            let described = milestone.described
            return PublicLinePage.MilestoneRow(
                what: described.name,
                due: milestone.due.words(isMonth: milestone.isMonth),
                moved: milestone.moves.map { "Moved from \($0.from.words(isMonth: $0.isMonth)): \($0.reason)" }
                    .joined(separator: ". "),
                target: described.target.map { $0.with(unit: described.unit) } ?? "",
                state: milestone.stateWords)
        }
    }

    var figures: [PublicLinePage.FigureTable] {
        let mine = plans.facts.observations.standing(plans.asAt).filter { $0.subject == line.subject }
        let byIndicator = Dictionary(grouping: mine) { $0.fact?.indicator ?? "" }
        return byIndicator.sorted { $0.key < $1.key }.map { indicator, entries in
            let rows = entries.compactMap { entry in
                entry.fact.map { fact in
                    PublicLinePage.FigureRow(
                        day: entry.day.words(isMonth: fact.isMonth),
                        value: fact.value.with(unit: fact.unit),
                        note: [fact.outOf.map { "Out of \($0)" }, fact.comparator, fact.note].compactMap { $0 }
                            .joined(separator: ". "))
                }
            }
            return PublicLinePage.FigureTable(caption: indicator.capitalisedFirst, rows: rows)
        }
    }

    // Files stay inside: only a link that was approved is public.
    var evidence: [PublicLinePage.EvidenceRow] {
        plans.facts.evidence.standing(plans.asAt).filter { $0.subject == line.subject }.compactMap { entry in
            entry.fact.map { fact in
                PublicLinePage.EvidenceRow(title: fact.title, link: fact.link.map { [Link(fact.title, $0)] } ?? [])
            }
        }
    }

    var children: [PublicLinePage.ChildRow] {
        moment.outline.children(of: line.subject).filter(\.isInUse).map { child in
            PublicLinePage.ChildRow(
                ref: child.ref, title: child.title, url: PublicPaths.plan(child.subject) + plans.query.suffix,
                chip: moment.rating(.progress, of: child.subject).chip,
                isRated: child.level == moment.outline.lastLevel)
        }
    }
}

extension PlannedMilestone {
    /// What has become of it, in words.
    fileprivate var stateWords: String {
        switch state {
        case .reached: "Reached" + (reached.map { " on \($0.day.words)" } ?? "")
        case .reachedLate(let days): "Reached \(counted(days, "day")) late"
        case .late(let days): "Late by \(counted(days, "day"))"
        case .dueSoon(let days): days == 0 ? "Due today" : "Due in \(counted(days, "day"))"
        case .upcoming: "To come"
        }
    }
}
