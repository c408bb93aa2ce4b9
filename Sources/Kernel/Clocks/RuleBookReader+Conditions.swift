import Facts

extension RuleBookReader {
    /// Reads `key: value; key: value`.
    mutating func conditionsOf(_ rule: Rule) -> CompiledRule.Conditions {
        var conditions = CompiledRule.Conditions()
        for piece in rule.conditions.split(separator: ";") {
            let halves = piece.split(separator: ": ", maxSplits: 1)
            let key = halves[0].drop(while: \.isWhitespace)
            let value = halves.count == 2 ? String(halves[1]) : ""
            if let path = Self.termKeys[String(key)] {
                conditions[keyPath: path] = termsOf(value)
            } else if !read(key, value, into: &conditions) {
                problems.add("rules", "\(rule.id): '\(piece)' cannot be read")
            }
        }
        return conditions
    }

    private static var termKeys: [String: WritableKeyPath<CompiledRule.Conditions, Terms>] {
        [
            "unless": \.unless, "refused by": \.refusedBy, "revived by": \.revivedBy, "compelled by": \.compelledBy,
            "ends": \.ends, "since": \.since, "not with": \.notWith, "not if first made": \.firstMade,
            "agreed day": \.agreedDay, "cut by": \.cutBy, "held by": \.heldBy, "released by": \.releasedBy,
            "left out by": \.leftOutBy, "left out if": \.leftOutIf, "before": \.before, "only with": \.onlyWith,
            "only without": \.onlyWithout,
        ]
    }

    // Whether the key and its value could be read.
    private mutating func read(
        _ key: Substring, _ value: String, into conditions: inout CompiledRule.Conditions
    ) -> Bool {
        switch (key, value) {
        case ("roll", "appeal"): conditions.roll = .appeal
        case ("roll", "step"): conditions.roll = .step
        case ("done", "after the trigger"): conditions.doneAfterTrigger = true
        case ("in force on", "as-at"): conditions.inForceAsAt = true
        case ("from rule", _): conditions.baseRules = basesOf(value)
        case ("or later", _): conditions.later = limbOf(value)
        case ("from", _) where value.hasPrefix("latest "): conditions.start = termsOf(value.dropFirst("latest ".count))
        case ("ends at age", _): conditions.endsAtAge = Int(value)
        case ("not before", _): conditions.notBefore = SchoolYearDay(value)
        case ("gate", _): conditions.gate = CompiledRule.Gate(rawValue: value) ?? .within
        default: return false
        }
        return true
    }

    // `1 month after first mediation_certificate`, `12 months beginning latest review_decision` or `on first move`.
    private mutating func limbOf(_ text: String) -> CompiledRule.Limb? {
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 3, let names = words.last else { return nil }
        let which = words[words.count - 2]
        let span = Span(words.dropLast(2).joined(separator: " "))
        guard which == "first" || which == "latest", span != nil || words[0] == "on" else {
            problems.add("rules", "'\(text)' cannot be read")
            return nil
        }
        return CompiledRule.Limb(span: span, terms: termsOf(names), isFirstAfter: which == "first")
    }
}
