package import Facts

/// Every measure with its latest value, target and status: one row each.
package struct Scorecard: Equatable, Sendable {
    package let rows: [Row]
    /// How many rows have each standing, before any filter.
    package let counts: [MeasureStanding: Int]
    /// How many measures there are, before any filter.
    package let total: Int

    package struct Row: Equatable, Sendable {
        package let id: String
        package let measure: MeasureDescribed
        package let status: MeasureStatus
        /// How its figures are printed.
        package let printing: FigurePrinting
        /// The reading of the period that is compared with, if it has one.
        package let compared: Reading?
        /// The change since the compared reading, or since the one before; nothing for unlike periods.
        package let change: Figure?
        /// Why there is no change to show, when the periods are unlike.
        package let unlike: String?
    }
}

/// Which rows somebody wants to see, and in what order.
package struct ScorecardChoice: Equatable, Sendable {
    package var theme: String?
    package var standing: MeasureStanding?
    /// A plan line's subject; measures linked with it or with a line under it are kept.
    package var planLine: String?
    /// Words that must be in the name, the code or the definition.
    package var text: String?
    package var sort: Sort = .theme
    package var isDescending = false
    /// A period to compare the latest reading with.
    package var comparedWith: MeasurePeriod?

    package init() {}

    /// What rows are put in order by.
    package enum Sort: String, CaseIterable, Sendable {
        case theme, name, status, change, period
    }
}

/// Every measure as at the moment, filtered and in order.
package func scorecard(_ moment: MeasureMoment, _ choice: ScorecardChoice = ScorecardChoice()) -> Scorecard {
    let all = moment.ids.compactMap { scorecardRow($0, moment, choice.comparedWith) }
    let counts = Dictionary(all.map { ($0.status.shownStanding, 1) }, uniquingKeysWith: +)
    let kept = all.filter { choice.keeps($0, links: moment.links(of: $0.id)) }
    return Scorecard(rows: choice.ordered(kept), counts: counts, total: all.count)
}

private func scorecardRow(_ id: String, _ moment: MeasureMoment, _ period: MeasurePeriod?) -> Scorecard.Row? {
    guard let measure = moment.measures[id], let status = measureStatus(of: id, in: moment) else { return nil }
    let other =
        period.map { period in moment.readings(of: id).compactMap(\.fact).last { $0.period == period } }
        ?? status.previous
    guard let other, let reading = status.reading else {
        return Scorecard.Row(
            id: id, measure: measure, status: status, printing: moment.printing(of: id), compared: nil, change: nil,
            unlike: nil)
    }
    let isAlike = other.period.shape == reading.period.shape
    return Scorecard.Row(
        id: id, measure: measure, status: status, printing: moment.printing(of: id), compared: other,
        change: isAlike ? reading.value.minus(other.value) : nil,
        unlike: isAlike ? nil : "\(reading.period.words) and \(other.period.words) are periods of different lengths")
}

extension ScorecardChoice {
    fileprivate func keeps(_ row: Scorecard.Row, links: [MeasureLink]) -> Bool {
        if let theme, row.measure.theme != theme { return false }
        if let standing, row.status.shownStanding != standing { return false }
        if let planLine, !links.contains(where: { $0.uses(planLine) }) { return false }
        guard let words = text?.lowercased().split(separator: " "), !words.isEmpty else { return true }
        let told = "\(row.measure.name) \(row.measure.code) \(row.measure.definition)".lowercased()
        return words.allSatisfy { told.contains($0) }
    }

    fileprivate func ordered(_ rows: [Scorecard.Row]) -> [Scorecard.Row] {
        let places = rows.enumerated().sorted { left, right in
            let (before, after) = isDescending ? (right.element, left.element) : (left.element, right.element)
            return comes(before, after).map { $0 } ?? (left.offset < right.offset)
        }
        return places.map(\.element)
    }

    // Nothing when neither comes before the other: they stay in the order of theme.
    private func comes(_ left: Scorecard.Row, _ right: Scorecard.Row) -> Bool? {
        switch sort {
        case .theme: before(left.measure.theme ?? "\u{10FFFF}", right.measure.theme ?? "\u{10FFFF}")
        case .name: before(left.measure.name.lowercased(), right.measure.name.lowercased())
        case .status: before(left.status.gravity, right.status.gravity)
        case .change: before(left.change?.billionths ?? .min, right.change?.billionths ?? .min)
        case .period: before(left.status.period?.last ?? .last, right.status.period?.last ?? .last)
        }
    }

    private func before<Value: Comparable>(_ left: Value, _ right: Value) -> Bool? {
        left == right ? nil : left < right
    }
}

extension MeasureLink {
    /// Whether it links a plan line that is the one given or stands under it.
    package func uses(_ line: String) -> Bool {
        guard sort == .planLine else { return false }
        return target == line || target.hasPrefix(line + ".") || (!line.contains("/") && target.hasPrefix(line + "/"))
    }
}

extension MeasureStatus {
    // The gravest first: off target, close to it, no reading, no target, on target.
    fileprivate var gravity: Int {
        switch shownStanding {
        case .offTarget: 0
        case .closeToTarget: 1
        case .noReading: 2
        case .noTarget: 3
        case .onTarget: 4
        }
    }
}
