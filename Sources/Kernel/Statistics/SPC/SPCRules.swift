/// Asks the four rules of every point.
struct SPCRules {
    private(set) var points: [SPCResult.Point]
    let options: SPCOptions
    /// Stretches that a window may not leave.
    let segments: [Range<Int>]

    init(points: [SPCResult.Point], groups: [SPCResult.Group], options: SPCOptions) {
        self.points = points
        self.options = options
        segments = options.rulesCrossRebase ? [0..<points.count] : groups.map(\.rows)
    }

    mutating func flag() {
        for place in points.indices where points[place].isOutside == true {
            add(.outside, isHigh: points[place].side == 1, place...place)
        }
        for segment in segments {
            flagTrends(segment)
            flagTwoInThree(segment)
            flagShifts(segment)
        }
        // A rule that crosses groups adds in the order of places; a point's causes stand in the order of the rules.
        for place in points.indices where points[place].causes.count > 1 {
            points[place].causes = SPCRule.allCases.flatMap { rule in
                points[place].causes.filter { $0.rule == rule }
            }
        }
    }

    private mutating func add(_ rule: SPCRule, isHigh: Bool, _ window: ClosedRange<Int>) {
        for place in window { points[place].causes.append(SpecialCause(rule: rule, isHigh: isHigh, window: window)) }
    }

    /// Longest runs of steps that all rise or all fall; a tie or an unknown ends one.
    private mutating func flagTrends(_ segment: Range<Int>) {
        var (start, sign) = (segment.lowerBound, 0)
        for place in segment.dropFirst() {
            let step = step(to: place)
            if step != sign {
                flagTrend(start, place - 1, sign)
                (start, sign) = (place - 1, step)
            }
        }
        flagTrend(start, segment.upperBound - 1, sign)
    }

    private mutating func flagTrend(_ start: Int, _ end: Int, _ sign: Int) {
        guard sign != 0, end - start + 1 >= options.pointsForTrend else { return }
        add(.trend, isHigh: sign > 0, start...end)
    }

    private mutating func flagShifts(_ segment: Range<Int>) {
        var (start, side) = (segment.lowerBound, 0)
        for place in segment {
            let here = points[place].side ?? 0
            if here != side {
                flagShift(start, place - 1, side)
                (start, side) = (place, here)
            }
        }
        flagShift(start, segment.upperBound - 1, side)
    }

    private mutating func flagShift(_ start: Int, _ end: Int, _ side: Int) {
        guard side != 0, end - start + 1 >= options.pointsForShift else { return }
        add(.shift, isHigh: side > 0, start...end)
    }

    private mutating func flagTwoInThree(_ segment: Range<Int>) {
        guard segment.count >= 3 else { return }
        for start in segment.lowerBound..<(segment.upperBound - 2) {
            let window = start...(start + 2)
            guard let side = points[start].side, side != 0,
                window.allSatisfy({ points[$0].side == side && points[$0].isNear != nil })
            else { continue }
            let near = window.filter(countsAsNear)
            guard near.count >= 2 else { continue }
            for place in near where !points[place].causes.contains(where: { $0.rule == .twoInThree }) {
                points[place].causes.append(SpecialCause(rule: .twoInThree, isHigh: side > 0, window: window))
            }
        }
    }

    private func countsAsNear(_ place: Int) -> Bool {
        points[place].isNear == true || options.countsOutsideInTwoOfThree && points[place].isOutside == true
    }

    /// 1 for a rise to this point, -1 for a fall, 0 for a tie or when either is unknown.
    private func step(to place: Int) -> Int {
        guard let before = judged(place - 1), let value = judged(place) else { return 0 }
        return value > before ? 1 : value < before ? -1 : 0
    }

    func judged(_ place: Int) -> Double? { points[place].ghosted == nil ? points[place].value : nil }
}

// MARK: - Which cause decides

extension SPCRules {
    /// The cause that settles a flagged point's type.
    func deciding(_ place: Int, direction: SPCSeries.Direction) -> SpecialCause? {
        let causes = points[place].causes
        if options.improvementWins && direction != .neutral {
            let better = causes.first { SPCPointType(isHigh: $0.isHigh, direction: direction) == .improvement }
            if let better { return better }
        }
        guard let first = causes.first, first.rule == .trend else { return causes.first }
        return decidingTrend(place, causes)
    }

    // At a turn the later run decides. The peer looks only at the next point, and takes a tie for a fall.
    private func decidingTrend(_ place: Int, _ causes: [SpecialCause]) -> SpecialCause? {
        let trends = causes.filter { $0.rule == .trend }
        guard options.isStrictPeer, let own = trends.last else { return trends.last }
        let isNext = place + 1 < points.count && points[place + 1].group == points[place].group
        let next = isNext && points[place + 1].causes.contains { $0.rule == .trend }
        let isHigh = next ? step(to: place + 1) > 0 : step(to: place) > 0
        return SpecialCause(rule: .trend, isHigh: isHigh, window: own.window)
    }
}
