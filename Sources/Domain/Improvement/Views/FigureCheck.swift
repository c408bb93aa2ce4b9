import Facts

/// Holds a line's rating against its figures: has it what a date past asked for, and does it move the right way?
///
/// Only figures in the target's own unit are compared. When several indicators share the unit, the line is only said
/// to miss its target if none of those observed last meets it.
struct FigureCheck {
    private let measure: ImpactMeasure?
    private let milestones: [PlannedMilestone]
    private let entries: [Entry<Observation>]
    private let today: Day

    init(_ line: PlanLine, _ milestones: [PlannedMilestone], _ entries: [Entry<Observation>], _ today: Day) {
        measure = line.measure
        self.milestones = milestones
        self.entries = entries
        self.today = today
    }

    /// Why the figures say less than the rating, with both figures; nothing when they do not.
    func verdict(isDone: Bool) -> String? {
        guard let direction, direction == .up || direction == .down else { return nil }
        let due = milestones.last { $0.due < today && $0.described.target != nil }
        if let due, let target = due.described.target {
            let unit = due.described.unit ?? measureUnit
            if let missed = missed(target, unit, direction) { return missed + ", due \(due.due.words)" }
        }
        if isDone, let target = measure?.target, let missed = missed(target, measureUnit, direction) { return missed }
        return against(direction)
    }

    private var direction: ImpactMeasure.Direction? {
        if let direction = measure?.direction { return direction }
        guard let from = measure?.baseline, let to = measure?.target, from != to else { return nil }
        return from < to ? .up : .down
    }

    private var measureUnit: String? { measure?.unit ?? (measure?.type == "percent" ? "%" : nil) }

    private func inUnit(_ unit: String?) -> [Entry<Observation>] {
        entries.filter { plain($0.fact?.unit) == plain(unit) }
    }

    private func missed(_ target: Figure, _ unit: String?, _ direction: ImpactMeasure.Direction) -> String? {
        let comparable = inUnit(unit)
        guard let last = comparable.last, let figure = last.fact else { return nil }
        let sameDay = comparable.filter { $0.day == last.day }.compactMap(\.fact?.value)
        let misses = sameDay.allSatisfy { direction == .up ? $0 < target : $0 > target }
        guard misses else { return nil }
        return "\(sentence(figure, last.day)), against a target of \(target.with(unit: unit))"
    }

    private func against(_ direction: ImpactMeasure.Direction) -> String? {
        let comparable = inUnit(measureUnit)
        guard let last = comparable.last, let now = last.fact,
            let first = comparable.last(where: { $0.fact?.indicator == now.indicator && $0.day < last.day }),
            let before = first.fact, direction == .up ? now.value < before.value : now.value > before.value
        else { return nil }
        let was = "\(before.value.with(unit: before.unit)) on \(first.day.words)"
        return "\(sentence(now, last.day)), after \(was): \(direction.words) is better"
    }

    private func sentence(_ figure: Observation, _ day: Day) -> String {
        let name = figure.indicator.prefix(1).uppercased() + figure.indicator.dropFirst()
        return "\(name) was \(figure.value.with(unit: figure.unit)) on \(day.words)"
    }

    private func plain(_ unit: String?) -> String {
        let text = (unit ?? "").lowercased().filter { !$0.isWhitespace }
        return ["percent", "percentage"].contains(text) ? "%" : text
    }
}
