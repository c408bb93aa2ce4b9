import Facts

/// How often a theme was named, round by round, and the training that it leads to.
package struct ThemeCount: Equatable, Sendable {
    package let theme: ThemeList.Theme
    /// The plans in which it was named, by the round's subject. A plan counts once, whoever named it.
    package let plans: [String: Int]

    package var total: Int { plans.values.reduce(0, +) }
    /// In how many rounds it came up.
    package var rounds: Int { plans.count }
    /// Whether it came up in more than one round, so that it is no chance of one sample.
    package var recurs: Bool { rounds > 1 }
}

/// The themes of these rounds: those that recur first, then by how often they were named.
///
/// Only what the reader may see counts, and only plans with all their markings in.
package func themeCounts(_ audits: [RoundAudit], _ list: ThemeList) -> [ThemeCount] {
    var counts: [String: [String: Int]] = [:]
    for audit in audits {
        for plan in audit.plans where plan.isMarked && plan.isOpen {
            for code in plan.themes { counts[code, default: [:]][audit.id, default: 0] += 1 }
        }
    }
    let known =
        list.rows
        + counts.keys.filter { list.theme($0) == nil }.sorted().map {
            ThemeList.Theme(code: $0, title: $0, training: "")
        }
    return known.map { ThemeCount(theme: $0, plans: counts[$0.code] ?? [:]) }.enumerated().sorted { one, two in
        let (left, right) = (one.element, two.element)
        return (left.rounds, left.total, two.offset) > (right.rounds, right.total, one.offset)
    }.map(\.element)
}
