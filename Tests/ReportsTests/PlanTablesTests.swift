import Documents
import Facts
import Improvement
import Reports
import Testing

@Suite struct `Tables of the plan update` {
    @Test func `each measure tells its dates, its risk and what will be done`() throws {
        let update = try planUpdate(try SmallPlan.input(try SmallPlan.facts()))
        let row = try #require(update.measure(0))
        #expect(row["Ref"] == "1.1.1" && row["What we will do and who leads"] == "1.1 Shorten the wait")
        #expect(row["Due"] == "January 2023: 125 weeks, 28 days late")
        #expect(
            row["Progress to date"] == """
                28 February 2023: The AICB lost two clinics.
                \u{2018}We wait & wait\u{2019}
                Risk: Fewer slots
                Cause: Vacancies
                What we will do about it: Hire locums
                """)
        #expect(row["Progress rating"] == "Red" && row["Impact rating"] == "Not rated")
    }

    @Test func `each measure tells from what to what it is to change`() throws {
        var facts = try SmallPlan.facts()
        facts.measures = [
            Entry(
                8, "p/1.1.1", on: "2022-01-01",
                try ImpactMeasure.checked(
                    type: "value", direction: "down", unit: "weeks", baseline: "177", baselineDate: "2021-09",
                    target: "125", population: "under 5s")),
            Entry(8, "p/1.1.2", on: "2022-01-01", try ImpactMeasure.checked(type: "value", unit: "%", target: "80")),
        ]
        let update = try planUpdate(try SmallPlan.input(facts))
        #expect(
            update.measure(0)?["How it is measured"]
                == "Longest wait down\nFrom 177 weeks (September 2021) to 125 weeks\nAmong: under 5s")
        #expect(update.measure(1)?["How it is measured"] == "More slots\nTo 80%")
    }

    @Test func `who leads and what is wanted are told once for the measures that share them`() throws {
        var facts = try SmallPlan.facts()
        var more = NodeDescribed.More()
        more.evidence = "Weekly list"
        let wanted = try NodeDescribed.checked(
            plan: "p", parent: "p/1", level: 1, ref: "1.1", title: "Shorten the wait", order: 3, more: more)
        facts.nodes.append(Entry(24, "p/1.1", on: "2022-02-01", wanted))
        let shared = try planUpdate(try SmallPlan.input(facts))
        #expect(
            shared.measure(0)?["What we will do and who leads"] == "1.1 Shorten the wait\nEvidence wanted: Weekly list")
        #expect(shared.measure(1)?["What we will do and who leads"] == "1.1")

        let lead = try Responsibility.checked([.init(.lead, role: "Head of SEND", organisation: "ACC")])
        facts.responsibilities = [Entry(25, "p/1.1.2", on: "2022-02-01", lead)]
        more.evidence = "Clinic diary"
        let own = try NodeDescribed.checked(
            plan: "p", parent: "p/1.1", level: 2, ref: "1.1.2", title: "More slots", order: 5, more: more)
        facts.nodes.append(Entry(26, "p/1.1.2", on: "2022-02-01", own))
        let apart = try planUpdate(try SmallPlan.input(facts))
        #expect(apart.measure(1)?["What we will do and who leads"] == "1.1\nHead of SEND, ACC")
        #expect(apart.measure(1)?["How it is measured"] == "More slots\nEvidence wanted: Clinic diary")
    }

    @Test func `in a plan of two levels each project says itself what will be done, and who leads it`() throws {
        let update = try planUpdate(try SmallPlan.input(try SmallPlan.projects()))
        let table = try #require(update.table("Programme P1: what we will do and where it stands"))
        #expect(
            table.columns.prefix(4).map(\.title) == ["Ref", "What we will do and who leads", "Due", "Progress to date"])
        #expect(
            table.rows.map { $0[1].plainText } == [
                "Quiet rooms\nHead of SEND, ACC", "Travel training\nHead of SEND, ACC",
            ])
        #expect(
            update.table("Programme P1 on a page: A place near home")?.rows.map { $0[0].plainText } == [
                "P1 A place near home"
            ])
        #expect(update.table("Progress of programme P1") != nil)
    }

    @Test func `an area without measures says so, in place of an empty table`() throws {
        var facts = try SmallPlan.facts()
        facts.nodes.removeAll { $0.subject == "p/2.1.1" }
        let update = try planUpdate(try SmallPlan.input(facts))
        #expect(update.blocks.contains { $0.plainText == "It has no measures yet." })
        #expect(update.table("Area 2: what we will do and where it stands") == nil)
        #expect(update.table("Area 2 on a page: Local offer") == nil)
    }

    @Test func `the plan on a page lists the measures of each line above by their ratings`() throws {
        let update = try planUpdate(try SmallPlan.input(try SmallPlan.facts()))
        let grid = try #require(update.table("Area 1 on a page: Waiting times"))
        #expect(grid.columns.map(\.title) == ["Action", "Progress rating", "Impact rating"])
        #expect(
            grid.rows.map { $0.map(\.plainText) } == [
                ["1.1 Shorten the wait", "Green 1.1.2\nRed 1.1.1", "Not rated 1.1.1, 1.1.2"]
            ])
    }

    @Test func `the forums have a column once they have rated anything`() throws {
        var facts = try SmallPlan.facts()
        let quiet = "The forums have not rated the impact yet."
        let before = try planUpdate(try SmallPlan.input(facts))
        #expect(before.blocks.contains { $0.plainText == quiet })
        #expect(before.measure(0)?["Impact, say the forums"] == nil)

        let rating = try ForumRating.checked(code: "amber", reason: "Letters are late", scale: .brag)
        facts.forum = [Entry(25, "p/1.1.2", on: "2023-02-28", rating)]
        facts.approvals.append(Entry(32, "p/1.1.2", on: "2023-03-01", try SmallPlan.approval([25])))
        let after = try planUpdate(try SmallPlan.input(facts))
        #expect(!after.blocks.contains { $0.plainText == quiet })
        #expect(after.measure(0)?["Impact, say the forums"] == "Not rated")
        #expect(after.measure(1)?["Impact, say the forums"] == "Amber")
        let grid = try #require(after.table("Area 1 on a page: Waiting times"))
        #expect(grid.rows[0][3].plainText == "Amber 1.1.2\nNot rated 1.1.1")
    }

    @Test func `a draft marks each rating that waits for approval`() throws {
        var facts = try SmallPlan.facts()
        facts.approvals.removeAll { $0.fact?.lines.contains(21) ?? false }
        var input = try SmallPlan.input(facts)
        #expect(try planUpdate(input).measure(0)?["Progress rating"] == "Amber")
        input.includesUnapproved = true
        let draft = try #require(try planUpdate(input).measure(0))
        #expect(draft["Progress rating"] == "Red\nNot approved yet" && draft["Impact rating"] == "Not rated")
        let grid = try planUpdate(input).table("Area 1 on a page: Waiting times")
        #expect(grid?.rows[0][1].plainText == "Green 1.1.2\nRed 1.1.1 (not approved yet)")
    }

    @Test func `somebody's words that come with their marks get no second pair`() throws {
        var facts = try SmallPlan.facts()
        let said = try ProgressUpdate.checked(narrative: "Two clinics closed.", quote: "'We wait.' A parent")
        facts.updates = [Entry(23, "p/1.1.1", on: "2023-02-28", said)]
        let row = try #require(try planUpdate(try SmallPlan.input(facts)).measure(0))
        #expect(row["Progress to date"] == "28 February 2023: Two clinics closed.\n'We wait.' A parent")
    }
}
