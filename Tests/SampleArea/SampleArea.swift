package import Access
package import Facts
import Foundation
package import Imports
package import Storage

/// Ardenshire: one invented local area that the demonstration, the tests and the documents share.
///
/// It is the same every time it is built from the same seed on the same day. Its statement of action has the shape and
/// figures of the published Warwickshire one of 2022-23; its people, words and second plan are invented.
package enum SampleArea {
    /// What was built.
    package struct Built: Sendable {
        /// The account of each role's holder; empty when the area was built without people.
        package let accounts: [Role: String]
        /// The last line that the two published reports knew: lines after it were recorded later.
        package let lineAtFirstReport: Int
        package let lineAtSecondReport: Int
    }

    /// The statement of action's id.
    package static let plan = "wsoa"
    /// The days of its two reports.
    package static let firstReport: Day = "2022-11-30"
    package static let secondReport: Day = "2023-02-28"

    /// Builds the area in empty stores.
    ///
    /// - Parameters:
    ///   - seed: Turns the small variations of what is invented. The published figures never vary.
    ///   - today: The second plan is dated around this day, so that something is always due.
    ///   - isPeopled: Whether to make the 14 sign-ins, which costs their password hashes.
    @discardableResult
    package static func build(
        into stores: Stores, seed: UInt64 = 1, today: Day, isPeopled: Bool = true
    ) async throws -> Built {
        let accounts = isPeopled ? try await addPeople(to: stores.people) : [:]
        let story = Story(stores: stores, accounts: accounts, seed: seed, today: today)
        try await story.tellArea()
        let lines = try await importPlan(story)
        try await story.tellEvidence()
        try await story.tellMilestonesReached()
        try await story.tellForum()
        try await story.tellAfterwards()
        try await story.tellInclusionPlan()
        try await story.tellWaiting()
        try await story.tellMeasures()
        try await story.tellCases()
        try await story.tellQuality()
        return Built(accounts: accounts, lineAtFirstReport: lines.first, lineAtSecondReport: lines.second)
    }

    private static func addPeople(to people: People) async throws -> [Role: String] {
        let hand = Hand("import", at: "2022-09-01T09:00:00Z")
        var accounts: [Role: String] = [:]
        for member in cast {
            let id = try await people.addAccount(name: member.name, email: member.email, password: password, by: hand)
            try await people.grant(Holding(member.role, scope: member.scope, from: "2022-09-01"), to: id, by: hand)
            accounts[member.role] = id
        }
        return accounts
    }

    // Two imports, as the partnership would have made them: what each report told, when it told it, and as it was issued.
    private static func importPlan(_ story: Story) async throws -> (first: Int, second: Int) {
        let ledger = story.stores.ledger
        let proposal = try await proposedPlan()
        let (first, second) = proposal.parted(after: firstReport)
        _ = try await first.commit(to: ledger, by: Hand("import", at: "2022-12-05T10:00:00Z"))
        let head = try await ledger.head().line
        try await story.issue(asAt: firstReport, previous: nil, on: "2022-12-06")
        _ = try await second.commit(to: ledger, by: Hand("import", at: "2023-03-06T10:00:00Z"))
        try await story.issue(asAt: secondReport, previous: AsAt(firstReport, upTo: head), on: "2023-03-07")
        return (head, try await ledger.head().line)
    }

    /// What the import of the sample plan's files would record in an empty area.
    package static func proposedPlan() async throws -> ImportProposal {
        try await PlanImport.read(
            path: resources.appending(path: "plan").path(percentEncoded: false), existing: RecordedFacts(),
            options: ImportOptions(today: secondReport))
    }

    // Not `resourceURL`: a bundle that holds a folder called Resources answers with that folder already.
    static var resources: URL { Bundle.module.bundleURL.appending(path: "Resources") }
}
