package import Facts

/// Everything of one measure on its page.
package struct MeasureStory: Equatable, Sendable {
    package let id: String
    package let measure: MeasureDescribed
    package let status: MeasureStatus
    /// How its figures are printed.
    package let printing: FigurePrinting
    /// One for each period, in order.
    package let periods: [Period]
    package let targets: [Target]
    /// What was said last of each period, the latest period first.
    package let commentary: [Entry<Commentary>]
    package let rebases: [Rebase]
    package let links: [MeasureLink]
    /// Earlier definitions, the latest first, with the day on which each began.
    package let definitions: [Entry<MeasureDescribed>]
    /// What is odd about the figures, in sentences.
    package let oddities: [String]

    /// One period with what stands and what was told before.
    package struct Period: Equatable, Sendable {
        package let entry: Entry<Reading>
        package let reading: Reading
        package let status: MeasureStatus
        /// Readings that the standing one corrects, the oldest first.
        package let earlier: [Entry<Reading>]
        /// The change since the reading before that is like it.
        package let change: Figure?
    }
}

/// Everything of one measure; nothing if there was no such measure on the day.
package func measureStory(of id: String, in moment: MeasureMoment) -> MeasureStory? {
    guard let measure = moment.measures[id], let status = measureStatus(of: id, in: moment) else { return nil }
    let known = Dictionary(
        moment.facts.readings.filter { $0.subject == id && moment.asAt.knows($0.line) }.map { ($0.line, $0) },
        uniquingKeysWith: { first, _ in first })
    let periods = moment.readings(of: id).compactMap { entry -> MeasureStory.Period? in
        guard let reading = entry.fact, let status = measureStatus(of: id, in: moment, for: reading.period) else {
            return nil
        }
        return MeasureStory.Period(
            entry: entry, reading: reading, status: status, earlier: corrected(by: entry, known),
            change: status.previous.map { reading.value.minus($0.value) })
    }
    let said = moment.facts.commentary.filter { $0.subject == id }.standing(moment.asAt)
    return MeasureStory(
        id: id, measure: measure, status: status, printing: moment.printing(of: id), periods: periods,
        targets: moment.targets(of: id),
        commentary: latestByPeriod(said) { $0.period }.reversed(),
        rebases: rebases(of: id, moment), links: moment.links(of: id),
        definitions: moment.facts.measures.filter { $0.subject == id }.standing(moment.asAt).dropLast().reversed(),
        oddities: oddities(periods.map(\.reading), measure))
}

// The chain of readings that this one goes back to.
private func corrected(by entry: Entry<Reading>, _ known: [Int: Entry<Reading>]) -> [Entry<Reading>] {
    var chain: [Entry<Reading>] = []
    var line = entry.replaces
    while let number = line, let earlier = known[number], number < chain.first?.line ?? entry.line {
        chain.insert(earlier, at: 0)
        line = earlier.replaces
    }
    return chain
}

/// The decisions to start a control chart anew that hold, in the order of their periods.
private func rebases(of id: String, _ moment: MeasureMoment) -> [Rebase] {
    let all = moment.facts.rebases.filter { $0.subject == id }.standing(moment.asAt)
    return latestByPeriod(all) { $0.period }.compactMap(\.fact).filter { !$0.isWithdrawn }
}

private func oddities(_ readings: [Reading], _ measure: MeasureDescribed) -> [String] {
    var found: [String] = []
    for reading in readings where measure.unit == .percent {
        guard let numerator = reading.numerator, let denominator = reading.denominator,
            !agrees(reading.value, numerator, denominator),
            let share = shareInTenths(numerator, denominator)
        else { continue }
        found.append(
            "\(reading.period.words): \(reading.value)% is printed, and \(numerator) of \(denominator) is \(share)%.")
    }
    for reading in readings where measure.unit == .percent {
        guard reading.numerator == nil, let denominator = reading.denominator,
            !isPossible(reading.value, outOf: denominator)
        else { continue }
        found.append("\(reading.period.words): no whole number out of \(denominator) is \(reading.value)%.")
    }
    if Set(readings.map(\.period.shape)).count > 1 {
        found.append("The readings are for periods of different lengths; only like ones are compared.")
    }
    return found
}
