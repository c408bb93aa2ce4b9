import Facts
import Statistics

/// The counts of people that public readings tell, and which of them a reader knows to add up.
///
/// Known to add up: what a share leaves over; quarters and their year; measures that are parts of another. What a total
/// leaves over for a part that is not published counts as told.
struct PublicCounts {
    private var counts: [Int] = []
    private var unshown: Set<Int> = []
    private var sums: [CountSum] = []
    private var told: [Told: [Role: Int]] = [:]

    /// One reading.
    struct Told: Hashable {
        let id: String
        let period: MeasurePeriod
    }

    /// What a reading says of people. Counts of unlike roles are never added.
    enum Role: CaseIterable { case value, part, whole, rest }

    init(_ moment: MeasureMoment) {
        let ids = moment.ids.filter { moment.measures[$0]?.countsPeople == true }
        for id in ids {
            guard let measure = moment.measures[id] else { continue }
            for reading in moment.readings(of: id).compactMap(\.fact) { tell(reading, id, measure) }
        }
        for id in ids { tiePeriods(of: id, moment.readings(of: id).compactMap { $0.fact?.period }) }
        tieParts(ids, moment)
    }

    /// The readings that must not be shown.
    func hidden(_ small: SmallNumbers) -> Set<Told> {
        let hidden = hiddenCounts(counts, unshown: unshown, sums: sums, small: small)
        return Set(told.filter { !$0.value.values.allSatisfy { !hidden.contains($0) } }.keys)
    }

    private mutating func tell(_ reading: Reading, _ id: String, _ measure: MeasureDescribed) {
        var places: [Role: Int] = [:]
        for (role, count) in countsTold(reading, measure) {
            places[role] = counts.count
            counts.append(count)
        }
        told[Told(id: id, period: reading.period)] = places
        if let whole = places[.whole], let part = places[.part], let rest = places[.rest] {
            sums.append(CountSum(total: whole, parts: [part, rest]))
        }
    }

    // A period and the shorter ones inside it: four quarters of a year, or two of them and what they leave over.
    private mutating func tiePeriods(of id: String, _ periods: [MeasurePeriod]) {
        let shapes = Dictionary(grouping: periods, by: \.shape).sorted { $0.key < $1.key }
        for period in periods {
            for (shape, others) in shapes where shape != period.shape {
                let inside = others.filter { $0.first >= period.first && $0.last <= period.last }
                guard inside.count > 1, areApart(inside) else { continue }
                tie(Told(id: id, period: period), inside.map { Told(id: id, period: $0) })
            }
        }
    }

    private func areApart(_ periods: [MeasurePeriod]) -> Bool {
        zip(periods, periods.dropFirst()).allSatisfy { $0.last < $1.first }
    }

    private mutating func tieParts(_ ids: [String], _ moment: MeasureMoment) {
        var parts: [String: [String]] = [:]
        for id in ids {
            for link in moment.links(of: id) where link.sort == .partOf { parts[link.target, default: []].append(id) }
        }
        for (id, parts) in parts.sorted(by: { $0.key < $1.key }) {
            for period in moment.readings(of: id).compactMap(\.fact?.period) {
                tie(Told(id: id, period: period), parts.map { Told(id: $0, period: period) })
            }
        }
    }

    private mutating func tie(_ total: Told, _ parts: [Told]) {
        for role in Role.allCases {
            let places = parts.compactMap { told[$0]?[role] }
            guard let whole = told[total]?[role], !places.isEmpty else { continue }
            let rest = counts[whole] - places.reduce(0) { $0 + counts[$1] }
            if rest < 0 { continue }
            if rest > 0 {
                unshown.insert(counts.count)
                counts.append(rest)
            }
            sums.append(CountSum(total: whole, parts: places + (rest > 0 ? [counts.count - 1] : [])))
        }
    }
}

/// What a reading says of people, in whole numbers.
///
/// A share out of a known number tells its numerator, whether that is printed or not.
func countsTold(_ reading: Reading, _ measure: MeasureDescribed) -> [PublicCounts.Role: Int] {
    var counts: [PublicCounts.Role: Int] = [:]
    if measure.unit == .count { counts[.value] = reading.value.whole }
    let whole = reading.denominator?.whole
    counts[.whole] = whole
    counts[.part] = reading.numerator?.whole ?? whole.flatMap { impliedPart(reading.value, of: $0, measure.unit) }
    if let whole, let part = counts[.part] { counts[.rest] = whole - part }
    return counts.filter { $0.value >= 0 }
}

private func impliedPart(_ share: Figure, of whole: Int, _ unit: MeasureUnit) -> Int? {
    guard unit == .percent else { return nil }
    let hundredth = Int128(100_000_000_000)
    return Int((share.billionths * Int128(whole) + hundredth / 2) / hundredth)
}

/// The measures that are said to be parts of this one.
package func partsOf(_ id: String, in moment: MeasureMoment) -> [String] {
    moment.ids.filter { part in moment.links(of: part).contains { $0.sort == .partOf && $0.target == id } }
}
