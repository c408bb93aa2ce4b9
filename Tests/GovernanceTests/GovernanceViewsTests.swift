@testable import Facts
@testable import Governance
import Testing

@Suite struct `Map of groups` {
    static func group(_ name: String, _ reportsTo: String?, _ order: Int) -> GroupDescribed {
        GroupDescribed(name: name, purpose: nil, reportsTo: reportsTo, order: order)
    }

    static let facts: GovernanceFacts = {
        var facts = GovernanceFacts()
        facts.groups = [
            Entry(1, "group/steering", on: "2022-01-01", group("Steering group", "group/board", 2)),
            Entry(2, "group/board", on: "2022-01-01", group("SEND Board", nil, 1)),
            Entry(3, "group/autism", on: "2022-01-01", group("Autism group", "group/steering", 4)),
            Entry(4, "group/panel", on: "2022-01-01", group("Member panel", "group/board", 3)),
            Entry(5, "group/autism", on: "2022-06-01", group("Autism group", "group/board", 1)),
            Entry(6, "group/lost", on: "2022-01-01", group("Lost group", "group/gone", 9)),
        ]
        facts.memberships = [
            Entry(
                7, "group/board", on: "2022-01-01", Membership(seats: [.init(role: "Director", organisation: "ACC")])),
            Entry(
                8, "group/board", on: "2022-03-01",
                Membership(seats: [.init(role: "Chief Nurse", organisation: "AICB")])),
        ]
        return facts
    }()

    @Test func `each group is followed by those that report to it, in order, on each day`() {
        let spring = groupsMap(Self.facts, asAt: AsAt("2022-05-31"))
        #expect(
            spring.groups.map(\.id) == ["group/board", "group/steering", "group/autism", "group/panel", "group/lost"])
        #expect(spring.groups.map(\.depth) == [0, 1, 2, 1, 0])
        let summer = groupsMap(Self.facts, asAt: AsAt("2022-06-01"))
        #expect(summer.reporting(to: "group/board").map(\.id) == ["group/autism", "group/steering", "group/panel"])
        #expect(groupsMap(Self.facts, asAt: AsAt("2022-06-01", upTo: 4)).group("group/autism")?.depth == 2)
    }

    @Test func `members are those of the day`() {
        let before = groupsMap(Self.facts, asAt: AsAt("2022-02-28")).group("group/board")
        let after = groupsMap(Self.facts, asAt: AsAt("2022-03-01")).group("group/board")
        #expect(before?.seats.map(\.role) == ["Director"])
        #expect(after?.seats.map(\.role) == ["Chief Nurse"])
    }

    @Test func `groups that report to each other in a ring are shown all the same`() {
        var facts = GovernanceFacts()
        facts.groups = [
            Entry(1, "group/a", on: "2022-01-01", Self.group("A", "group/b", 1)),
            Entry(2, "group/b", on: "2022-01-01", Self.group("B", "group/a", 2)),
        ]
        let map = groupsMap(facts, asAt: AsAt("2022-01-01"))
        #expect(map.groups.map(\.id) == ["group/a", "group/b"])
        #expect(map.groups.map(\.reportsTo) == [nil, "group/a"])
    }

    @Test func `the reporting cycle keeps its order, and a step taken back is gone`() {
        var facts = GovernanceFacts()
        func step(_ product: String, _ order: Int) -> ReportingStep {
            ReportingStep(cadence: "monthly", product: product, audience: "SEND Board", order: order)
        }
        facts.steps = [
            Entry(1, "step/2", on: "2022-01-01", step("Full update", 2)),
            Entry(2, "step/1", on: "2022-01-01", step("Interim update", 1)),
            Entry(3, "step/3", on: "2022-01-01", step("Slip", 3)),
            Entry(4, "step/3", on: "2022-01-01", replaces: 3, nil),
        ]
        #expect(reportingCycle(facts, asAt: AsAt("2022-01-01")).map(\.product) == ["Interim update", "Full update"])
    }

    @Test func `the area is what was last said of it`() {
        var facts = GovernanceFacts()
        facts.areas = [
            Entry(1, "area", on: "2022-01-01", LocalArea(name: "Ardenshire", promise: nil, about: nil)),
            Entry(2, "area", on: "2022-06-01", LocalArea(name: "Ardenshire", promise: "Early help", about: nil)),
        ]
        #expect(localArea(facts, asAt: AsAt("2021-12-31")) == nil)
        #expect(localArea(facts, asAt: AsAt("2022-05-31"))?.promise == nil)
        #expect(localArea(facts, asAt: AsAt("2022-06-01"))?.promise == "Early help")
    }
}

@Suite struct `Words of an area` {
    static func words(_ words: [(String, String, String)]) -> Glossary {
        var facts = GovernanceFacts()
        facts.abbreviations = words.enumerated().map { index, word in
            let fact = Abbreviation(short: word.1, meaning: word.2, prefer: nil)
            return Entry(index + 1, word.0, on: "2022-01-01", fact)
        }
        return glossary(facts, asAt: AsAt("2022-01-01"))
    }

    static let ardenshire = words([
        ("word/SEND", "SEND", "special educational needs and disabilities"),
        ("word/SEN", "SEN", "special educational needs"),
        ("word/EHC", "EHC", "education, health and care"),
        ("word/EHC plan", "EHC plan", "education, health and care plan"),
        ("word/ICB", "ICB", "integrated care board"), ("word/acc", "ACC", "Ardenshire County Council"),
        ("word/acc-2", "ACC", "area coordination centre"), ("word/ACC", "acc", "account"),
        ("word/Q&A", "Q&A", "questions and answers"), ("word/ICB", "ICB", "Integrated Care Board"),
    ])

    @Test func `is in alphabetical order with the latest meaning of each`() {
        #expect(
            Self.ardenshire.words.map(\.short) == ["ACC", "ACC", "acc", "EHC", "EHC plan", "ICB", "Q&A", "SEN", "SEND"])
        #expect(Self.ardenshire.meaning(of: "ICB") == "Integrated Care Board")
    }

    @Test func `warns where one short form means two things, and then expands neither`() {
        #expect(
            Self.ardenshire.clashes == [
                .init(short: "ACC", meanings: ["Ardenshire County Council", "area coordination centre"])
            ])
        #expect(Self.ardenshire.meaning(of: "ACC") == nil)
        #expect(Self.ardenshire.expansions(in: "ACC leads") == [])
    }

    @Test(arguments: [
        ("SEND is not SEN.", ["SEND", "SEN"]), ("The EHC plan and EHC needs", ["EHC plan", "EHC"]),
        ("EHC plans", ["EHC plan"]),
        ("EHCP, RESEND, SENCO", []), ("ICBs (ICB)", ["ICB"]), ("ICB's SEND", ["ICB", "SEND"]), ("send the icb", []),
        ("(SEND/ICB)", ["SEND", "ICB"]), ("A Q&A", ["Q&A"]), ("Q & A", []), ("", []), ("EHC", ["EHC"]),
    ])
    func `finds the abbreviations that a text uses`(text: String, expected: [String]) {
        #expect(Self.ardenshire.expansions(in: text).map(\.short) == expected)
    }
}
