import Facts
import Statistics

/// Control charts of 1,000 series of 36 points on two cores, every point judged: the best of five runs.
@Sendable func measureSPC() async throws -> [Row] {
    var lots = MadeUpNumbers(seed: 36)
    let series = (0..<1_000).map { number in
        SPCSeries(
            (0..<36).map { month in
                let step = number % 3 == 0 && month > 20 ? 12.0 : 0
                return .init(Day("2021-01-01").adding(months: month), 50 + step + Double(lots.below(200)) / 10)
            }, direction: number.isMultiple(of: 2) ? .increase : .decrease, targets: [.init(60)])
    }
    let values = series.map { $0.points.compactMap(\.value) }
    let plain = try await quickest(of: 5) {
        guard plainLimits(values) > 0 else { throw Unexpected("no value lies outside") }
    }
    var best = Double.infinity
    for _ in 0..<5 {
        best = min(
            best,
            try await seconds {
                guard try await flagged(series) > 0 else { throw Unexpected("no point is flagged") }
            })
    }
    return [
        Row("spc-1000-series-36-points", best * 1_000, "ms"),
        Row("spc-plain-loop-mean-and-limits", plain * 1_000, "ms"),
    ]
}

/// How many points are a special cause, which depends on every chart.
private func flagged(_ series: [SPCSeries]) async throws -> Int {
    try await withThrowingTaskGroup(of: Int.self) { group in
        for half in [series[..<(series.count / 2)], series[(series.count / 2)...]] {
            group.addTask {
                try half.reduce(0) { count, one in
                    count + (try spc(one).points.count { $0.type != .commonCause })
                }
            }
        }
        return try await group.reduce(0, +)
    }
}

/// Hiding the small numbers of a table of 200 by 30, a tenth, a third and most of them small: the slowest, best of three.
@Sendable func measureSuppression() async throws -> [Row] {
    var (slowest, plain) = (0.0, 0.0)
    for share in [10, 33, 80] {
        let table = madeUpTable(rows: 200, columns: 30, small: share)
        let loop = try await quickest(of: 3) {
            guard plainHiding(table.counts, below: 4).joined().contains(nil) else { throw Unexpected("none is small") }
        }
        plain = max(plain, loop)
        var best = Double.infinity
        for _ in 0..<3 {
            best = min(
                best,
                try await seconds {
                    let shown = try guarded([table], small: SmallNumbers.inForce(on: "2026-11-21"))
                    guard shown[0].counts.joined().contains(nil) else { throw Unexpected("nothing is hidden") }
                })
        }
        slowest = max(slowest, best)
    }
    return [
        Row("suppression-200-by-30", slowest, "s"),
        Row("suppression-plain-loop-small-ones-alone", plain * 1_000, "ms"),
    ]
}

private func madeUpTable(rows: Int, columns: Int, small share: Int) -> CountTable {
    var lots = MadeUpNumbers(seed: 200)
    let counts = (0..<rows).map { _ in
        (0..<columns).map { _ in lots.below(100) < share ? lots.below(5) : 5 + lots.below(200) }
    }
    return CountTable(
        rowsAre: "school", rows: (0..<rows).map { "school \($0)" }, columnsAre: "need",
        columns: (0..<columns).map { "need \($0)" }, counts: counts)
}

/// Numbers that look like chance and are the same every time.
private struct MadeUpNumbers {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
