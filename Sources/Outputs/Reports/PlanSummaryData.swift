package import Documents
package import Facts
import Improvement

/// The plan summary as JSON: the counts of lines under their levels' names, and every rating in the scale's order.
package func planSummaryJSON(_ input: PlanReportInput) throws(Refusal) -> JSON {
    guard let summary = comparedSummary(input) else { throw input.noPlan }
    var members = [JSON.Member("asAt", .string(input.asAt.day.description))]
    if let previous = input.previous { members.append(.init("previous", .string(previous.day.description))) }
    members.append(.init("overall", .object(scopeMembers(summary.overall, summary.levels))))
    let areas = summary.areas.map { scope in
        JSON.object([.init("ref", .string(scope.area?.ref ?? ""))] + scopeMembers(scope, summary.levels))
    }
    members.append(.init("areas", .array(areas)))
    return .object(members)
}

private func scopeMembers(_ scope: ComparedSummary.Scope, _ levels: [String]) -> [JSON.Member] {
    var members = zip(levels, scope.counts).map { JSON.Member(camelCase(plural($0)), .whole($1)) }
    // The areas themselves are listed, so they are not counted too.
    if members.count > 1 { members.removeFirst() }
    members.append(.init("ratings", .array(scope.rows.map(ratingJSON))))
    if scope.unrated > 0 { members.append(.init("unrated", .whole(scope.unrated))) }
    if !scope.restated.isEmpty { members.append(.init("restated", .array(scope.restated.map(restatedJSON)))) }
    return members
}

private func ratingJSON(_ row: ComparedSummary.Row) -> JSON {
    var members: [JSON.Member] = [
        .init("rating", .string(row.step.code)), .init("count", .whole(row.count)),
        .init("percent", .whole(row.percent)),
    ]
    if let count = row.previousCount {
        members += [.init("previousCount", .whole(count)), .init("previousPercent", .whole(row.previousPercent))]
    }
    return .object(members)
}

private func restatedJSON(_ restated: ComparedSummary.Restated) -> JSON {
    ["rating": .string(restated.step.code), "previousCount": .whole(restated.told), "knownNow": .whole(restated.known)]
}

extension JSON {
    fileprivate static func whole(_ number: Int?) -> JSON { number.map { .whole($0) } ?? .null }
}

/// The plan summary as comma-separated text: one row for each rating of the whole plan and of each area.
package func planSummaryCSV(_ input: PlanReportInput) throws(Refusal) -> String {
    guard let summary = comparedSummary(input) else { throw input.noPlan }
    let header = [
        "as_at", "previous", "scope", "title", "rated", "rating", "count", "percent", "previous_count",
        "previous_percent",
    ]
    let days = [input.asAt.day.description, input.previous?.day.description ?? ""]
    let rows = ([summary.overall] + summary.areas).flatMap { scope in
        scope.rows.map { row in
            let numbers = [row.count, row.percent, row.previousCount, row.previousPercent].map {
                $0.map(String.init) ?? ""
            }
            let place = [scope.area?.ref ?? "all", scope.area?.title ?? "", String(scope.counts.last ?? 0)]
            return days + place + [row.step.code] + numbers
        }
    }
    return csvText([header] + rows)
}
