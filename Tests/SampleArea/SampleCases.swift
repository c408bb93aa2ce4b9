import Casework
import Facts

/// The cases of Ardenshire. All of them are synthetic: made by a formula from a seed, about nobody.
struct SampleCases {
    let today: Day
    private var numbers: SeededNumbers
    /// Each case: who it is about, what is known of it, and its events.
    private(set) var all: [Made] = []

    /// One case.
    struct Made: Sendable {
        let identity: [String: String]
        let described: CaseDescribed
        let placement: Placement
        let need: Need
        let steps: [(step: CaseStep, day: Day)]
        let isManagers: Bool
        /// When the tribunal hears an appeal, and the day on which that was known.
        var hearing: (fact: AppealHearing, day: Day)?
    }

    private static let services = ["education", "health", "psychology", "social-care", "parent", "sensory"]

    init(seed: UInt64, today: Day) throws {
        self.today = today
        numbers = SeededNumbers(seed: seed &+ 77)
        try workedDay()
        try waiting()
        for number in 0..<48 { try plan(number) }
        try challenges()
        try moves()
    }

    /// The case of the guide's worked day: a draft is out, and one of six advices came late.
    private mutating func workedDay() throws {
        var events: [(String, Int)] = [("request_received", -118), ("decision_to_assess", -80)]
        events += Self.services.map { ("advice_requested@\($0)", -78) }
        events += [("advice_request_received@health", -77)]
        events += Self.services.filter { $0 != "health" }.map { ("advice_received@\($0)", -44) }
        events += [
            ("advice_received@health", -28), ("decision_to_issue", -20), ("draft_served", -9),
            ("school_consulted@Hazel Grove", -8),
        ]
        try add("Wren Samplechild", age: 7, need: "SLCN", events)
    }

    /// Requests and assessments under way, one of them late.
    private mutating func waiting() throws {
        try add("Linnet Samplechild", age: 6, need: "SEMH", [("request_received", -11)])
        try add("Rook Samplechild", age: 9, need: "ASD", [("request_received", -47)])
        try add("Teal Samplechild", age: 4, need: "SLCN", [("request_received", -39)])
        let asked = ["health", "psychology", "education"].map { ("advice_requested@\($0)", -50) }
        try add(
            "Plover Samplechild", age: 12, need: "ASD",
            [("request_received", -90), ("decision_to_assess", -52)] + asked + [("advice_received@education", -20)])
        try add(
            "Dunlin Samplechild", age: 14, need: "SEMH", [("request_received", -120), ("decision_not_to_assess", -81)])
        try add(
            "Siskin Samplechild", age: 8, need: "MLD",
            [("request_received", -60), ("request_withdrawn", -30)])
    }

    /// A plan of some years' standing, with a review each year.
    private mutating func plan(_ number: Int) throws {
        let start = -(170 + number * 31)
        let late = number % 3 == 1 ? 20 + numbers.below(60) : -numbers.below(8)
        let final = start + 138 + late
        var events: [(String, Int)] = [
            ("request_received", start), ("decision_to_assess", start + 36 + numbers.below(5)),
        ]
        for service in ["education", "health", "psychology"] {
            events.append(("advice_requested@\(service)", start + 43))
            events.append(("advice_received@\(service)", start + 70 + numbers.below(24)))
        }
        events += [("draft_served", final - 30), ("school_consulted@Hazel Grove", final - 29)]
        events += [("school_responded@Hazel Grove", final - 15), ("final_plan_sent", final)]
        if number % 7 == 3 { events += [("absent", start + 50), ("claim:absence_4w", start + 90)] }
        events += reviews(number, after: final)
        let needs = ["SLCN", "ASD", "SEMH", "MLD", "SPLD", "PD", "HI"]
        try add(
            "Samplechild \(number + 1)", age: 5 + number % 15, need: needs[number % needs.count],
            events.filter { $0.1 <= 0 })
    }

    private mutating func reviews(_ number: Int, after final: Int) -> [(String, Int)] {
        var events: [(String, Int)] = []
        var day = final + 330 + numbers.below(40)
        while day < -90 {
            events += [("review_meeting", day), ("review_report", day + 12)]
            if number.isMultiple(of: 4) {
                events += [("review_decision:amend", day + 26), ("amendment_notice_sent", day + 26)]
                events.append(("amended_final_sent", day + 70 + numbers.below(20)))
            } else {
                events.append(("review_decision:maintain", day + 20 + numbers.below(12)))
            }
            day += 350 + numbers.below(30)
        }
        return events
    }

    /// Decisions that families challenged: in mediation, agreed, before the tribunal, ordered and overdue, withdrawn.
    private mutating func challenges() throws {
        let refused = [("request_received", -300), ("decision_not_to_assess", -262)]
        let certified = [("mediation_declined", -250), ("mediation_certificate", -248)]
        try add(
            "Curlew Samplechild", age: 7, need: "SEMH",
            [("request_received", -70), ("decision_not_to_assess", -32), ("mediation_requested", -12)])
        try add(
            "Avocet Samplechild", age: 10, need: "ASD",
            refused + [
                ("mediation_requested", -250), ("mediation_held", -226), ("mediation_agreement:assess", -226),
                ("decision_to_assess", -216), ("draft_served", -170), ("final_plan_sent", -140),
            ])
        try add(
            "Whimbrel Samplechild", age: 11, need: "SLCN",
            refused + certified + [
                ("appeal_lodged", -230), ("appeal_sent_to_la", -228), ("la_response", -200),
                ("tribunal_order:assess", -40),
            ])
        try add(
            "Godwit Samplechild", age: 13, need: "ASD",
            [
                ("request_received", -400), ("decision_to_assess", -362), ("draft_served", -300),
                ("school_consulted@Brook End", -298), ("school_responded@Brook End", -270), ("final_plan_sent", -262),
            ] + certified + [("appeal_lodged", -200), ("appeal_sent_to_la", -198), ("la_response", -170)])
        all[all.count - 1].hearing = (
            try AppealHearing.checked(
                listed: today.adding(days: 41).description, state: "listed", note: "", today: today),
            today.adding(days: -90)
        )
        try add(
            "Knot Samplechild", age: 15, need: "MLD",
            refused + certified + [("appeal_lodged", -225), ("appeal_withdrawn", -150)])
    }

    /// Plans that moved between areas: one came in, one went out, and one is to go.
    private mutating func moves() throws {
        let planned = [
            ("request_received", -500), ("decision_to_assess", -462), ("draft_served", -400), ("final_plan_sent", -362),
        ]
        try add(
            "Garganey Samplechild", age: 8, need: "SLCN",
            [("move#Ferrershire", -36), ("plan_transferred#Ferrershire", -33)])
        try add(
            "Wigeon Samplechild", age: 12, need: "ASD",
            planned + [("old_la_aware", -50), ("move", -24), ("plan_transferred#Estuary Borough", -22)])
        try add("Pochard Samplechild", age: 9, need: "MLD", planned + [("old_la_aware#Ferrershire", -8), ("move", 12)])
    }

    private mutating func add(_ name: String, age: Int, need: String, _ events: [(String, Int)]) throws {
        let steps = try events.map { try step($0.0, today.adding(days: $0.1)) }
        let place = all.count % 3
        let setting = ["school/hazel-grove", "school/brook-end", "college/arden"][place]
        let title = ["Hazel Grove School", "Brook End School", "Arden College"][place]
        let kinds = ["mainstream", "special", "further"]
        // Born on 2 October, so that everybody of an age is in one school year.
        let born = Day(year: today.schoolYear - age, month: 10, day: 2) ?? today
        all.append(
            Made(
                identity: [
                    "name": name, "born": born.description, "address": "1 Invented Lane, Ardenshire",
                    "carer": "Parent of \(name)",
                ],
                described: try CaseDescribed.checked(
                    receptionYear: "\(born.schoolYear + 5)", district: all.count.isMultiple(of: 2) ? "North" : "South"),
                placement: try Placement.checked(setting: setting, name: title, placementKind: kinds[place]),
                need: try Need.checked(primary: need, secondary: ""), steps: steps,
                isManagers: all.count.isMultiple(of: 4)))
    }

    private func step(_ name: String, _ day: Day) throws -> (step: CaseStep, day: Day) {
        let told = name.split(separator: "#").map(String.init)
        let parts = told[0].split(separator: "@").map(String.init)
        var typed = CaseStep.Typed(parts[0], on: day.description)
        if told.count == 2 { typed.area = told[1] }
        // Two in three settings say that they can meet the needs; the others say why they cannot.
        if parts[0] == "school_responded" {
            typed.answer = day.number % 3 == 0 ? "no" : "yes"
            if typed.answer == "no" { typed.reason = day.number % 2 == 0 ? "others" : "resources" }
        }
        if parts.count == 2 {
            if parts[0].hasPrefix("advice") { typed.service = parts[1] } else { typed.setting = parts[1] }
        }
        if parts[0] == "absent" { typed.until = day.adding(days: 34).description }
        return try CaseStep.checked(typed, today: today)
    }
}
