extension SpecialCause {
    /// The label of NHSRplotthedots: `7 Points Above CL`.
    package func label(_ options: SPCOptions) -> String {
        switch rule {
        case .outside: isHigh ? "Above UCL" : "Below LCL"
        case .trend: "\(options.pointsForTrend) Point Trend (\(isHigh ? "Increasing" : "Decreasing"))"
        case .twoInThree: isHigh ? "2 in 3 Above CL" : "2 in 3 Below CL"
        case .shift: "\(options.pointsForShift) Points \(isHigh ? "Above" : "Below") CL"
        }
    }

    /// The rule and its direction in one word, as the reference files have it: `shift_low`.
    package var code: String { rule.rawValue + (isHigh ? "_high" : "_low") }
}

extension SPCResult {
    /// What one rule saw at a point, as a sentence for a screen reader.
    package func sentence(_ cause: SpecialCause) -> String {
        let from = points[cause.window.lowerBound].day.words
        let to = points[cause.window.upperBound].day.words
        return switch cause.rule {
        case .outside:
            "\(from) is \(cause.isHigh ? "above the upper" : "below the lower") limit, further than chance would take it."
        case .trend:
            "\(cause.window.count) values in a row \(cause.isHigh ? "rise" : "fall"), from \(from) to \(to)."
        case .twoInThree:
            "At least two in every three values from \(from) to \(to) lie close to the \(cause.isHigh ? "upper" : "lower") limit."
        case .shift:
            "\(cause.window.count) values in a row lie \(cause.isHigh ? "above" : "below") the mean, from \(from) to \(to)."
        }
    }

    /// What is to be said of a point: each rule that flags it, then whether that is good.
    package func words(at place: Int) -> String {
        let point = points[place]
        if let reason = point.ghosted { return "\(point.day.words) is shown but left out of the limits: \(reason)." }
        guard point.value != nil else { return "There is no value for \(point.day.words)." }
        guard !point.causes.isEmpty else { return "\(point.day.words): \(point.type.words)." }
        let sentences = point.causes.map(sentence)
        return sentences.joined(separator: " ") + " \(point.day.words): \(point.type.words)."
    }

    /// Every special cause once, in order of day: a run is one sentence however many points it has, and windows of three
    /// that overlap are told as one.
    package var causes: [SpecialCause] {
        var told: [SpecialCause] = []
        for cause in points.flatMap(\.causes) where !told.contains(cause) {
            let before = told.lastIndex {
                $0.rule == .twoInThree && cause.rule == .twoInThree && $0.isHigh == cause.isHigh
                    && $0.window.overlaps(cause.window)
            }
            guard let before else {
                told.append(cause)
                continue
            }
            let window = told[before].window
            told[before] = SpecialCause(
                rule: .twoInThree, isHigh: cause.isHigh,
                window: min(
                    window.lowerBound, cause.window.lowerBound)...max(window.upperBound, cause.window.upperBound))
        }
        return told
    }
}
