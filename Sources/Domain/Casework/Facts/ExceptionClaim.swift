package import Clocks
package import Facts

extension CaseStep {
    /// The two events of an exception: what happened, and that it was recorded.
    ///
    /// Whether it truly lifts a limit is for the clock to say, from both.
    ///
    /// - Parameters:
    ///   - code: As the rule book writes it: `absence_4w`.
    ///   - from: The first day; for a closure the first closed day.
    ///   - until: The last day; for a closure the day of reopening. May be empty where one day is enough.
    ///   - recorded: The day on which the exception was recorded.
    /// - Throws: `Problems` under `code`, `from`, `until` and `recorded`.
    package static func exception(
        _ code: String, from: String, until: String, recorded: String, note: String, today: Day,
        rules: RuleBook = .england
    ) throws(Problems) -> [(step: CaseStep, day: Day)] {
        guard let exception = rules.exceptions.first(where: { $0.code == code }) else {
            let codes = rules.exceptions.map(\.code).joined(separator: ", ")
            throw Problems("code", "There is no exception called ‘\(code.prefix(60))’. Choose from: \(codes)")
        }
        var problems = Problems()
        var steps: [(step: CaseStep, day: Day)] = []
        func add(_ typed: Typed, _ fields: [String: String]) {
            do throws(Problems) { steps.append(try checked(typed, today: today, rules: rules)) } catch {
                for problem in error.list { problems.add(fields[problem.field] ?? problem.field, problem.message) }
            }
        }
        if !exception.fact.isEmpty {
            var fact = Typed(exception.fact, on: from)
            (fact.until, fact.note) = (until, note)
            add(fact, ["day": "from"])
        }
        add(Typed("claim:\(code)", on: recorded), ["day": "recorded"])
        guard problems.isEmpty else { throw problems }
        return steps
    }
}
