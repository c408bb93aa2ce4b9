import Facts
import Improvement
import Storage
import Testing

@testable import Imports

@Suite struct `The second edition of a plan` {
    let first = [
        "p-areas.csv": "area,short_title,sro_role,sro_org\n1,Waits,Director,ACC\n2,Trust,Head of SEND,ACC\n",
        "p-measures.csv": """
        measure,area,measure_short,baseline_value,unit,lead
        1.1,1,Longest wait,242,weeks,Clinical Lead (APT)
        1.2,1,Families told,,,Clinical Lead (APT)
        2.1,2,Families feel heard,6,%,Forum Lead (APCV)
        """,
        "p-milestones.csv": "measure,kind,month,target_value\n1.1,interim,2023-06,125\n1.1,final,2024-03,13\n",
        "p-ratings.csv": "measure,report,progress_rating\n1.1,2022-11,green\n2.1,2022-11,amber\n",
    ]

    var second: [String: String] {
        var files = first
        files["p-measures.csv"] = """
            measure,area,measure_short,baseline_value,unit,lead
            1.1,1,Longest wait for a child,242,weeks,Clinical Lead (APT)
            2.1,2,Families feel heard,6,%,Head of SEND (ACC)
            2.2,2,Replies within a week,,,Head of SEND (ACC)
            """
        files["p-milestones.csv"] = "measure,kind,month,target_value\n1.1,interim,2023-09,125\n1.1,final,2024-03,13\n"
        files["p-ratings.csv", default: ""] += "1.1,2023-02,blue\n2.1,2023-02,amber\n"
        return files
    }

    let options = ImportOptions(today: "2026-11-21")

    @Test func `the same import twice adds nothing`() async throws {
        let stores = try Given.stores()
        try await Given.keep(Given.folder, in: stores, options)
        let head = try await stores.ledger.head()
        let again = try await Given.keep(Given.folder, in: stores, ImportOptions(today: "2026-12-24"))
        #expect(again.added == 0)
        #expect(try await stores.ledger.head() == head)
        try await stores.close()
    }

    @Test func `lands as new dated facts on the lines it names`() async throws {
        let stores = try Given.stores()
        _ = try await Given.folder(first) { try await Given.keep($0, in: stores, options) }
        let report = try await Given.folder(second) { folder in
            let existing = try await RecordedFacts.read(from: stores.ledger)
            let proposal = try await PlanImport.read(path: folder, existing: existing, options: options)
            _ = try await proposal.commit(to: stores.ledger, by: Given.hand)
            return proposal.report
        }
        let nodes = try await stores.ledger.entries(NodeDescribed.self)
        #expect(nodes.latest(AsAt("2022-11-30"))["p/1.1"]?.title == "Longest wait")
        #expect(nodes.latest(AsAt("2023-02-28"))["p/1.1"]?.title == "Longest wait for a child")
        #expect(nodes.count { $0.subject == "p/2.1" } == 1)
        #expect(try await stores.ledger.entries(ImpactMeasure.self).count == 2)
        let moves = try await stores.ledger.entries(DeadlineChange.self)
        #expect(moves.map(\.subject) == ["p/1.1#1"])
        #expect(moves.first?.fact?.from == "2023-06-30")
        #expect(moves.first?.fact?.to == "2023-09-30")
        #expect(report.findings.filter { $0.severity == .missing }.map(\.value) == ["1.2"])
        #expect(try await stores.ledger.entries(Retirement.self).isEmpty)
        try await stores.close()
    }

    @Test func `retires missing lines only for a reason`() async throws {
        let stores = try Given.stores()
        var retiring = options
        retiring.retireMissing = "Merged into 1.1"
        _ = try await Given.folder(first) { try await Given.keep($0, in: stores, options) }
        _ = try await Given.folder(second) { try await Given.keep($0, in: stores, retiring) }
        let retired = try await stores.ledger.entries(Retirement.self)
        #expect(retired.map(\.subject) == ["p/1.2"])
        #expect(retired.first?.day == "2023-02-28")
        let again = try await Given.folder(second) { try await Given.keep($0, in: stores, retiring) }
        #expect(again.added == 0)
        try await stores.close()
    }

    @Test func `finds a renumbered line by the number it has now`() async throws {
        let stores = try Given.stores()
        _ = try await Given.folder(first) { try await Given.keep($0, in: stores, options) }
        let renumbered = try NodeDescribed.checked(
            plan: "p", parent: "p/1", level: 1, ref: "1.9", title: "Longest wait", order: 9)
        _ = try await stores.ledger.append(to: "p/1.1", on: "2023-01-10", by: Given.hand) {
            (_: [Entry<NodeDescribed>]) in
            renumbered
        }
        var files = second
        files["p-ratings.csv"] = "measure,report,progress_rating\n1.9,2023-02,blue\n"
        files["p-milestones.csv"] = nil
        files["p-measures.csv"] =
            "measure,area,measure_short\n1.9,1,Longest wait\n1.1,1,A new line with the old number\n"
        _ = try await Given.folder(files) { try await Given.keep($0, in: stores, options) }
        let asAt = AsAt("2023-02-28")
        #expect(try await stores.ledger.entries(ProgressRating.self).latest(asAt)["p/1.1"]?.code == "blue")
        #expect(try await stores.ledger.entries(NodeDescribed.self).latest(asAt)["p/1.1-new"]?.ref == "1.1")
        try await stores.close()
    }

    @Test func `changes nothing that somebody has since restated when the first edition is read again`() async throws {
        let stores = try Given.stores()
        _ = try await Given.folder(first) { try await Given.keep($0, in: stores, options) }
        _ = try await stores.ledger.append(to: "p/2.1", on: "2022-11-30", by: Given.hand) {
            (_: [Entry<NodeDescribed>]) in
            try NodeDescribed.checked(
                plan: "p", parent: "p/2", level: 1, ref: "2.1", title: "Families are heard", order: 3)
        }
        let again = try await Given.folder(first) { try await Given.keep($0, in: stores, options) }
        #expect(again.added == 0)
        let title = try await stores.ledger.entries(NodeDescribed.self).latest(AsAt("2022-11-30"))["p/2.1"]?.title
        #expect(title == "Families are heard")
        try await stores.close()
    }
}
