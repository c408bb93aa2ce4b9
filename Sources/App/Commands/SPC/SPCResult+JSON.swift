import Documents
import Imports
import Statistics

extension SPCResult {
    /// What the chart says, in codes and in words.
    func json(_ one: SPCCase) -> JSON {
        [
            "case": .string(one.id), "facet": .optional(one.facet.isEmpty ? nil : one.facet),
            "points": .whole(points.count), "missing": .whole(missing), "limitsShown": .bool(showsLimits),
            "variation": .optional(variation?.rawValue), "variationWords": .optional(variation?.words),
            "assurance": .optional(assurance?.rawValue), "assuranceWords": .optional(assurance?.words),
            "groups": .array(groups.map(json)),
            "specialCauses": .array(
                causes.map { cause in
                    [
                        "rule": .string(cause.rule.rawValue), "isHigh": .bool(cause.isHigh),
                        "from": .string(points[cause.window.lowerBound].day.description),
                        "to": .string(points[cause.window.upperBound].day.description),
                        "words": .string(sentence(cause)),
                    ]
                }),
            "untested": .array(untested.map { .string($0.words) }),
            "rebaseSuggestion": .optional(rebaseSuggestion(self)?.words),
        ]
    }

    private func json(_ group: Group) -> JSON {
        [
            "from": .string(points[group.rows.lowerBound].day.description),
            "to": .string(points[group.rows.upperBound - 1].day.description),
            "rows": .whole(group.rows.count), "mean": number(group.mean), "lower": number(group.lower),
            "upper": number(group.upper), "isTrial": .bool(group.isTrial), "reason": .optional(group.reason),
        ]
    }

    private func number(_ value: Double?) -> JSON { value.map { .decimal($0.description) } ?? .null }
}
