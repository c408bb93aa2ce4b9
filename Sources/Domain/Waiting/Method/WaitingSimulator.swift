import Facts
import Statistics

/// Plays a scenario through, day by day, as often as asked. The same seed gives the same runs on every machine.
///
/// Referrals of each day are a Poisson count; slots are evenly spread; a slot is used only by somebody referred before
/// its day. With the days of a period as `WaitingScenario` counts them, the number of referrals is a Poisson count of
/// the rate times the length, each on any of the days with the same chance.
package struct WaitingSimulator: Sendable {
    private let scenario: WaitingScenario
    private let seed: UInt64
    private let watched: [Int]
    private let earlier: [Int32]
    private let arrivals: [PoissonCount]
    private let slots: [Int]

    private var generator = SeededGenerator(seed: 0)
    private var lines: [WaitingLine]
    private var leaving: [Int]
    private var waits: WaitCounts
    private var waiting = 0
    private var nextEarlier = 0
    private var nextSlot = 0

    /// - Parameter watching: days, counted from the start, whose queue and longest wait are to be kept; once a week
    ///   if left out. Days beyond the end are left out.
    package init(_ scenario: WaitingScenario, seed: UInt64, watching: [Int]? = nil) {
        let days = max(0, scenario.days)
        self.scenario = scenario
        self.seed = seed
        watched = (watching ?? Array(stride(from: 0, through: days, by: 7))).filter { (0...days).contains($0) }.sorted()
        earlier = scenario.waiting.map { Int32(clamping: $0.days(since: scenario.start)) }.sorted()
        arrivals = Self.arrivals(scenario, days: days)
        slots = evenSlots(days: days, perWeek: scenario.capacity)
        lines = Array(repeating: WaitingLine(), count: scenario.rule.groups.count + 1)
        leaving = Array(repeating: 0, count: days + 2)
        waits = WaitCounts(longest: days - Int(min(0, earlier.first ?? 0)))
    }

    // One more day than the length: the rate is spread over all of them, as the method has it.
    private static func arrivals(_ scenario: WaitingScenario, days: Int) -> [PoissonCount] {
        let thinned = Double(days) / Double(days + 1) / 7
        var last = (rate: -1.0, count: PoissonCount(mean: 0))
        return (0...days).map { day in
            let weekly = rate(scenario.referrals, inWeek: day / 7)
            if weekly != last.rate { last = (weekly, PoissonCount(mean: weekly * thinned)) }
            return last.count
        }
    }

    /// One run. Runs differ by their number alone, and may be made in any order.
    package mutating func run(_ number: Int) -> WaitingRun {
        begin(number)
        var run = WaitingRun()
        var nextWatched = 0
        for day in 0..<arrivals.count {
            run.referrals += arrive(on: day)
            if scenario.withdrawalChance > 0 {
                run.withdrawn += leaving[day]
                waiting -= leaving[day]
            }
            run.seen += see(on: day)
            while nextWatched < watched.count, watched[nextWatched] == day {
                run.queue.append(Int32(clamping: waiting))
                run.longest.append(longestWait(on: day))
                nextWatched += 1
            }
        }
        run.done = waits.summary()
        run.waiting = waitsAtEnd()
        return run
    }

    private mutating func begin(_ number: Int) {
        generator = SeededGenerator(seed: seed, stream: number)
        for index in lines.indices { lines[index].clear() }
        for index in leaving.indices { leaving[index] = 0 }
        waits.clear()
        (waiting, nextEarlier, nextSlot) = (0, 0, 0)
    }

    private mutating func arrive(on day: Int) -> Int {
        while nextEarlier < earlier.count, earlier[nextEarlier] <= Int32(day) {
            join(came: earlier[nextEarlier], on: day)
            nextEarlier += 1
        }
        let new = arrivals[day].draw(&generator)
        for _ in 0..<new { join(came: Int32(day), on: day) }
        return new
    }

    @inline(__always)
    private mutating func join(came: Int32, on day: Int) {
        waiting += 1
        let group = lines.count == 1 ? 0 : scenario.rule.group(at: generator.share())
        lines[group].join(on: came, leaving: withdrawal(after: day))
    }

    private mutating func withdrawal(after day: Int) -> Int32 {
        guard scenario.withdrawalChance > 0 else { return WaitingLine.never }
        let leaves = day + 1 + generator.failures(beforeSuccessOf: scenario.withdrawalChance)
        guard leaves < arrivals.count else { return WaitingLine.never }
        leaving[leaves] += 1
        return Int32(leaves)
    }

    private mutating func see(on day: Int) -> Int {
        var seen = 0
        while nextSlot < slots.count, slots[nextSlot] == day {
            let isLost = scenario.lostShare > 0 && generator.share() < scenario.lostShare
            if !isLost, let line = nextLine(on: Int32(day), isReserved: scenario.rule.isReserved(nextSlot)) {
                seeLongest(of: line, on: day)
                seen += 1
            }
            nextSlot += 1
        }
        return seen
    }

    private mutating func seeLongest(of line: Int, on day: Int) {
        guard let came = lines[line].longest(on: Int32(day)) else { return }
        waits.add(day - Int(came))
        waiting -= 1
        let would = lines[line].see()
        if would != WaitingLine.never { leaving[Int(would)] -= 1 }
    }

    /// The group whose longest waiter is seen next: the first that has one, or for a kept slot the one of them all.
    private mutating func nextLine(on day: Int32, isReserved: Bool) -> Int? {
        var best: (line: Int, came: Int32)?
        for index in lines.indices {
            guard let came = lines[index].longest(on: day), came < day, came < best?.came ?? .max else { continue }
            best = (index, came)
            if !isReserved { break }
        }
        return best?.line
    }

    private mutating func longestWait(on day: Int) -> Int32 {
        var first = Int32(day)
        for index in lines.indices { first = min(first, lines[index].longest(on: Int32(day)) ?? first) }
        return Int32(day) - first
    }

    private mutating func waitsAtEnd() -> WaitingRun.Waits {
        let last = arrivals.count - 1
        waits.clear()
        for line in lines { for came in line.waiting(on: Int32(last)) { waits.add(last - Int(came)) } }
        return waits.summary()
    }
}
