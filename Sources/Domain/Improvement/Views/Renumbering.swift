package import Facts

/// A fresh subject for a line printed with a reference: `wsoa/1.1`, or `wsoa/1.1-2` when that one was used before.
///
/// - Parameter existing: every subject that a line of the plan ever had, also those retired long ago.
package func nextSubject(plan: String, ref: String, existing: Set<String>) -> String {
    let first = "\(plan)/\(ref.filter { !$0.isWhitespace })"
    guard existing.contains(first) else { return first }
    var number = 2
    while existing.contains("\(first)-\(number)") { number += 1 }
    return "\(first)-\(number)"
}

/// A fresh subject for a milestone of a line: the line's, `#` and the next number never used.
package func nextMilestoneSubject(of line: String, _ milestones: [Entry<Milestone>]) -> String {
    let prefix = line + "#"
    let used = milestones.lazy.filter { $0.subject.hasPrefix(prefix) }.compactMap {
        Int($0.subject.dropFirst(prefix.count))
    }
    return prefix + String((used.max() ?? 0) + 1)
}

extension NodeDescribed {
    /// Checks a new line against the plan that it joins: it goes last among its neighbours.
    ///
    /// - Parameter parent: the subject of the line it will stand under; nothing puts it at the top.
    package static func checked(
        in outline: PlanOutline, under parent: String?, ref: String, title: String, more: More = More()
    ) throws(Problems) -> NodeDescribed {
        let neighbours = parent.map { outline.children(of: $0) } ?? outline.areas
        let level = parent.flatMap(outline.line).map { $0.level + 1 } ?? 0
        let order = (neighbours.map(\.described.order).max() ?? 0) + 1
        let place = outline.problems(ref: ref, under: parent, for: nil)
        return try checked(
            plan: outline.plan, parent: parent, level: level, ref: ref, title: title, order: order, more: more, place)
    }

    /// Checks the same line with other words, another reference or another place; its subject stays.
    package func restated(
        as subject: String, in outline: PlanOutline, under parent: String?, ref: String, title: String, order: Int,
        more: More
    ) throws(Problems) -> NodeDescribed {
        let level = parent.flatMap(outline.line).map { $0.level + 1 } ?? 0
        var place = outline.problems(ref: ref, under: parent, for: subject)
        if level != self.level, outline.line(subject)?.children.isEmpty == false {
            place.add("parent", "Choose a line at the same level: this one has lines under it")
        }
        return try Self.checked(
            plan: plan, parent: parent, level: level, ref: ref, title: title, order: order, more: more, place)
    }

    /// Checks the same line printed with another reference.
    package func renumbered(_ ref: String, as subject: String, in outline: PlanOutline) throws(Problems)
        -> NodeDescribed
    {
        try restated(
            as: subject, in: outline, under: parent, ref: ref, title: title, order: order, more: self.more)
    }

    /// What is said of the line beyond its place, reference and title, ready to be changed.
    package var more: More {
        var more = More()
        more.outcomes = outcomes ?? []
        more.audience = audience ?? ""
        more.statement = statement ?? ""
        more.resources = resources ?? ""
        more.evidence = evidence ?? ""
        more.completion = completion ?? ""
        more.linked = linked ?? []
        more.details = details ?? []
        return more
    }

    private static func checked(
        plan: String, parent: String?, level: Int, ref: String, title: String, order: Int, more: More, _ place: Problems
    ) throws(Problems) -> NodeDescribed {
        var problems = place
        do throws(Problems) {
            let node = try checked(
                plan: plan, parent: parent, level: level, ref: ref, title: title, order: order, more: more)
            if problems.isEmpty { return node }
        } catch {
            // What is wrong with the place of a line is said once.
            let said = Set(problems.list.map(\.field))
            for problem in error.list where !said.contains(problem.field) {
                problems.add(problem.field, problem.message)
            }
        }
        throw problems
    }
}

extension PlanOutline {
    /// What is wrong with putting a line with this reference under that parent.
    ///
    /// - Parameter subject: the line's own subject when it is in the plan already.
    fileprivate func problems(ref: String, under parent: String?, for subject: String?) -> Problems {
        var problems = Problems()
        if let other = lines(ref: ref).first(where: { $0.subject != subject }) {
            problems.add("ref", "Reference \(ref) is in use for '\(other.title)': enter another")
        }
        guard let parent else { return problems }
        guard let above = line(parent) else {
            problems.add("parent", "Choose a line of this plan for it to stand under")
            return problems
        }
        if !above.isInUse { problems.add("parent", "Choose a line that has not been retired") }
        if above.level >= lastLevel { problems.add("parent", "Choose a line above the last level of the plan") }
        if let subject, branch(of: subject).contains(where: { $0.subject == parent }) {
            problems.add("parent", "A line cannot stand under itself or under a line below it")
        }
        return problems
    }
}
