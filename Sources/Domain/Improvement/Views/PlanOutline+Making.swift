package import Facts

/// A plan's lines in order as at a day, or nothing if no such plan was known to be in force.
package func planOutline(_ facts: PlanFacts, plan: String, asAt: AsAt) -> PlanOutline? {
    let described: [String: PlanDescribed] = facts.plans.latest(asAt)
    guard let described = described[plan] else { return nil }
    let scales: [String: RatingScale] = facts.scales.latest(asAt)
    let scale = scales[described.scale] ?? RatingScale.builtIn[described.scale]
    var making = OutlineMaking(facts, plan: plan, levels: described.levels.count, asAt: asAt)
    making.walk()
    if scale == nil { making.problems.append(.unknownScale(described.scale)) }
    return PlanOutline(
        plan: plan, described: described, scale: scale ?? .brag, lines: making.lines, problems: making.problems,
        places: making.places)
}

/// What is gathered while a plan's lines are put in order.
private struct OutlineMaking {
    var lines: [PlanLine] = []
    var places: [String: Int] = [:]
    var problems: [PlanOutline.Oddity] = []

    private let levels: Int
    private let nodes: [String: Entry<NodeDescribed>]
    private let retirements: [String: Entry<Retirement>]
    private let responsibilities: [String: Responsibility]
    private let measures: [String: ImpactMeasure]
    private var linkedFrom: [String: [String]] = [:]
    private var under: [String: [String]] = [:]
    private var roots: [String] = []

    init(_ facts: PlanFacts, plan: String, levels: Int, asAt: AsAt) {
        self.levels = levels
        let everyNode = facts.nodes.latestEntries(asAt)
        nodes = everyNode.filter { $0.value.fact?.plan == plan }
        retirements = facts.retirements.latestEntries(asAt)
        responsibilities = facts.responsibilities.latest(asAt)
        measures = facts.measures.latest(asAt)
        for (subject, node) in everyNode {
            for linked in node.fact?.linked ?? [] { linkedFrom[linked, default: []].append(subject) }
        }
        sortUnderParents()
    }

    private mutating func sortUnderParents() {
        for (subject, node) in nodes {
            if let parent = node.fact?.parent, nodes[parent] != nil {
                under[parent, default: []].append(subject)
            } else {
                roots.append(subject)
            }
        }
        // The orphans come after the lines that belong at the top.
        roots =
            inOrder(roots.filter { nodes[$0]?.fact?.parent == nil })
            + inOrder(roots.filter { nodes[$0]?.fact?.parent != nil })
        under = under.mapValues(inOrder)
    }

    private func inOrder(_ subjects: [String]) -> [String] {
        let keyed = subjects.compactMap { subject in nodes[subject]?.fact.map { (subject, $0) } }
        let sorted = keyed.sorted { left, right in
            if left.1.order != right.1.order { return left.1.order < right.1.order }
            if left.1.ref != right.1.ref { return comesBefore(left.1.ref, right.1.ref) }
            return left.0 < right.0
        }
        return sorted.map(\.0)
    }

    /// Puts every line in its place: first those that hang together, then those that stand in a ring.
    mutating func walk() {
        for root in roots {
            if let parent = nodes[root]?.fact?.parent { problems.append(.orphan(subject: root, parent: parent)) }
            place(root)
        }
        if lines.count < nodes.count {
            for subject in inOrder(Array(nodes.keys)) where places[subject] == nil {
                problems.append(.ring(subjects: ring(from: subject)))
                place(firstInRing(from: subject))
            }
        }
        reportOddLines()
    }

    // Follows the parents from a line that no root leads to until one comes up again: that one is in the ring.
    private func firstInRing(from subject: String) -> String { ring(from: subject).first ?? subject }

    private func ring(from subject: String) -> [String] {
        var seen: [String: Int] = [:]
        var path: [String] = []
        var next = subject
        while seen[next] == nil {
            seen[next] = path.count
            path.append(next)
            guard let parent = nodes[next]?.fact?.parent else { break }
            next = parent
        }
        return inOrder(Array(path[(seen[next] ?? 0)...]))
    }

    private mutating func place(_ root: String) {
        // A stack of our own, so that no depth of nesting can exhaust the program's.
        var waiting = [(subject: root, parent: Int?.none)]
        while let (subject, parent) = waiting.popLast() {
            guard places[subject] == nil, let node = nodes[subject], let fact = node.fact else { continue }
            let above = parent.map { lines[$0] }
            places[subject] = lines.count
            let children = (under[subject] ?? []).filter { places[$0] == nil }
            for child in children.reversed() { waiting.append((child, lines.count)) }
            lines.append(line(node, fact, under: above, children: children))
        }
    }

    private func line(
        _ node: Entry<NodeDescribed>, _ fact: NodeDescribed, under above: PlanLine?, children: [String]
    ) -> PlanLine {
        let subject = node.subject
        return PlanLine(
            subject: subject, ref: fact.ref, title: fact.title, level: fact.level, depth: (above?.depth ?? -1) + 1,
            parent: above?.subject, area: above?.area ?? subject, children: children, described: fact,
            describedOn: node.day, retired: retirement(of: subject) ?? above?.retired,
            responsibility: responsibilities[subject], measure: measures[subject], linked: fact.linked ?? [],
            linkedFrom: (linkedFrom[subject] ?? []).sorted(by: comesBefore))
    }

    private func retirement(of subject: String) -> PlanLine.Retired? {
        guard let entry = retirements[subject], let fact = entry.fact, fact.isRetired else { return nil }
        return PlanLine.Retired(reason: fact.reason, day: entry.day, subject: subject)
    }

    private mutating func reportOddLines() {
        var byRef: [String: [String]] = [:]
        for line in lines {
            if line.isInUse { byRef[line.ref, default: []].append(line.subject) }
            if !(0..<levels).contains(line.level) {
                problems.append(.namelessLevel(subject: line.subject, level: line.level))
            }
        }
        let repeated = byRef.filter { $0.value.count > 1 }.sorted { comesBefore($0.key, $1.key) }
        problems += repeated.map { .duplicateRef(ref: $0.key, subjects: $0.value) }
    }
}
