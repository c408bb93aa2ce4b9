import Facts
import Statistics

/// A series of monthly values from January 2021; nothing stands for a missing one.
func monthly(
    _ values: [Double?], _ direction: SPCSeries.Direction = .increase, target: Double? = nil
) -> SPCSeries {
    let points = values.enumerated().map { SPCSeries.Point(month($0), $1) }
    return SPCSeries(points, direction: direction, targets: target.map { [SPCSeries.Target($0)] } ?? [])
}

/// The first day of a month, counted from January 2021.
func month(_ number: Int) -> Day { Day("2021-01-01").adding(months: number) }

/// Numbers that look like chance and are the same every time.
struct Dice {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }
}
