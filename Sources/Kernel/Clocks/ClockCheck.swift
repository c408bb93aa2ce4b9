package import Facts

/// What worked examples expect of the clock beside what the clock says.
package struct ClockCheck: Sendable {
    /// One worked example.
    package struct Row: Sendable {
        package let caseID: String
        package let ruleID: String
        package let expectedDue: String
        package let due: String
        package let expectedStatus: String
        package let status: String
        package var agree: Bool { expectedDue == due && expectedStatus == status }
    }

    package let rows: [Row]

    package var agreed: Int { rows.count(where: \.agree) }
    package var differing: Int { rows.count - agreed }

    /// The rows under their header; `agree` is `yes` or `no`.
    package var csv: String {
        let header = "case_id,rule_id,expected_due,due,expected_status,status,agree\n"
        return rows.reduce(into: header) { text, row in
            let cells = [row.caseID, row.ruleID, row.expectedDue, row.due, row.expectedStatus, row.status]
            text += cells.map(CommaSeparated.cell).joined(separator: ",") + (row.agree ? ",yes\n" : ",no\n")
        }
    }
}

/// Asks the clock every worked example in a text with the columns of `clock-vectors.csv`:
/// `case_id,events,rule_id,expected_due,as_at,expected_status` in any order, others being passed over.
///
/// - Throws: `Problems` naming each row that cannot be asked, by its number with the header as row 1.
package func clockCheck(
    csv: String, rules: RuleBook = .england, holidays: BankHolidays = .englandAndWales
) throws(Problems) -> ClockCheck {
    let table = CommaSeparated(csv)
    var problems = Problems()
    for name in ["case_id", "events", "rule_id", "expected_due", "as_at", "expected_status"]
    where table.column(name) == nil {
        problems.add(name, "The file needs a column called \(name)")
    }
    guard problems.isEmpty else { throw problems }
    var rows: [ClockCheck.Row] = []
    for (index, cell) in table.records().enumerated() {
        do throws(Problems) {
            rows.append(try checkedRow(cell, rules, holidays))
        } catch {
            for problem in error.list { problems.add("row \(index + 2), \(problem.field)", problem.message) }
        }
    }
    guard problems.isEmpty else { throw problems }
    return ClockCheck(rows: rows)
}

private func checkedRow(
    _ cell: (String) -> String, _ rules: RuleBook, _ holidays: BankHolidays
) throws(Problems) -> ClockCheck.Row {
    guard let asAt = Day(cell("as_at")) else {
        throw Problems("as_at", "'\(cell("as_at"))' is not a day of the calendar. Write it as year-month-day")
    }
    guard rules.place(ofRule: cell("rule_id")) != nil else {
        throw Problems("rule_id", "The rule book has no rule called '\(cell("rule_id"))'")
    }
    let events = try CaseEvents(compact: cell("events"), rules: rules)
    let answer = answer(to: cell("rule_id"), of: events, asAt: asAt, rules: rules, holidays: holidays)
    return ClockCheck.Row(
        caseID: cell("case_id"), ruleID: cell("rule_id"), expectedDue: cell("expected_due"),
        due: answer?.due?.description ?? "", expectedStatus: cell("expected_status"),
        status: answer?.status.rawValue ?? "")
}
