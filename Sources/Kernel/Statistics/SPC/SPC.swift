package import Facts

/// Works out a control chart for single values and moving ranges (XmR).
///
/// Nothing is rounded. A window of points that holds an unknown one never fires a rule. Source of the method: NHS
/// England's Making Data Count and NHSRplotthedots 0.2.2, as each option says.
///
/// - Throws: `Problems` when a day is there twice, a value is not finite, or a baseline is too short.
package func spc(_ series: SPCSeries, options: SPCOptions = .nhsr) throws(Problems) -> SPCResult {
    let rows = try series.ordered(options)
    let known = rows.reduce(0) { $0 + ($1.value == nil || $1.ghosted != nil ? 0 : 1) }
    let showsLimits = known >= options.fewestPointsForLimits
    let groups = spcGroups(rows, series, options, showsLimits: showsLimits)
    var points: [SPCResult.Point] = []
    points.reserveCapacity(rows.count)
    for group in groups {
        for row in rows[group.rows] { points.append(SPCResult.Point(row, in: group, series, options)) }
    }
    var untested: [SPCResult.Untested] = []
    if showsLimits {
        var rules = SPCRules(points: points, groups: groups, options: options)
        rules.flag()
        points = rules.points
        untested = rules.untested
        for place in points.indices where !points[place].causes.isEmpty {
            points[place].decide(rules.deciding(place, direction: series.direction), series.direction)
        }
    }
    let last = points.last
    return SPCResult(
        points: points, groups: groups, direction: series.direction, options: options, showsLimits: showsLimits,
        variation: showsLimits ? last.map { SPCVariation($0.type, series.direction) } : nil,
        assurance: showsLimits ? assurance(series, last, options) : nil, untested: untested)
}

extension SPCResult.Point {
    fileprivate init(
        _ row: SPCSeries.Point, in group: SPCResult.Group, _ series: SPCSeries, _ options: SPCOptions
    ) {
        day = row.day
        value = row.value
        ghosted = row.ghosted
        self.group = group.number
        mean = group.mean
        lower = group.lower
        upper = group.upper
        target = series.target(on: row.day)
        let judged = row.ghosted == nil ? row.value : nil
        side = judged.flatMap { value in group.mean.map { value > $0 ? 1 : value < $0 ? -1 : 0 } }
        guard let judged, let mean = group.mean, let lower = group.lower, let upper = group.upper,
            let range = group.averageRange
        else {
            (isOutside, isNear) = (nil, nil)
            return
        }
        let outside = judged > upper || judged < lower
        let reach = 2 * options.limitFactor / 3 * range
        isOutside = outside
        isNear = !outside && (judged < mean - reach || judged > mean + reach)
    }

    fileprivate mutating func decide(_ cause: SpecialCause?, _ direction: SPCSeries.Direction) {
        guard let cause else { return }
        deciding = cause
        type = SPCPointType(isHigh: cause.isHigh, direction: direction)
    }
}

extension SPCVariation {
    fileprivate init(_ type: SPCPointType, _ direction: SPCSeries.Direction) {
        switch type {
        case .commonCause: self = .commonCause
        case .improvement: self = direction == .increase ? .improvementHigh : .improvementLow
        case .concern: self = direction == .increase ? .concernLow : .concernHigh
        case .neutralHigh: self = .neutralHigh
        case .neutralLow: self = .neutralLow
        }
    }
}

private func assurance(_ series: SPCSeries, _ last: SPCResult.Point?, _ options: SPCOptions) -> SPCAssurance? {
    guard let last, let target = last.target, series.direction != .neutral else { return nil }
    guard let lower = last.lower, let upper = last.upper else {
        return options.undefinedLimitsAreInconsistent ? .inconsistent : nil
    }
    let onLimit = options.targetOnLimitIsOutside
    // Limits that meet are the value itself: a target on them is met or not by what is measured every time.
    let isAbove = target > upper || onLimit && target == upper
    let isBelow = target < lower || onLimit && target == lower
    guard isAbove != isBelow else { return .inconsistent }
    return isBelow == (series.direction == .increase) ? .pass : .fail
}
