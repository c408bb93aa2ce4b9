import Documents
import Facts
import Improvement
import Reports
import Testing

@Suite struct `Reports of a plan` {
    @Test func `the plan update has every section, with last period's figures in brackets`() throws {
        let update = try planUpdate(try SmallPlan.input(try SmallPlan.facts()))
        #expect(
            update.headings(2) == [
                "Purpose of this plan", "How we work together", "What must get better", "Key to the ratings",
                "The plan in numbers", "The plan on a page", "Area 1: Waiting times", "Area 2: Local offer",
                "How we keep watch", "Groups and their members", "Words and short forms", "About this report",
            ])
        let numbers = try #require(update.table("Progress of the whole plan"))
        #expect(
            numbers.rows.map { $0.map(\.plainText) }[1] == ["Green", "On track, no concerns", "1 (2)", "33% (67%)"])
        #expect(update.publisher == "Ardenshire")
        #expect(update.particulars.contains(.init("Proof", "Ledger line 40, hash ab12")))
    }

    @Test func `a plan that nobody has rated says so, in place of noughts`() throws {
        var facts = try SmallPlan.facts()
        facts.progress = []
        let update = try planUpdate(try SmallPlan.input(facts))
        #expect(update.table("Progress of the whole plan") == nil && update.pictures.isEmpty)
        #expect(update.blocks.count { $0.plainText == "No measure is rated yet." } == 3)
    }

    @Test func `the chart of the areas tells what is not rated, and goes on in another when there are many`() throws {
        let few = try planUpdate(try SmallPlan.input(try SmallPlan.projects(), previous: nil))
        #expect(few.pictures.map(\.title) == ["Progress of the whole plan"])
        #expect(few.pictures[0].description == "28 February 2023: 1 Amber, 1 Not rated.")

        let many = try planUpdate(try SmallPlan.input(try SmallPlan.manyAreas()))
        let titles = ["Progress of each area, 1 to 12", "Progress of each area, 13 to 14"]
        #expect(many.pictures.dropFirst().map(\.title) == titles)
        #expect(many.pictures.dropFirst().map(\.table.rows.count) == [12, 2])
    }

    @Test func `a figure known differently since the last report is called out, not changed in silence`() throws {
        var facts = try SmallPlan.facts()
        facts.progress.append(try SmallPlan.rating(33, "p/1.1.2", "2022-11-30", "amber", replaces: 11))
        facts.approvals.append(Entry(34, "p/1.1.2", on: "2023-03-01", try SmallPlan.approval([33])))
        let update = try planUpdate(try SmallPlan.input(facts))
        #expect(update.table("Progress of the whole plan")?.rows[1][2].plainText == "0 (2)")
        #expect(
            update.notes.first
                == "Restated. At 30 November 2022, Green was reported as 2 and is now known to have been 1 and Amber was "
                + "reported as 1 and is now known to have been 2. The figures in brackets are as they were reported.")
    }

    @Test func `the glossary puts the short forms of the text before the area's others`() throws {
        let update = try planUpdate(try SmallPlan.input(try SmallPlan.facts()))
        #expect(update.table("Short forms used in this report")?.rows.map { $0[0].plainText } == ["AICB"])
        #expect(update.table("Other short forms in use in this area")?.rows.map { $0[0].plainText } == ["APT"])
    }

    @Test func `the exception report tells what is red, late, moved, at risk and unreported`() throws {
        var facts = try SmallPlan.facts()
        let change = try DeadlineChange.checked(from: "2023-01-31", to: "2023-06", reason: "Clinics closed")
        facts.deadlineChanges = [Entry(35, "p/1.1.1#1", on: "2023-02-20", change)]
        facts.approvals.append(
            Entry(
                36, "p/1.1.1#1", on: "2023-02-21", try Approval.checked(lines: [35], isApproved: true, note: "Agreed")))
        let late = try exceptionReport(try SmallPlan.input(try SmallPlan.facts()))
        let moved = try exceptionReport(try SmallPlan.input(facts))
        #expect(late.table("Off track")?.rows.map { $0[2].plainText } == ["Red\nwas Amber"])
        #expect(late.table("Milestones past their date and not reached")?.rows.first?[4].plainText == "28")
        #expect(moved.table("Milestones past their date and not reached") == nil)
        let row = moved.table("Dates that moved, or that somebody asks to move")?.rows.first?.map(\.plainText)
        #expect(row?.suffix(4) == ["January 2023", "June 2023", "Clinics closed", "Yes, on 21 February 2023"])
        #expect(late.table("Risks told in the latest updates")?.rows.first?[4].plainText == "Hire locums")
        #expect(late.table("Measures nobody has reported on")?.rows.map { $0[0].plainText } == ["1.1.2"])
    }

    @Test func `the first report of a plan tells what nobody has spoken of or rated`() throws {
        let first = try SmallPlan.input(try SmallPlan.projects(), previous: nil)
        let exceptions = try exceptionReport(first)
        #expect(exceptions.headings(2).contains("No update yet"))
        #expect(exceptions.table("Projects nobody has reported on")?.rows.map { $0[0].plainText } == ["P1.1"])
        let words = try progressReport(first).blocks.map(\.plainText)
        #expect(
            words.contains("1 amber and 1 not rated yet.") && words.contains { $0.contains("1 project not rated yet.") }
        )
    }

    @Test func `the public account never tells what nobody approved`() throws {
        var facts = try SmallPlan.facts()
        facts.approvals.removeAll { $0.fact?.lines.contains(23) ?? false }
        var input = try SmallPlan.input(facts)
        input.includesUnapproved = true
        let words = try progressReport(input).blocks.map(\.plainText).joined()
        #expect(words.contains("We listen.") && !words.contains("clinics") && !words.contains("Off track"))
        let approved = try progressReport(try SmallPlan.input(try SmallPlan.facts())).blocks.map(\.plainText).joined()
        #expect(approved.contains("The AICB lost two clinics."))
    }

    @Test func `the plan as data has one row for each measure and the same keys in JSON`() throws {
        let input = try SmallPlan.input(try SmallPlan.facts())
        let table = try planTable(input)
        #expect(table.rows.map { $0[0].plainText } == ["1.1.1", "1.1.2", "2.1.1"])
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        let json = try planJSON(input).text
        #expect(
            json.hasPrefix(
                #"{"plan":"p","title":"Arden plan","asAt":"2023-02-28","lines":[{"ref":"1.1.1","areaRef":"1","#))
        #expect(json.contains(#""riskAction":"Hire locums""#) && json.contains(#""impact":null"#))
    }
}
