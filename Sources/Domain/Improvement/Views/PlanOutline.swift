package import Facts

/// A plan's lines in order on a day, each with who answers for it and how it is measured.
package struct PlanOutline: Equatable, Sendable {
    /// The plan's id.
    package let plan: String
    /// The fact that describes the plan.
    package let described: PlanDescribed
    /// The scale that the plan is rated by, as it stood.
    package let scale: RatingScale
    /// Every line, each followed by the lines under it, retired ones in their place.
    package let lines: [PlanLine]
    /// What is odd about the plan's shape and should be put right.
    package let problems: [Oddity]
    /// Where each subject stands in `lines`.
    let places: [String: Int]

    /// Something in a plan's shape that does not hold together. The plan is shown all the same.
    package enum Oddity: Equatable, Sendable {
        /// The line names a parent that is no line of this plan; it is shown at the top.
        case orphan(subject: String, parent: String)
        /// The lines stand under one another in a ring; the first is shown at the top.
        case ring(subjects: [String])
        /// Several lines in use are printed with one reference.
        case duplicateRef(ref: String, subjects: [String])
        /// The line is at a level that the plan has no name for.
        case namelessLevel(subject: String, level: Int)
        /// The plan names a scale that is not described; it is shown with blue, green, amber, red and grey.
        case unknownScale(String)
    }
}

/// One line of a plan as it stood on a day.
package struct PlanLine: Equatable, Sendable {
    /// The line's subject, such as `wsoa/1.1.1.1`; it stays when the line is renumbered.
    package let subject: String
    /// The reference printed on that day.
    package let ref: String
    /// What it is called.
    package let title: String
    /// Its level, counted from 0 at the top, as the plan names them.
    package let level: Int
    /// How many lines it is shown under; differs from `level` only in an odd plan.
    package let depth: Int
    /// The subject of the line it is shown under.
    package let parent: String?
    /// The subject of the line at the top that it is shown under: itself at the top.
    package let area: String
    /// The subjects of the lines right under it, in order.
    package let children: [String]
    /// The fact that describes it.
    package let described: NodeDescribed
    /// The day from which that fact is true.
    package let describedOn: Day
    /// Present when it, or a line it stands under, is no longer worked on.
    package let retired: Retired?
    /// Who answers for it, if it says so itself.
    package let responsibility: Responsibility?
    /// How it will be seen to work.
    package let measure: ImpactMeasure?
    /// Subjects of the lines that it names as linked.
    package let linked: [String]
    /// Subjects of the lines that name it as linked.
    package let linkedFrom: [String]

    /// That a line is no longer worked on.
    package struct Retired: Equatable, Sendable {
        /// Why.
        package let reason: String
        /// From which day.
        package let day: Day
        /// The line that was retired: this one, or one that it stands under.
        package let subject: String
    }

    /// Whether it is still worked on.
    package var isInUse: Bool { retired == nil }
}

extension PlanOutline {
    /// The line with this subject, if the plan has it.
    package func line(_ subject: String) -> PlanLine? { places[subject].map { lines[$0] } }

    /// The lines that are in use and printed with this reference: one, in a plan that holds together.
    package func lines(ref: String) -> [PlanLine] { lines.filter { $0.ref == ref && $0.isInUse } }

    /// The lines right under this one, in order.
    package func children(of subject: String) -> [PlanLine] { line(subject)?.children.compactMap(line) ?? [] }

    /// The line and everything under it, in order.
    package func branch(of subject: String) -> ArraySlice<PlanLine> {
        guard let start = places[subject] else { return [] }
        let end = lines[(start + 1)...].firstIndex { $0.depth <= lines[start].depth } ?? lines.endIndex
        return lines[start..<end]
    }

    /// The lines that this one stands under, from the top.
    package func path(to subject: String) -> [PlanLine] {
        var path: [PlanLine] = []
        var next = line(subject)?.parent
        while let subject = next, let above = line(subject) {
            path.append(above)
            next = above.parent
        }
        return path.reversed()
    }

    /// The lines at the top, in order.
    package var areas: [PlanLine] { lines.filter { $0.depth == 0 } }

    /// The lines that are rated: those of the last level that are in use, in order.
    package var ratedLines: [PlanLine] { lines.filter { $0.level == lastLevel && $0.isInUse } }

    /// The level that is rated.
    package var lastLevel: Int { described.levels.count - 1 }

    /// What a line of this level is called, in the singular.
    package func levelName(_ level: Int) -> String {
        described.levels.indices.contains(level) ? described.levels[level] : "line"
    }

    /// How many lines are in use at each of the plan's levels, from the top.
    package var counts: [Int] { Self.counts(lines, levels: described.levels.count) }

    static func counts(_ lines: some Sequence<PlanLine>, levels: Int) -> [Int] {
        var counts = Array(repeating: 0, count: levels)
        for line in lines where line.isInUse && counts.indices.contains(line.level) { counts[line.level] += 1 }
        return counts
    }
}
