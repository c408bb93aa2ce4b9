package import Facts

/// Every fact that the views of this part are made of.
package struct MeasureFacts: Sendable {
    package var measures: [Entry<MeasureDescribed>] = []
    package var targets: [Entry<Target>] = []
    package var readings: [Entry<Reading>] = []
    package var commentary: [Entry<Commentary>] = []
    package var forecasts: [Entry<OwnerForecast>] = []
    package var statusWords: [Entry<StatusWords>] = []
    package var overrides: [Entry<StatusOverride>] = []
    package var availability: [Entry<Availability>] = []
    package var rebases: [Entry<Rebase>] = []
    package var links: [Entry<MeasureLink>] = []
    package var neighbours: [Entry<Neighbours>] = []
    package var benchmarks: [Entry<BenchmarkFigure>] = []
    /// Decisions about readings and commentary; they may stand beside decisions about other things.
    package var approvals: [Entry<Approval>] = []

    package init() {}
}

extension MeasureFacts {
    /// The facts of one measure alone, with what is of the whole area: much quicker to go through for one page.
    package func only(_ id: String) -> MeasureFacts {
        var facts = MeasureFacts()
        facts.measures = measures.filter { $0.subject == id }
        facts.targets = targets.filter { $0.subject == id }
        facts.readings = readings.filter { $0.subject == id }
        facts.commentary = commentary.filter { $0.subject == id }
        facts.forecasts = forecasts.filter { $0.subject == id }
        facts.overrides = overrides.filter { $0.subject == id }
        facts.availability = availability.filter { $0.subject == id }
        facts.rebases = rebases.filter { $0.subject == id }
        facts.links = links.filter { $0.subject == id }
        facts.approvals = approvals.filter { $0.subject == id }
        let indicators = Set(facts.measures.compactMap { $0.fact?.indicator })
        facts.benchmarks = benchmarks.filter { indicators.contains($0.subject) }
        facts.statusWords = statusWords
        facts.neighbours = neighbours
        return facts
    }

    /// Without provisional readings: what may be told outside.
    ///
    /// A final reading that corrects a provisional one stays, and stands by itself.
    package var final: MeasureFacts {
        var facts = self
        let provisional = Set(readings.filter { $0.fact?.isProvisional == true }.map(\.line))
        facts.readings = readings.keeping { !provisional.contains($0) }
        return facts
    }
}

extension MeasureFacts {
    /// Without what would tell of very few people, with the periods that are hidden, by measure.
    ///
    /// A reading of a measure that counts people is hidden when its value (if it is a count), its numerator or what is
    /// left of its denominator is small. What is hidden is gone before anything is worked out from it.
    ///
    /// - Parameter isSmall: whether a count is too small to be shown.
    package func guarded(_ isSmall: (Int) -> Bool) -> (facts: MeasureFacts, hidden: [String: [MeasurePeriod]]) {
        let counted = Dictionary(
            measures.compactMap { entry in entry.fact.map { (entry.subject, $0) } }, uniquingKeysWith: { $1 }
        ).filter(\.value.countsPeople)
        var lines = Set<Int>()
        var hidden: [String: [MeasurePeriod]] = [:]
        for entry in readings {
            guard let measure = counted[entry.subject], let reading = entry.fact else { continue }
            let counts = [
                measure.unit == .count ? reading.value.whole : nil, reading.numerator?.whole,
                reading.denominator.flatMap { whole in reading.numerator.flatMap { whole.minus($0).whole } },
            ]
            guard counts.contains(where: { $0.map(isSmall) ?? false }) else { continue }
            lines.insert(entry.line)
            hidden[entry.subject, default: []].append(reading.period)
        }
        var facts = self
        // A line that corrects a hidden one must not uncover it, nor a hidden one uncover what it corrects.
        let periods = hidden
        facts.readings = readings.filter { entry in
            guard !lines.contains(entry.line), let period = entry.fact?.period else {
                return !lines.contains(entry.line)
            }
            return !(periods[entry.subject] ?? []).contains(period)
        }
        return (facts, hidden)
    }
}

extension MeasureFacts {
    /// Without what needs approval and has none, and without forecasts: what the public may see.
    package func published(_ asAt: AsAt) -> MeasureFacts {
        var facts = self
        let approved = approvedLines(approvals, asAt.onAnyDay)
        facts.readings = readings.published(approved)
        facts.commentary = commentary.published(approved)
        facts.forecasts = []
        return facts
    }
}
