import Facts

extension Evaluation {
    /// Looks at every exception: whether its facts fit, and whether it was recorded.
    ///
    /// An exception excuses only when both hold. Whether it truly made the limit impractical is for people.
    func weighExceptions(_ rule: CompiledRule, trigger: Day, due: Day, _ outcome: inout Outcome) {
        let isMissed = outcome.status == .late || outcome.status == .overdue
        var left = (claimed | supposed) & (isMissed ? .max : rule.exceptions)
        var retrospective = true
        while left != 0 {
            let bit = left & (~left &+ 1)
            left ^= bit
            let exception = book.compiledExceptions[bit.trailingZeroBitCount]
            let claim = first(exception.claim, from: Self.earliest)
            guard rule.exceptions & bit != 0 else {
                if claim != nil { outcome.beside |= bit }
                continue
            }
            switch (claim, fits(exception, trigger, due)) {
            case (let claim?, true):
                outcome.valid |= bit
                retrospective = retrospective && due < claim
            case (_?, false): outcome.invalid |= bit
            case (nil, true) where isMissed: outcome.available |= bit
            case (nil, _): break
            }
        }
        guard outcome.valid != 0, isMissed else { return }
        outcome.available = 0
        if retrospective { outcome.flags.insert(.retrospectiveClaim) }
        if outcome.status == .late { outcome.status = .excusedDone }
        if outcome.status == .overdue { outcome.status = .excusedOpen }
    }

    private func fits(_ exception: CompiledException, _ trigger: Day, _ due: Day) -> Bool {
        switch exception.test {
        case .dueBetween(let first, let last): first <= due && due <= last
        case .touching: facts(exception.fact).contains { $0.day <= due && trigger <= $0.until }
        case .lasting(let days): unbroken(exception.fact).contains { isLong($0, days, trigger, due) }
        case .askedBeforeClosing(let asked, let days, let lead):
            facts(exception.fact).contains { closure in
                let opens = closure.day.adding(days: -lead)
                let closes = closure.until.adding(days: -lead)
                return closure.until.days(since: closure.day) >= days && opens <= due && trigger <= closure.until
                    && first(asked, from: opens, through: min(closes, due)) != nil
            }
        }
    }

    private func isLong(_ run: (first: Day, last: Day), _ days: Int, _ trigger: Day, _ due: Day) -> Bool {
        min(run.last, due).days(since: max(run.first, trigger)) + 1 >= days
    }

    private func facts(_ terms: Terms) -> ArraySlice<CaseEvents.Dated> {
        guard !terms.isEmpty else { return [] }
        return events.dated[events.places(book.terms[Int(terms.first)])]
    }

    // Absences that touch or overlap are one.
    private func unbroken(_ terms: Terms) -> [(first: Day, last: Day)] {
        var runs: [(first: Day, last: Day)] = []
        for fact in facts(terms) {
            if let last = runs.last, fact.day <= last.last.adding(days: 1) {
                runs[runs.count - 1].last = max(last.last, fact.until)
            } else {
                runs.append((fact.day, fact.until))
            }
        }
        return runs
    }
}
