package import Facts

/// What the cases count over a period, by the name that a measure's link gives it: `cases within 20 weeks`.
package struct CaseCount: Equatable, Sendable {
    package let name: String
    /// What is counted, in words.
    package let words: String
    package let count: Int
    /// Out of how many, when it is a share.
    package let total: Int?
}

/// The counts by which a period of a measure may be closed.
///
/// - Parameter files: The cases as at the period's last day.
package func caseCounts(_ files: [CaseFile], from first: Day, through last: Day) -> [CaseCount] {
    planCounts(files, from: first, through: last) + decisionCounts(files, from: first, through: last)
}

private func planCounts(_ files: [CaseFile], from first: Day, through last: Day) -> [CaseCount] {
    let plans = timeliness(files, from: first, through: last).total
    let advice = adviceTimeliness(files, from: first, through: last)
    let inTime = advice.reduce(0) { $0 + $1.inTime }
    return [
        CaseCount(
            name: "cases within 20 weeks", words: "first plans within 20 weeks, cases with an exception counted",
            count: plans.all.within, total: plans.all.of),
        CaseCount(
            name: "cases within 20 weeks without exceptions",
            words: "first plans within 20 weeks, cases with an exception left out",
            count: plans.withoutExceptions.within, total: plans.withoutExceptions.of),
        CaseCount(
            name: "cases with exceptions", words: "first plans of cases with an exception recorded",
            count: plans.exceptions, total: plans.all.of),
        CaseCount(
            name: "cases advice in time", words: "advice that came in time, of all that was asked for and came",
            count: inTime, total: inTime + advice.reduce(0) { $0 + $1.late }),
    ]
}

private func decisionCounts(_ files: [CaseFile], from first: Day, through last: Day) -> [CaseCount] {
    func happened(_ event: String) -> Int {
        files.reduce(0) { sum, file in
            sum + file.steps.count { $0.step.event == event && first <= $0.day && $0.day <= last }
        }
    }
    let (assess, refuse) = (happened("decision_to_assess"), happened("decision_not_to_assess"))
    let unissued = happened("decision_not_to_issue")
    // A plan may be sent again after a review; the first one alone answers the request.
    let issued = files.count { file in file.firstPlan.map { first <= $0 && $0 <= last } ?? false }
    let notices = files.reduce(0) { sum, file in sum + file.notices.count { first <= $0.day && $0.day <= last } }
    return [
        CaseCount(
            name: "cases requests", words: "requests for an EHC needs assessment", count: happened("request_received"),
            total: nil),
        CaseCount(
            name: "cases assessed", words: "decisions to assess, of all decisions whether to assess", count: assess,
            total: assess + refuse),
        CaseCount(
            name: "cases issued", words: "first plans, of these and the decisions not to issue one", count: issued,
            total: issued + unissued),
        CaseCount(
            name: "cases appeals", words: "appeals, of the notices that carry a right of appeal",
            count: happened("appeal_lodged"), total: notices),
    ]
}
