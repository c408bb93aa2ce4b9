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
