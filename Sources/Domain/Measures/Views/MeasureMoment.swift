package import Facts

/// All measures as at a day, each with its readings in the order of their periods: what the other views begin from.
package struct MeasureMoment: Sendable {
    package let asAt: AsAt
    package let facts: MeasureFacts
    package let words: StatusWords
    /// What was said last of each measure, by its id.
    package let measures: [String: MeasureDescribed]
    /// The ids in the order of theme, code and name.
    package let ids: [String]
    private let readingsByID: [String: [Entry<Reading>]]
    private let targetsByID: [String: [Target]]
    private let overridesByID: [String: [Entry<StatusOverride>]]
    private let linksByID: [String: [MeasureLink]]

    init(_ facts: MeasureFacts, asAt: AsAt) {
        self.asAt = asAt
        self.facts = facts
        words = facts.statusWords.latest(asAt)[StatusWords.subject] ?? .standard
        let measures: [String: MeasureDescribed] = facts.measures.latest(asAt)
        self.measures = measures
        ids = measures.sorted { Self.order($0) < Self.order($1) }.map(\.key)
        readingsByID = Self.bySubject(facts.readings.standing(asAt)).mapValues { latestByPeriod($0) { $0.period } }
        targetsByID = Self.bySubject(facts.targets.standing(asAt)).mapValues { entries in
            latestByPeriod(entries) { $0.period }.compactMap(\.fact)
        }
        overridesByID = Self.bySubject(facts.overrides.standing(asAt))
        linksByID = Self.bySubject(facts.links.standing(asAt)).mapValues(currentLinks)
    }

    private static func order(_ measure: (key: String, value: MeasureDescribed)) -> (String, String, String) {
        let digits = measure.value.code.reversed().prefix { $0.isNumber }.count
        let padded = String(repeating: "0", count: max(0, 6 - digits))
        let code = measure.value.code.dropLast(digits) + padded + measure.value.code.suffix(digits)
        return (measure.value.theme ?? "\u{10FFFF}", String(code), measure.key)
    }

    private static func bySubject<F>(_ entries: [Entry<F>]) -> [String: [Entry<F>]] {
        Dictionary(grouping: entries, by: \.subject)
    }
}

/// All measures as at a day.
package func measureMoment(_ facts: MeasureFacts, asAt: AsAt) -> MeasureMoment { MeasureMoment(facts, asAt: asAt) }

extension MeasureMoment {
    /// The readings that stand, one for each period, in the order of the periods.
    package func readings(of id: String) -> [Entry<Reading>] { readingsByID[id] ?? [] }

    /// The targets that stand, one for each period, in the order of the periods.
    package func targets(of id: String) -> [Target] { targetsByID[id] ?? [] }

    /// The links that hold, one for each thing linked.
    package func links(of id: String) -> [MeasureLink] { linksByID[id] ?? [] }

    /// What a person judged of a period in place of the computed status, if anybody did.
    package func override(of id: String, for period: MeasurePeriod) -> Entry<StatusOverride>? {
        overridesByID[id]?.last { $0.fact?.period == period }
    }

    /// The themes there are, in order.
    package var themes: [String] { Set(measures.values.compactMap(\.theme)).sorted() }
}

/// The last entry of each period, in the order of the periods.
func latestByPeriod<F>(_ entries: [Entry<F>], _ period: (F) -> MeasurePeriod) -> [Entry<F>] {
    var latest: [MeasurePeriod: Entry<F>] = [:]
    for entry in entries { if let fact = entry.fact { latest[period(fact)] = entry } }
    return latest.sorted { $0.key < $1.key }.map(\.value)
}

private func currentLinks(_ entries: [Entry<MeasureLink>]) -> [MeasureLink] {
    var latest: [String: MeasureLink] = [:]
    for link in entries.compactMap(\.fact) { latest["\(link.sort.rawValue) \(link.target)"] = link }
    return latest.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isEnded }
}
