import Imports
import Statistics

/// The answers of `cairn spc` as rows of text, in the columns of one profile.
struct SPCTables {
    private(set) var points: [[String]]
    private(set) var summary: [[String]]
    /// How many first columns name a row.
    let pointKey: Int
    let summaryKey: Int

    /// - Parameter isPlain: whether to write the columns of the mdc profile.
    init(_ charts: [(SPCCase, SPCResult)], profile: SPC.Profile) {
        switch profile {
        case .nhsr:
            (points, summary) = ([Self.nhsrPoints], [Self.nhsrSummary])
            (pointKey, summaryKey) = (3, 3)
            for (one, result) in charts {
                points += result.points.map { Self.nhsrRow(one, result, $0) }
                summary += result.groups.indices.map { Self.nhsrRow(one, result, $0) }
            }
        case .mdc:
            (points, summary) = ([Self.mdcPoints], [Self.mdcSummary])
            (pointKey, summaryKey) = (2, 1)
            for (one, result) in charts {
                points += result.points.map { Self.mdcRow(one, $0) }
                summary.append(Self.mdcRow(one, result))
            }
        }
    }

    // MARK: - nhsr

    private static let nhsrPoints = [
        "case_id", "facet", "date", "value", "rebase_group", "short_group_warning", "mean", "lpl", "upl",
        "relative_to_mean", "outside_limits", "close_to_limits", "special_cause_type", "special_cause_flag",
        "point_type", "target",
    ]

    private static let nhsrSummary = [
        "case_id", "facet", "rebase_group", "n", "mean", "lpl", "upl", "common_cause", "special_cause_improvement",
        "special_cause_concern", "last_point_type", "variation_icon", "assurance_type", "assurance_icon",
    ]

    private static func nhsrRow(_ one: SPCCase, _ result: SPCResult, _ point: SPCResult.Point) -> [String] {
        let isTrial = result.groups.first { $0.number == point.group }?.isTrial ?? false
        return [
            one.id, one.facet, point.day.description, written(point.value), String(point.group), written(isTrial),
            undefined(point.mean), undefined(point.lower), undefined(point.upper), point.side.map(String.init) ?? "",
            point.isOutside.map(written) ?? "", point.isNear.map(written) ?? "",
            point.deciding?.label(result.options) ?? "Common Cause", written(point.deciding != nil),
            point.type.rawValue, written(point.target),
        ]
    }

    private static func nhsrRow(_ one: SPCCase, _ result: SPCResult, _ place: Int) -> [String] {
        let group = result.groups[place]
        let isLast = place == result.groups.count - 1
        let assurance = isLast ? assurance(one, result) : nil
        return [
            one.id, one.facet, String(group.number), String(group.rows.count), undefined(group.mean),
            undefined(group.lower), undefined(group.upper), String(result.count(.commonCause, in: group)),
            String(result.count(.improvement, in: group)), String(result.count(.concern, in: group)),
            result.points[group.rows.upperBound - 1].type.rawValue, isLast ? result.variation?.rawValue ?? "" : "",
            assurance?.type ?? "", assurance?.rawValue ?? "",
        ]
    }

    // The peer judges a facet without a target when another facet has one.
    private static func assurance(_ one: SPCCase, _ result: SPCResult) -> SPCAssurance? {
        let isSlip = result.options.isStrictPeer && one.isBesideTargets && result.direction != .neutral
        return result.assurance ?? (isSlip ? .inconsistent : nil)
    }

    // MARK: - mdc

    private static let mdcPoints = ["case_id", "date", "value", "group", "mean", "lpl", "upl", "rules", "point_type"]

    private static let mdcSummary = [
        "case_id", "improvement_direction", "target", "points", "limits_shown", "variation_icon", "assurance_icon",
    ]

    private static func mdcRow(_ one: SPCCase, _ point: SPCResult.Point) -> [String] {
        [
            name(one), point.day.description, written(point.value), String(point.group), written(point.mean),
            written(point.lower), written(point.upper), point.causes.map(\.code).joined(separator: ";"),
            point.type.rawValue,
        ]
    }

    private static func mdcRow(_ one: SPCCase, _ result: SPCResult) -> [String] {
        [
            name(one), result.direction.rawValue, written(result.points.last?.target),
            String(result.points.count - result.missing), written(result.showsLimits),
            result.variation?.rawValue ?? "", result.assurance?.rawValue ?? "",
        ]
    }

    // These columns have none for the facet, so it goes with the case's name.
    private static func name(_ one: SPCCase) -> String { one.facet.isEmpty ? one.id : "\(one.id) \(one.facet)" }

    // MARK: - Cells

    private static func written(_ number: Double?) -> String {
        guard let number else { return "" }
        let text = number.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private static func undefined(_ number: Double?) -> String { number == nil ? "NaN" : written(number) }

    private static func written(_ answer: Bool) -> String { answer ? "TRUE" : "FALSE" }
}
