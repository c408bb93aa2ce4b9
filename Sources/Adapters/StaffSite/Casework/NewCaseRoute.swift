import Casework
import Facts
import Hummingbird
import Storage
import Web

/// The form by which a case begins: who it is about, and its first event.
struct NewCasePage: Page {
    static let template = "casework/new-case"
    let summary: [ErrorSummary]
    let target = CaseworkPaths.cases
    let back = CaseworkPaths.caseload
    let who: [FieldRow]
    let what: [FieldRow]

    init(_ form: FormFields, _ problems: Problems) {
        summary = [ErrorSummary(problems)]
        let typed = Typed(form, problems)
        who = [
            typed.text("name", "Name of the child or young person"),
            typed.day("born", "Date of birth", now: ""),
            typed.area("address", "Address (optional)", rows: 3),
            typed.text("carer", "Parent or carer (optional)"),
            typed.text("contact", "How to reach them (optional)"),
        ]
        let first = ["request_received", "brought_to_attention", "plan_transferred"]
        what = [
            typed.list(
                "event", "How the case begins", offers: first.map { .init($0, eventTitle($0)) }),
            typed.day(
                "day", "On which day?", hint: "The day the authority received it, whatever day of the week", now: ""),
            typed.text("area", "From which area? (only if a plan moved in)", width: "width-20"),
            typed.text("district", "District (optional)", width: "width-20"),
        ]
    }
}

@Sendable func openCase(_ visit: Visit) async throws -> Response {
    do {
        let opening = try Opening(visit.form, today: visit.today)
        let ids = try await visit.people.addIdentities([opening.identity], by: visit.hand)
        guard let id = ids.first else { throw Refusal.notFound("The case could not be opened.") }
        do {
            try await visit.ledger.record(at: visit.moment.instant) { door in
                try door.append(opening.described, to: id, on: opening.day)
                try door.append(opening.step, to: id, on: opening.day)
            }
        } catch {
            // Nobody's name may be kept without a case.
            try await visit.people.erase(id, basis: "The case could not be opened", by: visit.hand)
            throw error
        }
        return visit.redirect(to: CaseworkPaths.of(id))
    } catch let problems as Problems {
        return try await visit.page(
            NewCasePage(visit.form, problems), title: "Open a case", crumbs: caseCrumbs, problems: problems)
    }
}

/// What was typed to open a case, checked.
private struct Opening: Sendable {
    let identity: [String: String]
    let described: CaseDescribed
    let step: CaseStep
    let day: Day

    init(_ form: FormFields, today: Day) throws(Problems) {
        var checks = Checks()
        let born = checks.run { () throws(Problems) in try Self.born(form, today) }
        checks.run { () throws(Problems) in
            if form["name"].isBlank { throw Problems("name", "Enter the name of the child or young person") }
        }
        let begun = checks.run { () throws(Problems) in
            var typed = CaseStep.Typed(form["event"], on: form["day"])
            typed.area = form["area"]
            return try CaseStep.checked(typed, today: today)
        }
        if let born, let begun, begun.day < born {
            checks.run { () throws(Problems) in
                throw Problems("day", "\(begun.day.words) is before the date of birth, \(born.words). Check both")
            }
        }
        // Reception begins in the school year in which a child turns five: those born from September are a year later.
        let year = born.map { $0.schoolYear + 5 }
        let described = checks.run { () throws(Problems) in
            try CaseDescribed.checked(receptionYear: year.map(String.init) ?? "", district: form["district"])
        }
        try checks.finish()
        guard let described, let begun else { throw checks.problems }
        var identity = ["name": form["name"], "born": born?.description ?? ""]
        for field in ["address", "carer", "contact"] where !form[field].isBlank { identity[field] = form[field] }
        (self.identity, self.described, step, day) = (identity, described, begun.step, begun.day)
    }

    private static func born(_ form: FormFields, _ today: Day) throws(Problems) -> Day {
        guard let born = Day(form["born"]) else {
            throw Problems("born", "Date of birth must be a real date, like 2017-05-14")
        }
        if born > today { throw Problems("born", "Date of birth must be in the past") }
        if born < today.adding(months: -26 * 12) {
            throw Problems("born", "Plans end at 25. Check the date of birth")
        }
        return born
    }
}
