import Facts
import Quality
import Testing

@Suite struct `A round of reading plans` {
    @Test func `the score is weighted, leaves out what does not apply, and grades by the exact share`() throws {
        let criteria = try Reading.criteria()
        let scale = GradeScale.standard(on: Reading.today)
        func score(_ mark: Int, _ others: [String: String] = [:]) throws -> WeightedScore? {
            WeightedScore(try Reading.marking(mark, but: others).marks, criteria, scale)
        }
        // The weights of the standard set add up to 24.
        #expect(try score(2)?.most == 72 && score(2)?.points == 48)
        #expect(try score(2)?.percent == Figure("66.7") && score(2)?.grade.code == "met")
        // Views weigh 2: without them 22 are left.
        #expect(try score(2, ["views": "none"])?.most == 66)
        // 46 of 72 is 63.9%, just below 65; 47 is 65.3%.
        #expect(try score(2, ["views": "1"])?.grade.code == "partly")
        #expect(try score(2, ["health-needs": "1"])?.grade.code == "met")
        #expect(try score(0)?.grade.code == "not-met" && score(3)?.grade.code == "strong")
        #expect(WeightedScore([], criteria, scale) == nil)
    }

    @Test func `what two markers differ in is settled by moderation, and counts only then`() throws {
        var reading = try Reading([("one", Hand.wren, true), ("two", Hand.wren, false), ("three", nil, false)])
        try reading.mark("one", by: Hand.rowena, 2, isBlind: true)
        try reading.mark("one", by: Hand.tobias, 2, but: ["outcomes": "1"], isBlind: true)
        try reading.mark("two", by: Hand.tobias, 3)
        var audit = try reading.audit()
        #expect(audit.plans.map(\.state) == [.toModerate(1), .settled, .toMark(in: 0, of: 1)])
        #expect(audit.plans[0].differences == ["outcomes"])
        #expect(RoundResult(audit).settled == 1 && RoundResult(audit).mean == Figure(100))
        try reading.moderate("one", 2, but: ["outcomes": "1"])
        audit = try reading.audit()
        let result = RoundResult(audit)
        // 45 of 72 is 62.5%; its mean with 100 is 81.25.
        #expect(result.settled == 2 && result.mean == Figure("81.3"))
        #expect(result.grades.map(\.count) == [0, 1, 0, 1])
        #expect(result.agreement.pairs == 14 && result.agreement.alike == 13)
        let outcomes = result.criteria.first { $0.criterion.code == "outcomes" }
        #expect(outcomes?.percent == Figure("66.7") && outcomes?.marked == 2)
        #expect(officerResults(audit).map(\.officer) == [nil, Hand.wren])
        #expect(officerResults(audit).map(\.result.settled) == [0, 2])
    }

    @Test func `two who mark alike need no moderation`() throws {
        var reading = try Reading([("one", Hand.wren, true)])
        try reading.mark("one", by: Hand.rowena, 2, but: ["budget": "none"], isBlind: true)
        try reading.mark("one", by: Hand.tobias, 2, but: ["budget": "none"], isBlind: true)
        #expect(try reading.audit().plans[0].state == .settled)
        #expect(try reading.audit().plans[0].settledMarks?.first { $0.criterion == "budget" }?.mark == nil)
    }

    @Test func `a round is told as it stood and as it was known`() throws {
        var reading = try Reading([("one", Hand.wren, false)])
        let line = try reading.mark("one", by: Hand.tobias, 1)
        try reading.mark("one", by: Hand.tobias, 3, on: "2026-03-14", replaces: line)
        #expect(try reading.audit(AsAt("2026-03-11")).plans[0].state == .toMark(in: 0, of: 1))
        #expect(try RoundResult(reading.audit(AsAt(Reading.today, upTo: line))).mean == Figure("33.3"))
        #expect(try RoundResult(reading.audit()).mean == Figure(100))
        #expect(roundAudits(reading.facts, asAt: AsAt("2026-03-08")).isEmpty)
    }

    @Test func `a round keeps the criteria of its day when the area restates them`() throws {
        var reading = try Reading([("one", Hand.wren, false)])
        let heavier = Criterion.Typed(
            code: "outcomes", title: "Outcomes", good: "Dated", section: "E", weight: "9", source: "our own")
        let restated = try Reading.criteria().with(try Criterion.checked(heavier))
        reading.facts.criteria.append(
            Entry(reading.next(), CriteriaSet.subject("ehc-plan"), on: "2026-03-15", by: Hand.rowena, restated))
        #expect(try reading.audit().criteria.criterion("outcomes")?.weight == 3)
        #expect(reading.facts.criteriaSet("ehc-plan", asAt: AsAt("2026-03-14"))?.criterion("outcomes")?.weight == 3)
        #expect(reading.facts.criteriaSet("ehc-plan", asAt: AsAt("2026-03-15"))?.criterion("outcomes")?.weight == 9)
    }

    @Test func `themes count once a plan, those that recur first`() throws {
        var reading = try Reading([("one", Hand.wren, true), ("two", Hand.wren, false)])
        try reading.mark("one", by: Hand.rowena, 2, themes: ["outcomes"], isBlind: true)
        try reading.mark("one", by: Hand.tobias, 2, themes: ["outcomes", "needs"], isBlind: true)
        try reading.mark("two", by: Hand.tobias, 2, themes: ["needs"])
        let counts = themeCounts([try reading.audit()], .standard(on: Reading.today))
        #expect(counts.map(\.theme.code).prefix(2) == ["needs", "outcomes"])
        #expect(counts.map(\.total).prefix(3) == [2, 1, 0] && counts.allSatisfy { !$0.recurs })
    }
}
