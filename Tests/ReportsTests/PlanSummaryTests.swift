import Facts
import Improvement
import Reports
import Testing

@Suite struct `The plan summary as data` {
    @Test func `counts, percentages and last period's figures stand in the order of the scale`() throws {
        let json = try planSummaryJSON(try SmallPlan.input(try SmallPlan.facts())).text
        let expected =
            #"{"asAt":"2023-02-28","previous":"2022-11-30","overall":{"actions":2,"measures":3,"ratings":["#
            + #"{"rating":"blue","count":1,"percent":33,"previousCount":0,"previousPercent":0},"#
            + #"{"rating":"green","count":1,"percent":33,"previousCount":2,"previousPercent":67},"#
            + #"{"rating":"amber","count":0,"percent":0,"previousCount":1,"previousPercent":33},"#
            + #"{"rating":"red","count":1,"percent":33,"previousCount":0,"previousPercent":0},"#
            + #"{"rating":"grey","count":0,"percent":0,"previousCount":0,"previousPercent":0}]},"areas":["#
        #expect(json.hasPrefix(expected))
        #expect(
            json.contains(#"{"ref":"2","actions":1,"measures":1,"ratings":[{"rating":"blue","count":1,"percent":100,"#))
    }

    @Test func `without a period before, nothing is said of it`() throws {
        let json = try planSummaryJSON(try SmallPlan.input(try SmallPlan.facts(), previous: nil)).text
        #expect(json.hasPrefix(#"{"asAt":"2023-02-28","overall":{"#) && !json.contains("previous"))
    }

    @Test func `what nobody approved is not counted, unless a draft is asked for`() throws {
        var facts = try SmallPlan.facts()
        facts.approvals.removeLast(2)
        var input = try SmallPlan.input(facts, previous: nil)
        #expect(try planSummaryJSON(input).text.contains(#""rating":"amber","count":1"#))
        input.includesUnapproved = true
        #expect(try planSummaryJSON(input).text.contains(#""rating":"red","count":1"#))
    }

    @Test func `a line recorded before the last report but approved after it was not in that report's figures`() throws
    {
        var facts = try SmallPlan.facts()
        facts.progress.append(try SmallPlan.rating(19, "p/1.1.2", "2022-11-30", "red"))
        facts.approvals.append(Entry(32, "p/1.1.2", on: "2023-03-01", try SmallPlan.approval([19])))
        let overall = try #require(comparedSummary(try SmallPlan.input(facts))).overall
        #expect(overall.rows.map(\.previousCount) == [0, 2, 1, 0, 0])
        #expect(overall.restated.map { "\($0.step.code) \($0.told) \($0.known)" } == ["green 2 1", "red 0 1"])
    }

    @Test func `the same figures come as comma-separated text`() throws {
        let lines = try planSummaryCSV(try SmallPlan.input(try SmallPlan.facts())).split(separator: "\r\n")
        #expect(lines.count == 1 + 3 * 5)
        #expect(lines[2] == "2023-02-28,2022-11-30,all,,3,green,1,33,2,67")
        #expect(lines[6] == "2023-02-28,2022-11-30,1,Waiting times,2,blue,0,0,0,0")
    }

    @Test func `a plan that was not in force is refused by name`() throws {
        var input = try SmallPlan.input(try SmallPlan.facts())
        input.plan = "q"
        #expect(throws: Refusal.notFound("There is no plan 'q' on 28 February 2023.")) { try planUpdate(input) }
    }
}
