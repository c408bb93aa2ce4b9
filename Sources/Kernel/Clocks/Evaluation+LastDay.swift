import Facts

extension Evaluation {
    /// Works out the last day in time, and the named day if the limit has one.
    func setLastDay(of rule: CompiledRule, trigger: Day, until: Day, _ outcome: inout Outcome) {
        if let agreed = latest(rule.conditions.agreedDay, from: trigger, through: until) {
            outcome.due = agreed
            outcome.flags.insert(.agreedDay)
            return
        }
        guard let start = start(of: rule, trigger: trigger), let end = end(of: rule, from: start, &outcome) else {
            return
        }
        let later = rule.conditions.later.flatMap { self.end(of: $0, rule, trigger: trigger, until: until) } ?? end
        outcome.due = calendar.rolled(max(end, later), rule.conditions.roll)
        if rule.conditions.roll != .none { outcome.flags.insert(.beforeFivePM) }
    }

    private func start(of rule: CompiledRule, trigger: Day) -> Day? {
        if !rule.conditions.baseRules.isEmpty { return base(of: rule)?.due }
        if !rule.conditions.start.isEmpty { return latest(rule.conditions.start, through: trigger) }
        return trigger
    }

    private func end(of rule: CompiledRule, from start: Day, _ outcome: inout Outcome) -> Day? {
        switch rule.limit {
        case .none: return nil
        case .atOnce: return start
        case .span(let span): return span.end(from: start, calendar, rule.conditions.roll)
        case .schoolYear(let day): return day.day(born: start)
        case .before(let named):
            outcome.namedDay = named.day(in: start.year)
            return outcome.namedDay?.adding(days: -1)
        }
    }

    private func end(of limb: CompiledRule.Limb, _ rule: CompiledRule, trigger: Day, until: Day) -> Day? {
        let start =
            limb.isFirstAfter ? first(limb.terms, from: trigger, through: until) : latest(limb.terms, through: trigger)
        guard let start, let span = limb.span else { return start }
        return span.end(from: start, calendar, rule.conditions.roll)
    }
}
