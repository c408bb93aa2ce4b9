import Clocks
package import Facts

extension CaseFile {
    /// Whether the event fits the case.
    ///
    /// - Parameters:
    ///   - born: The date of birth, where it is known.
    ///   - replaced: The line that the event corrects, if it corrects one.
    /// - Returns: What is odd about it, in sentences; it may be recorded all the same.
    /// - Throws: `Problems` when it cannot be.
    package func checked(
        _ step: CaseStep, on day: Day, born: Day? = nil, replacing replaced: Int? = nil
    ) throws(Problems) -> [String] {
        let others = steps.filter { $0.line != replaced }
        let added = DatedStep(line: .max, day: day, author: "", step: step)
        var problems = Problems()
        if others.contains(where: { $0.day == day && $0.step.isSame(as: step) }) {
            problems.add("day", "The same event is already recorded on \(day.words)")
        }
        if let reason = beforeBirth(day, born) { problems.add("day", reason) }
        if problems.isEmpty, let reason = newBreach(others, with: added) { problems.add("event", reason) }
        guard problems.isEmpty else { throw problems }
        return oddities(step, day, others)
    }

    /// Whether the event may be taken back.
    ///
    /// - Throws: `Problems` when events that stand rest on it.
    package func checkedTakingBack(line: Int) throws(Problems) {
        guard steps.contains(where: { $0.line == line }) else {
            throw Problems("event", "There is no such event to take back")
        }
        let rest = steps.filter { $0.line != line }
        let before = Replay(steps, asAt: .last).breaches
        if let new = Replay(rest, asAt: .last).breaches.first(where: { !before.contains($0) }) {
            throw Problems("event", "Later events rest on this one. \(new.reason)")
        }
    }

    private func beforeBirth(_ day: Day, _ born: Day?) -> String? {
        if let born, day < born { return "\(day.words) is before the date of birth. Check both" }
        // The oldest of a school year's children was born on 1 September, five years before reception began.
        guard let year = described?.receptionYear, let oldest = Day(year: year - 5, month: 9, day: 1), day < oldest
        else { return nil }
        return "\(day.words) is before anybody who began reception in \(year) was born. Check both"
    }

    private func newBreach(_ others: [DatedStep], with added: DatedStep) -> String? {
        let before = Replay(others, asAt: .last).breaches
        return Replay(others + [added], asAt: .last).breaches.first { !before.contains($0) }?.reason
    }

    private func oddities(_ step: CaseStep, _ day: Day, _ others: [DatedStep]) -> [String] {
        var odd: [String] = []
        func has(_ event: String, _ fits: (DatedStep) -> Bool = { _ in true }) -> Bool {
            others.contains { $0.step.event == event && $0.day <= day && fits($0) }
        }
        if step.event == "advice_received", !has("advice_requested", { $0.step.service == step.service }) {
            odd.append("No request for this service’s advice is recorded before it")
        }
        if step.event == "school_responded", !has("school_consulted", { $0.step.setting == step.setting }) {
            odd.append("No consultation of this school or college is recorded before it")
        }
        let told =
            (others.map { CaseEvent($0.step.event, $0.day, until: $0.step.until) })
            + [CaseEvent(step.event, day, until: step.until)]
        guard let events = try? CaseEvents(told) else { return odd }
        let table = Clocks.timetable(of: events, asAt: max(day, asAt.day))
        for rule in ["ehc.representations-window", "review.representations-window", "cease.not-before"] {
            guard let answer = table[rule], answer.status == .cutShort, answer.done == day || isFinal(step) else {
                continue
            }
            odd.append("\(answer.rule.title): this cuts it short (\(answer.rule.source))")
        }
        if step.event.hasPrefix("claim:"), let code = step.event.split(separator: ":").last,
            !table.answers.contains(where: { $0.exception == String(code) }),
            table.answers.contains(where: { $0.exceptionsInvalid.contains(String(code)) })
        {
            odd.append("The recorded facts do not fit this exception, so it lifts no limit yet")
        }
        return odd
    }

    private func isFinal(_ step: CaseStep) -> Bool {
        ["final_plan_sent", "amended_final_sent", "plan_ceased"].contains(step.event)
    }
}

extension CaseStep {
    /// Whether the two say the same but for their notes and answers.
    fileprivate func isSame(as other: CaseStep) -> Bool {
        event == other.event && service == other.service && setting == other.setting && until == other.until
    }
}
