import Facts
import Quality
import Testing

@Suite struct `Blind second marks` {
    /// Wren's plan, drawn to be marked twice; Rowena has marked it.
    private func half() throws -> Reading {
        var reading = try Reading([("plan", Hand.wren, true)])
        try reading.mark("plan", by: Hand.rowena, 1, themes: ["outcomes"], isBlind: true)
        return reading
    }

    @Test(arguments: [Hand.tobias, Hand.wren, "a manager"])
    func `until both are in, another reads that there is a marking and nothing of it`(reader: String) throws {
        let reading = try half()
        let shown = Marking.shown(reading.facts.markings, to: reader, mayRecord: true)
        let fact = try #require(shown.first?.fact)
        #expect(shown.count == 1 && fact.isSealed && fact.themes.isEmpty)
        #expect(fact.strengths.isEmpty && fact.improve.isEmpty)
        let audit = try reading.audit(as: reader)
        #expect(audit.plans[0].state == .toMark(in: 1, of: 2) && !audit.plans[0].isOpen)
        #expect(RoundResult(audit).mean == nil && RoundResult(audit).agreement.pairs == 0)
        #expect(themeCounts([audit], .standard(on: Reading.today)).allSatisfy { $0.total == 0 })
    }

    @Test func `the marker reads their own, and who may not mark reads all`() throws {
        let entries = try half().facts.markings
        #expect(Marking.shown(entries, to: Hand.rowena, mayRecord: true) == entries)
        #expect(Marking.shown(entries, to: "auditor", mayRecord: false) == entries)
    }

    @Test func `once both are in, each reads the other's`() throws {
        var reading = try half()
        try reading.mark("plan", by: Hand.tobias, 2, isBlind: true)
        let audit = try reading.audit(as: Hand.tobias)
        #expect(audit.plans[0].isOpen && audit.plans[0].state == .toModerate(14))
    }

    @Test func `marking twice oneself opens nothing, nor does a marking in another round or of another plan`() throws {
        var reading = try half()
        try reading.mark("plan", by: Hand.rowena, 3, isBlind: true)
        try reading.mark("other", by: Hand.tobias, 3, isBlind: true)
        let elsewhere = try Reading.marking(2, isBlind: true, round: "audit/autumn-2025")
        reading.facts.markings.append(Entry(reading.next(), "plan", on: "2026-03-12", by: Hand.tobias, elsewhere))
        let shown = Marking.shown(reading.facts.markings, to: Hand.tobias, mayRecord: true)
        #expect(shown.filter { $0.author == Hand.rowena }.allSatisfy { $0.fact?.isSealed == true })
    }

    @Test func `a marking taken back closes the other again`() throws {
        var reading = try half()
        let line = try reading.mark("plan", by: Hand.tobias, 2, isBlind: true)
        reading.facts.markings.append(
            Entry(reading.next(), "plan", on: "2026-03-13", replaces: line, by: Hand.tobias, nil))
        let shown = Marking.shown(reading.facts.markings, to: Hand.tobias, mayRecord: true)
        #expect(shown.first?.fact?.isSealed == true)
    }

    @Test func `a plan marked once is open to all who may read it`() throws {
        var reading = try Reading([("plan", Hand.wren, false)])
        try reading.mark("plan", by: Hand.rowena, 2)
        #expect(try reading.audit(as: Hand.tobias).plans[0].state == .settled)
    }

    @Test func `who may mark`() throws {
        var reading = try half()
        func refusal(_ hand: String) throws -> String? { try reading.audit(as: hand).plans[0].refusal(for: hand) }
        #expect(try refusal(Hand.wren)?.contains("You look after this case") == true)
        #expect(try refusal(Hand.rowena) == nil && refusal(Hand.tobias) == nil)
        try reading.mark("plan", by: Hand.tobias, 2, isBlind: true)
        #expect(try refusal(Hand.rowena)?.contains("Two people") == true)
        #expect(try refusal("somebody else")?.contains("Two people") == true)
        try reading.moderate("plan", 2)
        #expect(try refusal(Hand.tobias)?.contains("agreed") == true)
        var once = try Reading([("plan", nil, false)])
        try once.mark("plan", by: Hand.tobias, 2)
        #expect(try once.audit().plans[0].refusal(for: Hand.rowena) == "Somebody else has marked this plan.")
        #expect(try once.audit().plans[0].refusal(for: Hand.tobias) == nil)
    }
}
