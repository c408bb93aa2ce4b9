import Facts
import Improvement
import Storage
import Testing

@testable import Imports

@Suite struct `A flat plan` {
    private func read(_ name: String) async throws -> ImportProposal {
        try await PlanImport.read(
            path: Given.folder + "/" + name, existing: RecordedFacts(), options: ImportOptions(today: "2026-11-21"))
    }

    private func nodes(_ proposal: ImportProposal) -> [String: NodeDescribed] {
        Dictionary(proposal.statements.compactMap { one in (one.fact as? NodeDescribed).map { (one.subject, $0) } }) {
            $1
        }
    }

    @Test func `of workstreams and actions is read as it is`() async throws {
        let proposal = try await read("warks-2019-actions.csv")
        let nodes = nodes(proposal)
        #expect(!proposal.isRefused, "\(proposal.report.text)")
        #expect(proposal.statements.compactMap { ($0.fact as? PlanDescribed)?.levels } == [["workstream", "action"]])
        #expect(nodes.values.count { $0.level == 1 } == 103)
        #expect(nodes["warks-2019/PI"]?.title == "Promoting inclusion")
        let first = nodes["warks-2019/PI01"]
        #expect(first?.parent == "warks-2019/PI")
        #expect(
            first?.details?.map { "\($0.label): \($0.text)" } == [
                "Kpi flag: yes", "Theme: SEND provision matrix", "Success 2020: updated matrix",
                "Success 2023: fewer refusals to assess; more EHC plan holders in mainstream",
            ])
        #expect(first?.completion == "2020-04")
        let taken = "taken: warks-2019-actions.csv: 'ref' as ref; 'workstream' as workstream, a level of its own; "
        #expect(
            proposal.report.text.contains(taken + "'kpi_flag' as detail; 'theme' as detail; 'action_short' as title;"))
    }

    @Test func `of objectives and activities is read as it is`() async throws {
        let proposal = try await read("worcs-2018-activities.csv")
        let nodes = nodes(proposal)
        #expect(!proposal.isRefused, "\(proposal.report.text)")
        #expect(nodes.values.count { $0.level == 1 } == 131)
        #expect(nodes["worcs-2018/1.1"]?.title == "Accurate, clear local offer")
        #expect(nodes["worcs-2018/1.1.10"]?.completion == "July and Sept 2018")
        let due = proposal.statements.compactMap { $0.fact as? Milestone }.filter { $0.node == "worcs-2018/1.1.10" }
        #expect(due.map { "\($0.type) \($0.due)" } == ["interim 2018-07-31", "final 2018-09-30"])
        let complete = proposal.statements.filter { ($0.fact as? ProgressRating)?.code == "completed" }
        #expect(complete.map(\.subject) == ["worcs-2018/A1.1", "worcs-2018/A1.3", "worcs-2018/A3.1"])
        let lead = proposal.statements.first { $0.subject == "worcs-2018/1.1.1" && $0.fact is Responsibility }
        #expect((lead?.fact as? Responsibility)?.seats.first?.role == "SEND General Manager")
        #expect((lead?.fact as? Responsibility)?.seats.first?.code == "PeRi")
    }

    @Test func `of themes with a status and repeats is read as it is`() async throws {
        let proposal = try await read("idp-activities.csv")
        #expect(!proposal.isRefused, "\(proposal.report.text)")
        let codes = proposal.statements.compactMap { ($0.fact as? ProgressRating)?.code }
        #expect(codes.count { $0 == "on-track" } == 30)
        #expect(codes.count { $0 == "at-risk" } == 5)
        #expect(nodes(proposal)["idp/R1"]?.linked == ["idp/T1"])
        #expect(proposal.report.findings.contains { $0.value == "(blank)" && $0.severity == .defaulted })
    }

    @Test func `whose measures have references of their own is known by them`() async throws {
        let sheet = "Action,Measure ref,Measure,Due\nOpen clinics,1.1.1,Posts filled,2027-03-31\n"
        let proposal = try await Given.folder(["clinics.csv": sheet]) { folder in
            try await PlanImport.read(
                path: folder + "/clinics.csv", existing: RecordedFacts(), options: ImportOptions(today: "2026-11-21"))
        }
        #expect(nodes(proposal)["clinics/1.1.1"]?.title == "Open clinics")
        #expect(nodes(proposal)["clinics/1.1.1"]?.details?.map(\.text) == ["Posts filled"])
    }

    @Test(arguments: ["warks-2019-actions.csv", "worcs-2018-activities.csv", "idp-activities.csv"])
    func `read twice adds nothing`(name: String) async throws {
        let stores = try Given.stores()
        let first = try await Given.keep(Given.folder + "/" + name, in: stores, ImportOptions(today: "2026-11-21"))
        let again = try await Given.keep(Given.folder + "/" + name, in: stores, ImportOptions(today: "2026-12-24"))
        #expect(first.added > 0)
        #expect(again.added == 0)
        try await stores.close()
    }
}
