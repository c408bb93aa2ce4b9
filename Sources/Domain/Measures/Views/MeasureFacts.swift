package import Facts
package import Statistics

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
    /// left of its denominator is small, or when such a reading could be worked out from it. The area's own published
    /// figure of a hidden period is hidden with it. What is hidden is gone before anything is worked out from it.
    ///
    /// Hand in every measure, not `only` one: what one tells of another must be known.
    ///
    /// - Parameter area: the area's own name, as published figures print it.
    package func guarded(
        _ small: SmallNumbers, area: String
    ) -> (facts: MeasureFacts, hidden: [String: [MeasurePeriod]]) {
        guard measures.contains(where: { $0.fact?.countsPeople == true }) else { return (self, [:]) }
        let moment = measureMoment(self, asAt: AsAt(.last))
        var hidden: [String: Set<MeasurePeriod>] = [:]
        for told in PublicCounts(moment).hidden(small) { hidden[told.id, default: []].insert(told.period) }
        // What stood before a correction is told beside it, so it hides the period just as well.
        for entry in readings {
            guard let measure = moment.measures[entry.subject], measure.countsPeople, let reading = entry.fact,
                countsTold(reading, measure).values.contains(where: small.holds)
            else { continue }
            hidden[entry.subject, default: []].insert(reading.period)
        }
        return (without(hidden, moment, area: area), hidden.mapValues { $0.sorted() })
    }

    private func without(_ hidden: [String: Set<MeasurePeriod>], _ moment: MeasureMoment, area: String) -> MeasureFacts
    {
        guard !hidden.isEmpty else { return self }
        var published: [String: Set<MeasurePeriod>] = [:]
        for (id, periods) in hidden {
            if let indicator = moment.measures[id]?.indicator { published[indicator, default: []].formUnion(periods) }
        }
        var facts = self
        facts.readings = readings.filter { entry in
            entry.fact.map { hidden[entry.subject]?.contains($0.period) != true } ?? true
        }
        facts.benchmarks = benchmarks.filter { entry in
            guard let figure = entry.fact, figure.area == area else { return true }
            return published[entry.subject]?.contains(figure.period) != true
        }
        return facts
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
