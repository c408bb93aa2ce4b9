import Facts
import Measures
import Storage

/// The measures and readings that are recorded or about to be, and how a file's names lead to them.
struct MeasureBook {
    private(set) var measures: [String: MeasureDescribed]
    private var byName: [String: [String]] = [:]
    private var readings: [String: [MeasurePeriod: [Entry<Reading>]]] = [:]
    private var targets: [String: [MeasurePeriod: Target]] = [:]
    /// The marks of lines that the import is about to record, by the numbers that stand for them here.
    private(set) var pending: [Int: SourceMark] = [:]
    /// Numbers above any ledger line stand for lines to come.
    private var nextLine = 1 << 40

    init(_ facts: MeasureFacts) {
        let now = AsAt(.last)
        measures = facts.measures.latest(now)
        // In the order in which they were described, so that a code shared by several leads to the first.
        var named = Set<String>()
        for id in facts.measures.map(\.subject) where named.insert(id).inserted {
            if let measure = measures[id] { name(measure, id) }
        }
        let standing = Set(facts.readings.standing(now).map(\.line))
        for entry in facts.readings {
            guard let period = entry.fact?.period else { continue }
            let isStanding = standing.contains(entry.line)
            readings[entry.subject, default: [:]][period, default: []].insert(
                entry, at: isStanding ? 0 : readings[entry.subject]?[period]?.count ?? 0)
        }
        for entry in facts.targets.standing(now) {
            if let target = entry.fact { targets[entry.subject, default: [:]][target.period] = target }
        }
    }

    private mutating func name(_ measure: MeasureDescribed, _ id: String) {
        for name in Set([id, headingName(measure.name), headingName(measure.code)]) {
            byName[name, default: []].append(id)
        }
    }

    /// The measures that a name, a code or an id leads to, in the order in which they were described.
    func ids(named name: String) -> [String] { byName[name] ?? byName[headingName(name)] ?? [] }

    mutating func describe(_ measure: MeasureDescribed, as id: String) {
        if measures[id] == nil { name(measure, id) }
        measures[id] = measure
    }

    /// The readings of one period: the standing one first, then what it corrected.
    func readings(of id: String, for period: MeasurePeriod) -> [Entry<Reading>] { readings[id]?[period] ?? [] }

    /// The earliest period that the measure has a reading for.
    func firstReading(of id: String) -> Entry<Reading>? {
        readings[id]?.min { $0.key < $1.key }?.value.first
    }

    mutating func keep(_ reading: Reading, of id: String, mark: SourceMark) {
        nextLine += 1
        pending[nextLine] = mark
        let entry = Entry(nextLine, id, on: reading.period.last, reading)
        readings[id, default: [:]][reading.period, default: []].insert(entry, at: 0)
    }

    func targets(of id: String) -> [Target] { (targets[id] ?? [:]).values.sorted { $0.period < $1.period } }

    func target(of id: String, for period: MeasurePeriod) -> Target? { targets[id]?[period] }

    mutating func keep(_ target: Target, of id: String) { targets[id, default: [:]][target.period] = target }
}
