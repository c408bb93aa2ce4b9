import Facts

/// One case, asked on one day.
struct Evaluation: Sendable {
    let events: CaseEvents
    let asAt: Day
    let book: RuleBook
    let calendar: WorkingCalendar
    // One bit for each exception that the case records, and for each whose facts it has any of.
    let claimed: UInt16
    let supposed: UInt16

    init(events: CaseEvents, asAt: Day, book: RuleBook, holidays: BankHolidays) {
        self.events = events
        self.asAt = asAt
        self.book = book
        calendar = WorkingCalendar(holidays: holidays, quiet: book.quiet)
        var (claimed, supposed) = (UInt16(0), UInt16(0))
        for (place, exception) in book.compiledExceptions.enumerated() {
            if events.has(exception.claim, book.terms) { claimed |= 1 << UInt16(place) }
            if events.has(exception.fact, book.terms) { supposed |= 1 << UInt16(place) }
        }
        (self.claimed, self.supposed) = (claimed, supposed)
    }

    static var earliest: Day { Day(number: .min / 2) }
    static var latest: Day { Day(number: .max / 2) }

    /// What the rule says: about its first or its latest trigger, in the version in force on it.
    func outcome(ofRule place: Int) -> Outcome {
        var chosen: (version: Int, trigger: Day)?
        for version in book.versionsOfRule[place] {
            let start = book.starts[version]
            guard let trigger = trigger(of: start, version) else { continue }
            if let best = chosen, start.picksFirst ? best.trigger <= trigger : best.trigger >= trigger { continue }
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

    private func trigger(of start: CompiledRule.Start, _ version: Int) -> Day? {
        switch start.pick {
        case .fromRule: base(of: book.compiled[version])?.trigger
        case .asAt: start.from <= asAt && asAt <= start.to ? latest(start.trigger, through: Self.latest) : nil
        case .first: first(start.trigger, from: start.from, through: start.to)
        case .latest: latest(start.trigger, from: start.from, through: start.to)
        }
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
    @inline(__always)
    func first(_ terms: Terms, from: Day, through: Day = latest) -> Day? {
        terms.isEmpty ? nil : search(terms, from.number, through.number, wantsFirst: true)
    }

    /// The latest of the events in a run of days, both ends included.
    @inline(__always)
    func latest(_ terms: Terms, from: Day = earliest, through: Day) -> Day? {
        terms.isEmpty ? nil : search(terms, from.number, through.number, wantsFirst: false)
    }

    // Most of the clock's time is spent here, so it works on plain numbers.
    private func search(_ terms: Terms, _ from: Int, _ through: Int, wantsFirst: Bool) -> Day? {
        let none = wantsFirst ? Int.max : Int.min
        var found = none
        for index in terms.first..<terms.end {
            let term = book.terms[Int(index)]
            let through = term.isFiltered ? min(through, asAt.number) : through
            for place in events.places(term) {
                let number = events.numbers[place]
                if from <= number && number <= through {
                    found = wantsFirst ? min(found, number) : max(found, number)
                }
            }
        }
        return found == none ? nil : Day(number: found)
    }

    /// Every day on which one of the events happened, in order, each once.
    func days(_ terms: Terms, from: Day, through: Day) -> [Day] {
        var found: Set<Day> = []
        for index in terms.first..<terms.end {
            let term = book.terms[Int(index)]
            let through = term.isFiltered ? min(through, asAt) : through
            for event in events.dated[events.places(term)] where from <= event.day && event.day <= through {
                found.insert(event.day)
            }
        }
        return found.sorted()
    }
}
