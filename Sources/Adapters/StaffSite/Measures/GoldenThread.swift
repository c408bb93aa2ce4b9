import Documents
import Facts
import Improvement
import Measures
import Web

/// What uses a measure and what feeds it, each with the name of what it leads to.
///
/// The reports are found, not typed: each edition issued of a plan that has a line linked with the measure.
func goldenThread(
    of id: String, in moment: MeasureMoment, _ visit: Visit, _ query: AsAtQuery
) async throws -> [Block] {
    let thread = measureThread(of: id, in: moment)
    let lines = try await visit.ledger.entries(NodeDescribed.self).latest(query.asAt)
    let measures = try await visit.ledger.entries(MeasureDescribed.self).latest(query.asAt)
    func words(_ link: MeasureLink) -> [Inline] { threadWords(link, lines, measures, query) }
    let uses = try await thread.uses.map(words) + reports(using: thread, lines, visit, query)
    return section("Where it is used", uses, empty: "Nothing is linked with this measure yet.")
        + section("What feeds it", thread.feeds.map(words), empty: "Its readings are typed or imported.")
}

private func section(_ heading: String, _ items: [[Inline]], empty: String) -> [Block] {
    [.heading(level: 2, heading), items.isEmpty ? .text(empty) : .list(isNumbered: false, items)]
}

private func threadWords(
    _ link: MeasureLink, _ lines: [String: NodeDescribed], _ measures: [String: MeasureDescribed], _ query: AsAtQuery
) -> [Inline] {
    let target: Inline
    if link.sort == .partOf, let whole = measures[link.target] {
        target = .link(whole.name, to: MeasurePaths.of(link.target) + query.suffix)
    } else if let node = lines[link.line], [.planLine, .observations].contains(link.sort) {
        target = .link("\(node.ref) \(node.title)", to: PlanPaths.of(line: link.line) + query.suffix)
    } else {
        target = .text(link.target)
    }
    return [.text("\(link.sort.words): "), target, .text(link.note.map { ": \($0)" } ?? "")]
}

private func reports(
    using thread: MeasureThread, _ lines: [String: NodeDescribed], _ visit: Visit, _ query: AsAtQuery
) async throws -> [[Inline]] {
    let linked = thread.uses.filter { $0.sort == .planLine && lines[$0.line] != nil }
    let plans = Set(linked.compactMap { $0.line.split(separator: "/").first.map(String.init) })
    var links: [Link] = []
    for plan in plans.sorted() { links += try await visit.editions(of: plan, through: query.asAt.day) }
    return links.map { [.text("Report: "), .link($0.text, to: $0.url)] }
}

extension MeasureLink {
    /// The line of a plan that it names, before what is counted there.
    fileprivate var line: String { target.split(separator: " ", maxSplits: 1).first.map(String.init) ?? "" }
}
