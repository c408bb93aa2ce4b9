import Facts

extension Evaluation {
    /// Whether the rule speaks of a situation that the case does not show.
    func isSetAside(_ rule: CompiledRule) -> Bool {
        let conditions = rule.conditions
        if !conditions.onlyWith.isEmpty && first(conditions.onlyWith, from: Self.earliest) == nil { return true }
        return first(conditions.onlyWithout, from: Self.earliest) != nil
    }

    /// Whether something has taken the rule away: the other decision, a refusal, the end of the case.
    func doesNotApply(_ rule: CompiledRule, trigger: Day, _ outcome: Outcome) -> Bool {
        let conditions = rule.conditions
        if first(conditions.notWith, from: trigger, through: trigger) != nil { return true }
        if let named = outcome.namedDay, let made = first(conditions.firstMade, from: Self.earliest), named <= made {
            return true
        }
        if let day = conditions.notBefore, let born = latest(book.birth, through: Self.latest),
            let start = day.day(born: born), trigger < start
        {
            return true
        }
        return wentTheOtherWay(rule, trigger: trigger, outcome) || isRefused(rule, trigger: trigger, outcome.done)
            || hasEnded(rule, trigger: trigger, outcome)
    }

    private func wentTheOtherWay(_ rule: CompiledRule, trigger: Day, _ outcome: Outcome) -> Bool {
        guard let other = first(rule.conditions.unless, from: trigger) else { return false }
        switch rule.kind {
        // What was done binds it after all, whichever came first.
        case .conditional: return outcome.done == nil
        case .minimum: return other <= (outcome.due ?? other) && other <= (outcome.done ?? other)
        default: return other <= (outcome.done ?? other)
        }
    }

    // A refusal ends the rule, unless the authority itself thought again with nobody compelling it.
    private func isRefused(_ rule: CompiledRule, trigger: Day, _ done: Day?) -> Bool {
        let conditions = rule.conditions
        guard let refusal = latest(conditions.refusedBy, from: trigger, through: done ?? Self.latest),
            let revival = first(conditions.revivedBy, from: refusal.adding(days: 1))
        else { return latest(conditions.refusedBy, from: trigger, through: done ?? Self.latest) != nil }
        return first(conditions.compelledBy, from: refusal, through: revival) != nil
    }

    // Ends count on or before the due day; after it, what was overdue stays overdue.
    private func hasEnded(_ rule: CompiledRule, trigger: Day, _ outcome: Outcome) -> Bool {
        let through = min(outcome.due ?? asAt, asAt)
        if let end = first(rule.conditions.ends, from: trigger, through: through), isBefore(end, outcome.done) {
            return true
        }
        guard let age = rule.conditions.endsAtAge, let born = latest(book.birth, through: Self.latest) else {
            return false
        }
        let birthday = born.adding(months: 12 * age)
        return birthday <= through && isBefore(birthday, outcome.done)
    }

    private func isBefore(_ day: Day, _ done: Day?) -> Bool { done.map { day < $0 } ?? true }
}
