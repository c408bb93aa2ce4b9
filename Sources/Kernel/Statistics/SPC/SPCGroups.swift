import Facts

/// The groups between rebases, each with its mean and limits.
func spcGroups(
    _ rows: [SPCSeries.Point], _ series: SPCSeries, _ options: SPCOptions, showsLimits: Bool
) -> [SPCResult.Group] {
    let isBaseline = series.fixAfter != nil && options.baselineIgnoresRebase
    let rebases = isBaseline ? [] : series.rebases
    var groups: [SPCResult.Group] = []
    var (start, number) = (0, 0)
    var reason: String?
    func close(at end: Int) {
        guard end > start else { return }
        groups.append(spcGroup(rows, start..<end, number, reason, series, options, showsLimits))
        start = end
    }
    if !rebases.isEmpty {
        for (place, row) in rows.enumerated() {
            guard let rebase = rebases.first(where: { $0.day == row.day }) else { continue }
            close(at: place)
            number += 1
            reason = rebase.reason
        }
    }
    close(at: rows.count)
    return groups
}

private func spcGroup(
    _ all: [SPCSeries.Point], _ rows: Range<Int>, _ number: Int, _ reason: String?, _ series: SPCSeries,
    _ options: SPCOptions, _ showsLimits: Bool
) -> SPCResult.Group {
    let used = all[rows].prefix(series.fixAfter ?? rows.count).map { $0.ghosted == nil ? $0.value : nil }
    let values = used.compactMap { $0 }
    let mean = exactMean(values)
    var ranges: [Double] = []
    ranges.reserveCapacity(used.count)
    for place in used.indices.dropFirst() {
        if let before = used[place - 1], let value = used[place] { ranges.append(abs(value - before)) }
    }
    let average = showsLimits ? averageRange(ranges, options) : nil
    let reach = average.map { options.limitFactor * $0 }
    let lower = mean.flatMap { mean in reach.map { mean - $0 } }
    let upper = mean.flatMap { mean in reach.map { mean + $0 } }
    let lowest = series.naturalLowest ?? -.infinity
    let highest = series.naturalHighest ?? .infinity
    return SPCResult.Group(
        number: number, rows: rows, mean: mean, lower: lower, upper: upper, averageRange: average,
        missing: all[rows].count { $0.value == nil }, isTrial: rows.count < options.trialBelow, reason: reason,
        drawnLower: lower.map { max($0, lowest) }, drawnUpper: upper.map { min($0, highest) })
}

// A series that never moves has ranges of nought: none is less than a multiple of nought, so screening would keep none.
private func averageRange(_ ranges: [Double], _ options: SPCOptions) -> Double? {
    guard let first = exactMean(ranges) else { return nil }
    guard options.screensOutliers else { return first }
    if first == 0 && !options.isStrictPeer { return 0 }
    let outlying = options.screeningFactor * first
    return exactMean(ranges.filter { $0 < outlying })
}
