import Facts
import Improvement

extension PlanComparison {
    /// The plan itself and its scale.
    mutating func comparePlan() {
        guard let row = draft.lines.first?.row else {
            report.add(
                .refused, file: draft.plan, "The plan has no lines.", mend: "Add at least one row beneath the headings."
            )
            return
        }
        var plans = StandingFacts(existing.plans)
        let known = plans.latest(draft.plan, on: .last)
        let scaleID = draft.scale ?? options.scale ?? known?.scale ?? "brag"
        compareScale(scaleID, row)
        do {
            let plan = try PlanDescribed.checked(
                title: draft.title ?? options.title ?? known?.title ?? "Improvement plan \(draft.plan)",
                levels: draft.levels,
                scale: scaleID, purpose: draft.purpose.nonBlank ?? known?.purpose ?? "",
                arrangements: draft.arrangements.nonBlank ?? known?.arrangements ?? "",
                background: draft.background ?? known?.background, about: draft.about ?? known?.about)
            if draft.title == nil && options.title == nil && known == nil {
                report.add(
                    .defaulted, file: row.table.file, value: plan.title, "The files give no title for the plan.",
                    mend: "Give it when importing.")
            }
            state("plan", plan, of: draft.plan, row: row, among: &plans)
        } catch {
            report.add(error, row, [:])
        }
    }

    private mutating func compareScale(_ id: String, _ row: TableRow) {
        var scales = StandingFacts(existing.scales)
        guard let chosen = draft.ownScale ?? scales.latest(id, on: .last) ?? RatingScale.builtIn[id] else {
            report.add(
                .refused, file: row.table.file, value: id, "There is no such rating scale.",
                mend: "Choose one of: \(RatingScale.builtIn.keys.sorted().joined(separator: ", ")).")
            return
        }
        scale = chosen
        state("rating scale", chosen, of: id, row: row, among: &scales)
    }

    /// The lines: each gets its subject, then its description if that is new or changed.
    mutating func compareLines() {
        let lines = checkedLines()
        assignSubjects(lines)
        var nodes = StandingFacts(existing.nodes)
        for line in lines.sorted(by: { $0.level < $1.level }) {
            let parent = line.parent.flatMap { subjects[$0] }
            guard let subject = subjects[line.ref], line.parent == nil || parent != nil else { continue }
            do {
                let node = try NodeDescribed.checked(
                    plan: draft.plan, parent: parent, level: line.level, ref: line.ref,
                    title: line.title, order: line.order, more: resolved(line))
                let level = draft.levels.indices.contains(line.level) ? draft.levels[line.level] : "line"
                state(level, node, of: subject, row: line.row, among: &nodes)
            } catch {
                report.add(error, line.row, line.columns)
            }
        }
    }

    // Links are printed as references; what the plan does not have is left out and said.
    private mutating func resolved(_ line: LineDraft) -> NodeDescribed.More {
        var more = line.more
        more.linked = line.more.linked.compactMap { ref in
            if subjects[ref] == nil {
                let column = ["linked", "linked_area", "repeat_of"].first { line.row[$0].contains(ref) }
                report.add(.left, line.row, column, "The plan has no line '\(ref)' to link with.")
            }
            return subjects[ref]
        }
        return more
    }

    // A line known by its printed reference keeps its subject, whatever that reference was at first.
    private mutating func assignSubjects(_ lines: [LineDraft]) {
        let known = existing.nodes.latestEntries(AsAt(.last)).values.filter { $0.fact?.plan == draft.plan }
        let byRef = Dictionary(known.compactMap { entry in entry.fact.map { ($0.ref, entry.subject) } }) { first, _ in
            first
        }
        var taken = Set(known.map(\.subject))
        for line in lines {
            if let subject = byRef[line.was.nonBlank ?? line.ref] { subjects[line.ref] = subject }
        }
        for line in lines where subjects[line.ref] == nil {
            var subject = "\(draft.plan)/\(line.ref)"
            while taken.contains(subject) { subject += "-new" }
            taken.insert(subject)
            subjects[line.ref] = subject
        }
    }

    /// Lines of the recorded plan that the files no longer have: reported, or retired when a reason is given.
    mutating func reportMissing() {
        let kept = Set(subjects.values)
        let retired = existing.retirements.latest(AsAt(.last)).filter(\.value.isRetired)
        guard let row = draft.lines.first?.row, !subjects.isEmpty else { return }
        var retirements = StandingFacts(existing.retirements)
        for entry in existing.nodes.latestEntries(AsAt(.last)).values.sorted(by: { $0.subject < $1.subject }) {
            guard let node = entry.fact, node.plan == draft.plan, !kept.contains(entry.subject),
                retired[entry.subject] == nil
            else { continue }
            report.add(
                .missing, file: row.table.file, value: node.ref, "The files no longer have this line: \(node.title)",
                mend: options.retireMissing == nil ? "It stays. To retire it, give a reason." : "It is retired.")
            if let reason = options.retireMissing, let fact = try? Retirement.checked(isRetired: true, reason: reason) {
                state("retirement", fact, of: entry.subject, row: row, among: &retirements)
            }
        }
    }
}
