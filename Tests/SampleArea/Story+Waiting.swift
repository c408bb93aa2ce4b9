import Facts
import Waiting

/// Two waiting lists: the autism assessments of the statement of action, whose longest waits and deliveries are
/// published figures, and one that is invented and kept around today.
extension Story {
    /// The list whose longest wait was to fall from 242 weeks to 13.
    static let autism = "waiting/autism-assessment"
    private static let speech = "waiting/speech-and-language"

    func tellWaiting() async throws {
        try await tellAutismList()
        try await tellAutismFigures()
        try await tellSpeechList()
    }

    private func tellAutismList() async throws {
        let list = try ListDescribed.checked(
            name: "Autism assessment", service: "Arden neurodevelopmental service",
            counts: "From referral to the end of the assessment, children and young people up to 18",
            planLines: ["\(SampleArea.plan)/1.1.1.1"],
            milestones: [
                .init(due: "2022-09", weeks: "177"), .init(due: "2023-06", weeks: "125"),
                .init(due: "2024-03", weeks: "13"),
            ])
        _ = try await record(.programmeManager, list, of: Self.autism, on: "2022-01-31", recorded: "2022-09-01")
        let longest: [(Day, String, Bool, String, String)] = [
            ("2022-01-31", "242", false, "First progress report", "The baseline"),
            (
                "2022-09-30", "153", false, "First progress report",
                "2,546 fewer families than in December 2021; the whole number was not to be had"
            ),
            ("2022-11-08", "195", true, "Said at the scrutiny meeting", "The plan says 153"),
            ("2022-12-31", "118", true, "Second progress report", ""),
        ]
        for (day, weeks, isEstimate, source, note) in longest {
            let told = try WaitingSnapshot.checked(
                longestWeeks: weeks, isEstimate: isEstimate, isMonth: day == day.endOfMonth, source: source, note: note)
            _ = try await record(.dataOfficer, told, of: Self.autism, on: day, recorded: max(day, "2022-12-05"))
        }
        let counted = try WaitingSnapshot.checked(
            bands: ["340", "290", "420", "280", "220", "90"], isMonth: true, source: "Monthly return (invented)")
        _ = try await record(.dataOfficer, counted, of: Self.autism, on: "2022-12-31", recorded: "2023-01-16")
    }

    private func tellAutismFigures() async throws {
        let published: [(first: String, last: Day, planned: String, delivered: String, source: String)] = [
            ("2022-09-01", "2022-09-30", "287", "356", "First progress report"),
            ("2022-11-01", "2022-11-30", "287", "505", "Second progress report"),
            ("2022-01-01", "2022-12-31", "2563", "2982", "Second progress report"),
        ]
        for row in published {
            let told = try WaitingActivity.checked(
                first: row.first, last: row.last.description,
                counts: .init(
                    referrals: row.first == "2022-01-01" ? "1352" : "", planned: row.planned, delivered: row.delivered),
                source: row.source, note: row.first == "2022-01-01" ? "The number of referrals is invented" : "")
            _ = try await record(.dataOfficer, told, of: Self.autism, on: row.last, recorded: "2023-01-16")
        }
        let before = try WaitingActivity.checked(
            first: "2021-01-01", last: "2021-12-31", counts: .init(referrals: "1150"),
            source: "Annual return (invented)")
        _ = try await record(.dataOfficer, before, of: Self.autism, on: "2021-12-31", recorded: "2022-12-05")
        let plan = try CapacityPlanned.checked(
            [.init(from: "2022-12-31", perWeek: "57"), .init(from: "2023-04-01", perWeek: "47")],
            basis: "The locum clinics end in March 2023 (invented)")
        _ = try await record(.commissioner, plan, of: Self.autism, on: "2022-12-31", recorded: "2023-01-16")
        let lost = try LostSlots.checked(
            first: "2022-01-01", last: "2022-12-31", offered: "3240", lost: "258", reason: "Not attended (invented)")
        _ = try await record(.dataOfficer, lost, of: Self.autism, on: "2022-12-31", recorded: "2023-01-16")
    }

    // Half a year of months up to the last whole one, so that something is always ahead.
    private func tellSpeechList() async throws {
        let lastMonth = today.startOfMonth.adding(days: -1)
        let first = lastMonth.adding(months: -5).endOfMonth
        let list = try ListDescribed.checked(
            name: "Speech and language therapy", service: "Arden children’s therapies",
            counts: "From referral to the first appointment",
            milestones: [
                .init(due: lastMonth.adding(months: 5).endOfMonth.description, weeks: "36"),
                .init(due: lastMonth.adding(months: 12).endOfMonth.description, weeks: "18"),
            ])
        _ = try await record(.commissioner, list, of: Self.speech, on: first)
        for (index, longest) in [49, 47, 46, 44, 43, 41].enumerated() {
            let day = first.adding(months: index).endOfMonth
            let month = WaitingActivity.Typed(
                referrals: "\(74 + (index * 5) % 9)", removals: "6", planned: "95",
                delivered: "\(88 + (index * 7) % 11)")
            let activity = try WaitingActivity.checked(
                first: day.startOfMonth.description, last: day.description, counts: month, source: "Monthly return")
            _ = try await record(.dataOfficer, activity, of: Self.speech, on: day)
            let snapshot = try WaitingSnapshot.checked(
                longestWeeks: "\(longest)",
                bands: ["\(232 - 3 * index)", "\(168 - 4 * index)", "\(96 - 9 * index)", "0", "0", "0"],
                source: "Monthly return")
            _ = try await record(.dataOfficer, snapshot, of: Self.speech, on: day)
        }
        let plan = try CapacityPlanned.checked(
            [.init(from: lastMonth.description, perWeek: "24")], basis: "Two therapists more since the spring")
        _ = try await record(.commissioner, plan, of: Self.speech, on: lastMonth)
        let lost = try LostSlots.checked(
            first: lastMonth.startOfMonth.description, last: lastMonth.description, offered: "104", lost: "9")
        _ = try await record(.dataOfficer, lost, of: Self.speech, on: lastMonth)
    }
}
