import Facts

extension Evaluation {
    /// Sets the status that the rule's kind and the days call for.
    func judge(_ rule: CompiledRule, trigger: Day, _ outcome: inout Outcome) {
        if isSetAside(rule) { outcome.flags.insert(.setAside) }
        if doesNotApply(rule, trigger: trigger, outcome) {
            outcome.status = .notApplicable
            return
        }
        switch rule.kind {
        case .duty, .guidance, .conditional: judgeDuty(rule, trigger: trigger, &outcome)
        case .minimum: outcome.status = minimum(rule, trigger: trigger, outcome)
        case .right: outcome.status = right(outcome)
        case .measure: outcome.status = measure(rule, trigger: trigger, outcome)
        case .gate: outcome.status = gate(rule, outcome)
        case .content: outcome.status = outcome.done == nil ? .pending : .met
        case .condition: outcome.status = order(rule, trigger: trigger, outcome)
        case .exception, .proposed: outcome.status = .forInformation
        }
    }

    private func judgeDuty(_ rule: CompiledRule, trigger: Day, _ outcome: inout Outcome) {
        if rule.done.isEmpty {
            outcome.status = .running
            outcome.flags.insert(.continuing)
            return
        }
        guard let due = outcome.due else {
            outcome.status = outcome.done == nil ? .pending : .met
            return
        }
        outcome.status = duty(rule, due, outcome.done)
        weighExceptions(rule, trigger: trigger, due: due, &outcome)
        if outcome.status == .late, outcome.done == outcome.namedDay { outcome.flags.insert(.onNamedDay) }
    }

    private func duty(_ rule: CompiledRule, _ due: Day, _ done: Day?) -> Status {
        if let done { return done <= due ? .met : .late }
        if asAt <= due { return .pending }
        return rule.kind == .conditional ? .undetermined : .overdue
    }

    private func minimum(_ rule: CompiledRule, trigger: Day, _ outcome: Outcome) -> Status {
        guard let due = outcome.due else { return .running }
        let cut = outcome.done
        if let cut, cut <= due { return .cutShort }
        guard let held = first(rule.conditions.heldBy, from: trigger, through: due) else {
            return asAt <= due ? .running : .complete
        }
        let released = first(rule.conditions.releasedBy, from: held)
        if let cut, released.map({ cut < $0 }) ?? true { return .cutShort }
        return asAt <= due || released == nil ? .running : .complete
    }

    private func right(_ outcome: Outcome) -> Status {
        guard let due = outcome.due else { return .open }
        if let done = outcome.done { return done <= due ? .exercised : .outOfTime }
        return asAt <= due ? .open : .expired
    }

    private func measure(_ rule: CompiledRule, trigger: Day, _ outcome: Outcome) -> Status {
        guard let done = outcome.done, let due = outcome.due else { return .pending }
        if first(rule.conditions.leftOutBy, from: trigger, through: done) != nil { return .excluded }
        if first(rule.conditions.leftOutIf, from: Self.earliest) != nil { return .excluded }
        return done <= due ? .within : .outside
    }

    private func gate(_ rule: CompiledRule, _ outcome: Outcome) -> Status {
        guard let due = outcome.due else { return .notApplicable }
        switch rule.conditions.gate {
        case .child: return asAt <= due ? .child : .youngPerson
        case .within: return asAt <= due ? .within : .outside
        }
    }

    // An order of steps: the one must come no later than the other.
    private func order(_ rule: CompiledRule, trigger: Day, _ outcome: Outcome) -> Status {
        let limit = first(rule.conditions.before, from: trigger)
        guard let done = outcome.done else { return limit == nil ? .pending : .overdue }
        return done <= limit ?? done ? .met : .late
    }
}
