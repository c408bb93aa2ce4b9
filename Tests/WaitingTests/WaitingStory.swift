import Facts
import Waiting

/// One list of Ardenshire: 242 weeks down to 13 was promised.
enum WaitingStory {
    static let list = "waiting/autism-assessment"

    static func facts() throws -> WaitingFacts {
        var facts = WaitingFacts()
        let described = try ListDescribed.checked(
            name: "Autism assessment", service: "Neurodevelopmental service", planLines: ["wsoa/1.1.1.1"],
            milestones: [
                .init(due: "2022-09", weeks: "177"), .init(due: "2023-06", weeks: "125"),
                .init(due: "2024-03", weeks: "13"),
            ])
        facts.lists = [Entry(1, list, on: "2022-01-31", described)]
        facts.snapshots = [
            Entry(2, list, on: "2022-01-31", try longest("242")), Entry(3, list, on: "2022-09-30", try longest("153")),
            Entry(
                4, list, on: "2022-12-31",
                try WaitingSnapshot.checked(
                    longestWeeks: "118", bands: ["340", "290", "420", "280", "220", "90"], isEstimate: true,
                    source: "Monthly return")),
        ]
        facts.activity = [
            Entry(5, list, on: "2021-12-31", try year(2021, referrals: 1_150)),
            Entry(6, list, on: "2022-12-31", try year(2022, referrals: 1_352, planned: 2_563, delivered: 2_982)),
        ]
        facts.capacity = [
            Entry(
                7, list, on: "2022-12-31",
                try CapacityPlanned.checked([
                    .init(from: "2023-01-01", perWeek: "57"), .init(from: "2023-04-01", perWeek: "46"),
                ]))
        ]
        facts.lost = [
            Entry(
                8, list, on: "2022-12-31",
                try LostSlots.checked(first: "2022-01-01", last: "2022-12-31", offered: "3240", lost: "258"))
        ]
        return facts
    }

    static func longest(_ weeks: String) throws -> WaitingSnapshot {
        try WaitingSnapshot.checked(longestWeeks: weeks, source: "Progress report")
    }

    static func year(_ year: Int, referrals: Int, planned: Int? = nil, delivered: Int? = nil) throws -> WaitingActivity
    {
        try WaitingActivity.checked(
            first: "\(year)-01-01", last: "\(year)-12-31",
            counts: .init(
                referrals: "\(referrals)", planned: planned.map(String.init) ?? "",
                delivered: delivered.map(String.init) ?? ""), source: "Annual return")
    }
}
