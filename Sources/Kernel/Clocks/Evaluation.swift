import Facts

/// One case, asked on one day.
struct Evaluation: Sendable {
    let events: CaseEvents
    let asAt: Day
    let book: RuleBook
    let calendar: WorkingCalendar

    static let earliest = Day(number: .min / 2)
    static let latest = Day(number: .max / 2)

    /// What the rule says: about its first or its latest trigger, in the version in force on it.
    func outcome(ofRule place: Int) -> Outcome {
        var chosen: (version: Int, trigger: Day)?
        for version in book.versionsOfRule[place] {
            let rule = book.compiled[version]
            guard let trigger = trigger(of: rule) else { continue }
            if let best = chosen, rule.conditions.picksFirst ? best.trigger <= trigger : best.trigger >= trigger {
                continue
            }
            chosen = (version, trigger)
        }
        guard let chosen else { return Outcome(rule: place, version: nil) }
        return outcome(ofRule: place, version: chosen.version, trigger: chosen.trigger, until: Self.latest)
    }

    /// What the version says about one trigger; facts that fix its day are looked for up to `until`.
    func outcome(ofRule place: Int, version: Int, trigger: Day, until: Day) -> Outcome {
        let rule = book.compiled[version]
        var outcome = Outcome(rule: place, version: version)
        outcome.trigger = trigger
        setLastDay(of: rule, trigger: trigger, until: until, &outcome)
        outcome.done = doneDay(of: rule, trigger: trigger)
        judge(rule, trigger: trigger, &outcome)
        return outcome
    }

    private func trigger(of rule: CompiledRule) -> Day? {
        let conditions = rule.conditions
        if !conditions.baseRules.isEmpty { return base(of: rule)?.trigger }
        if conditions.inForceAsAt {
            return rule.from <= asAt && asAt <= rule.to ? latest(rule.trigger, through: Self.latest) : nil
        }
        return conditions.picksFirst
            ? first(rule.trigger, from: rule.from, through: rule.to)
            : latest(rule.trigger, from: rule.from, through: rule.to)
    }

    /// The rule that this one counts from: the first of its list still to be done, or else the last that began.
    func base(of rule: CompiledRule) -> Outcome? {
        var last: Outcome?
        for index in rule.conditions.baseRules {
            let outcome = outcome(ofRule: book.baseRules[index])
            if outcome.status.isStillDue || outcome.status.isOutstanding { return outcome }
            if outcome.trigger != nil { last = outcome }
        }
        return last
    }

    private func doneDay(of rule: CompiledRule, trigger: Day) -> Day? {
        let conditions = rule.conditions
        if rule.kind == .minimum { return first(conditions.cutBy, from: trigger) }
        guard conditions.since.isEmpty else {
            let before = latest(conditions.since, through: trigger.adding(days: -1))
            return first(rule.done, from: before?.adding(days: 1) ?? Self.earliest)
        }
        return first(rule.done, from: trigger.adding(days: conditions.doneAfterTrigger ? 1 : 0))
    }
}

// MARK: - Looking events up

extension Evaluation {
    /// The earliest of the events in a run of days, both ends included.
    func first(_ terms: Terms, from: Day, through: Day = latest) -> Day? {
        var found: Day?
        for index in terms.first..<terms.end {
            let term = book.terms[Int(index)]
            guard events.has(term) else { continue }
            let through = term.isFiltered ? min(through, asAt) : through
            for event in events.all(term) where from <= event.day && event.day <= through {
                found = min(found ?? event.day, event.day)
            }
        }
        return found
    }

    /// The latest of the events in a run of days, both ends included.
    func latest(_ terms: Terms, from: Day = earliest, through: Day) -> Day? {
        var found: Day?
        for index in terms.first..<terms.end {
            let term = book.terms[Int(index)]
            guard events.has(term) else { continue }
            let through = term.isFiltered ? min(through, asAt) : through
            for event in events.all(term) where from <= event.day && event.day <= through {
                found = max(found ?? event.day, event.day)
            }
        }
        return found
    }

    /// Every day on which one of the events happened, in order, each once.
    func days(_ terms: Terms, from: Day, through: Day) -> [Day] {
        var found: Set<Day> = []
        for index in terms.first..<terms.end {
            let term = book.terms[Int(index)]
            let through = term.isFiltered ? min(through, asAt) : through
            for event in events.all(term) where from <= event.day && event.day <= through { found.insert(event.day) }
        }
        return found.sorted()
    }
}
