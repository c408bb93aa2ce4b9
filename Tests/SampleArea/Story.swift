import Access
import Facts
import Foundation
import Governance
import Improvement
import Storage

/// Tells the ledger what happened in Ardenshire beside the two reports.
struct Story {
    let stores: Stores
    let accounts: [Role: String]
    let seed: UInt64
    let today: Day

    /// Whose hand writes, at nine in the morning of the day.
    func hand(_ role: Role, _ day: Day) -> Hand { Hand(accounts[role] ?? "sample", at: "\(day)T09:00:00Z") }

    func record<F: Fact>(
        _ role: Role, _ fact: F, of subject: String, on day: Day, replaces: Int? = nil, recorded: Day? = nil
    ) async throws -> Int {
        try await stores.ledger.record(by: hand(role, recorded ?? day)) { door in
            try door.append(fact, to: subject, on: day, replaces: replaces)
        }
    }

    /// Records a decision on lines of a subject.
    func decide(_ lines: [Int], of subject: String, on day: Day, isApproved: Bool = true, note: String = "")
        async throws
    {
        let decision = try Approval.checked(lines: lines, isApproved: isApproved, note: note)
        _ = try await record(.boardMember, decision, of: subject, on: day)
    }

    /// The area, its sign-offs and where its matter comes from.
    func tellArea() async throws {
        let area = try LocalArea.checked(
            name: "Ardenshire",
            promise: "Every child and young person with special educational needs or a disability gets the right help, "
                + "close to home, without a fight. We say what we will do, show how it is going, and ask you whether it made "
                + "a difference.",
            about:
                "Ardenshire is an invented county. Its statement of action has the shape and figures of the published "
                + "Warwickshire statement of action of 2022-23, in our own wording. Everything else is invented: all people, "
                + "quotes, updates, schools, services and the second plan.")
        _ = try await record(.programmeManager, area, of: LocalArea.subject, on: "2022-09-01")
        let steps: [(Day, String, String, String)] = [
            (
                "2022-01-18", "Ardenshire Parent Carer Voice", "agreed with changes",
                "Asked for impact to be rated by families"
            ),
            ("2022-01-27", "Improvement board", "agreed", ""),
            ("2022-02-10", "Cabinet of Ardenshire County Council", "agreed", ""),
            ("2022-02-16", "Governing body of Arden Integrated Care Board", "agreed", ""),
        ]
        for (day, body, decision, note) in steps {
            let fact = try SignOff.checked(body: body, decision: decision, note: note)
            _ = try await record(.programmeManager, fact, of: SampleArea.plan, on: day)
        }
    }

    /// What the parent carer forum says of the difference it feels.
    func tellForum() async throws {
        for row in try SampleArea.rows("forum-ratings.csv") where row.count == 4 {
            guard let day = Day(row[1]) else { continue }
            let rating = try ForumRating.checked(code: row[2], reason: row[3], scale: .brag)
            _ = try await record(.forumMember, rating, of: "\(SampleArea.plan)/\(row[0])", on: day)
        }
    }

    /// Links and files that show the work, approved in time for the report that they belong to.
    func tellEvidence() async throws {
        for row in try SampleArea.rows("evidence.csv") where row.count == 5 {
            guard let day = Day(row[1]) else { continue }
            let subject = "\(SampleArea.plan)/\(row[0])"
            let line = try await record(.actionLead, try await evidence(row, day), of: subject, on: day)
            try await decide([line], of: subject, on: day.adding(days: 5))
        }
    }

    private func evidence(_ row: [String], _ day: Day) async throws -> Evidence {
        guard let name = row[4].nonBlank else { return try Evidence.checked(title: row[2], link: row[3]) }
        let bytes = [UInt8](try Data(contentsOf: SampleArea.resources.appending(path: "files/\(name)")))
        let mediaType = name.hasSuffix(".csv") ? "text/csv" : "text/plain"
        let hash = try await stores.issued.keep(bytes, mediaType: mediaType, by: hand(.actionLead, day))
        return try Evidence.checked(title: row[2], fileHash: hash, fileName: name, mediaType: mediaType)
    }

    /// A measure rated complete has reached its milestones up to that report.
    func tellMilestonesReached() async throws {
        let ledger = stores.ledger
        let milestones = try await ledger.entries(Milestone.self).filter { $0.subject.hasPrefix("\(SampleArea.plan)/") }
        let ratings = try await ledger.entries(ProgressRating.self)
        for report in [SampleArea.firstReport, SampleArea.secondReport] {
            let reached = Set(try await ledger.entries(MilestoneReached.self).map(\.subject))
            let complete = ratings.latest(AsAt(report)).filter { $0.value.code == "blue" }
            let due = milestones.filter { entry in
                guard let fact = entry.fact else { return false }
                return complete[fact.node] != nil && fact.due <= report && !reached.contains(entry.subject)
            }
            let hand = hand(.programmeManager, report)
            try await ledger.record(by: hand) { door in
                for entry in due {
                    guard let fact = entry.fact else { continue }
                    try door.append(try MilestoneReached.checked(), to: entry.subject, on: fact.due)
                }
            }
        }
    }
}

extension SampleArea {
    /// The rows of one of the sample area's own small files, without their headings.
    static func rows(_ name: String) throws -> [[String]] {
        let text = try String(contentsOf: resources.appending(path: name), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
