import Facts
import Testing

/// A mood, as a fact that says little.
struct Mood: Fact {
    static let kind = "test.mood"
    static var needsApproval: Bool { true }
    let word: String
    init(_ word: String) { self.word = word }
}

@Suite struct `Standing` {
    /// Said in January and in March; January's was a slip, March's was taken back, and February's came late.
    let moods = [
        Entry(1, "A", on: "2026-01-10", Mood("red")), Entry(2, "A", on: "2026-03-10", Mood("green")),
        Entry(3, "A", on: "2026-01-10", replaces: 1, Mood("amber")), Entry(4, "A", on: "2026-02-10", Mood("grey")),
        Entry<Mood>(5, "A", on: "2026-03-10", replaces: 2, nil), Entry(6, "B", on: "2026-02-10", Mood("blue")),
    ]

    @Test(
        arguments: [
            ("2026-01-09", nil, nil), ("2026-01-10", nil, "amber"), ("2026-01-10", 2, "red"),
            ("2026-01-10", 3, "amber"),
            ("2026-02-28", nil, "grey"), ("2026-02-28", 3, "amber"), ("2026-03-10", 4, "green"),
            ("2026-03-10", 5, "grey"),
            ("2026-03-10", 0, nil),
        ] as [(Day, Int?, String?)])
    func `the day answers what was true, the line what was known`(day: Day, upTo: Int?, expected: String?) {
        let latest: [String: Mood] = moods.latest(AsAt(day, upTo: upTo))
        #expect(latest["A"]?.word == expected)
        #expect(moods.latestEntries(AsAt(day, upTo: upTo))["A"]?.fact?.word == expected)
    }

    @Test func `entries stand in the order of their days, then of their recording`() {
        #expect(moods.standing(AsAt("2026-12-31")).map(\.line) == [3, 4, 6])
        #expect(moods.standing(AsAt("2026-12-31", upTo: 4)).map(\.line) == [3, 4, 2])
        #expect(moods.reversed().standing(AsAt("2026-12-31")).map(\.line) == [3, 4, 6])
    }

    @Test func `a correction with another day leaves nothing on the old day`() {
        let moved = [
            Entry(1, "A", on: "2026-01-10", Mood("red")), Entry(2, "A", on: "2026-05-10", replaces: 1, Mood("red")),
        ]
        #expect(moved.standing(AsAt("2026-04-30")).isEmpty)
        #expect(moved.standing(AsAt("2026-05-10")).map(\.line) == [2])
        #expect(moved.history(AsAt("2026-04-30")).map(\.line) == [1])
    }

    @Test func `history keeps everything, unreplaced keeps what takes back`() {
        #expect(moods.history(AsAt("2026-12-31")).map(\.line) == [1, 2, 3, 4, 5, 6])
        #expect(moods.history(AsAt("2026-02-28", upTo: 4)).map(\.line) == [1, 3, 4])
        #expect(moods.unreplaced(AsAt("2026-12-31")).map(\.line) == [3, 4, 5, 6])
    }

    @Test(arguments: 1...40)
    func `random ledgers, against going through them once for each line`(seed: Int) {
        var chance = SystemLike(seed)
        let entries = randomLedger(&chance)
        for _ in 0..<20 {
            let asAt = AsAt(Day(number: chance.next(12)), upTo: chance.next(2) == 0 ? nil : chance.next(32))
            let known = entries.filter { $0.line <= asAt.upTo ?? .max }
            let expected = known.filter { entry in
                entry.fact != nil && entry.day <= asAt.day && !known.contains { $0.replaces == entry.line }
            }
            let standing = entries.standing(asAt)
            #expect(Set(standing.map(\.line)) == Set(expected.map(\.line)))
            #expect(zip(standing, standing.dropFirst()).allSatisfy { ($0.day, $0.line) < ($1.day, $1.line) })
            let latest = entries.latestEntries(asAt)
            for subject in ["A", "B", "C"] {
                let best = expected.filter { $0.subject == subject }.max { ($0.day, $0.line) < ($1.day, $1.line) }
                #expect(latest[subject]?.line == best?.line)
            }
        }
    }

    private func randomLedger(_ chance: inout SystemLike) -> [Entry<Mood>] {
        var open: [Int: String] = [:]
        return (1...30).map { line in
            var subject = ["A", "B", "C"][chance.next(3)]
            var replaces: Int?
            if chance.next(3) == 0, let old = open.keys.sorted().first(where: { _ in chance.next(2) == 0 }) {
                replaces = old
                subject = open.removeValue(forKey: old) ?? subject
            }
            open[line] = subject
            let mood = replaces != nil && chance.next(3) == 0 ? nil : Mood("m\(line)")
            return Entry(line, subject, on: Day(number: chance.next(12)), replaces: replaces, mood)
        }
    }
}

/// Numbers that look random and are the same every time. Source: Numerical Recipes' linear congruential generator.
private struct SystemLike {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(seed) }
    mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
