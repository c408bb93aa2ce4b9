import Access
import Facts
import Storage
import Testing
import Waiting
import Web

@Suite struct `The waiting lists' pages` {
    static let list = "/waiting/autism-assessment"

    /// A house with one list: 240 waiting, the longest 60 weeks.
    private func house() async throws -> StaffHouse {
        let house = try await StaffHouse()
        try await house.stores.ledger.record(by: Hand("import", at: StaffHouse.instant)) { door in
            let subject = "waiting/autism-assessment"
            let list = try ListDescribed.checked(
                name: "Autism assessment", service: "Neurodevelopmental service", planLines: [StaffHouse.mine],
                milestones: [.init(due: "2023-01", weeks: "65"), .init(due: "2024-03", weeks: "13")])
            try door.append(list, to: subject, on: "2022-09-01")
            let counted = try WaitingSnapshot.checked(waiting: "240", longestWeeks: "60", source: "Monthly return")
            try door.append(counted, to: subject, on: "2023-01-31")
            let year = try WaitingActivity.checked(
                first: "2022-02-01", last: "2023-01-31",
                counts: .init(referrals: "261", planned: "300", delivered: "312"), source: "Annual return")
            try door.append(year, to: subject, on: "2023-01-31")
            try door.append(
                try CapacityPlanned.checked([.init(from: "2023-02-01", perWeek: "7")]), to: subject, on: "2023-02-01")
        }
        return house
    }

    @Test func `an area without lists is told what will stand there, and how to start`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.commissioner, .boardMember) { browsers in
            let page = try await #require(browsers[.commissioner]).get("/waiting")
            #expect(page.html.contains("never a person") && page.html.contains("href=\"/waiting/new\""))
            #expect(try await #require(browsers[.boardMember]).get("/waiting").html.contains("/waiting/new") == false)
        }
    }

    @Test func `a list is added, counted and planned by its commissioner, each in one form`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.commissioner) { browsers in
            let browser = try #require(browsers[.commissioner])
            try await browser.get("/waiting/new")
            let added = try await browser.post(
                "/waiting",
                [
                    "name": "Autism assessment", "service": "Paediatrics", "due-1": "2024-03", "weeks-1": "13",
                    "planLines": "wsoa/1.1.1",
                ])
            #expect(added.status == 303 && added.location == "/waiting")
            try await browser.get("\(Self.list)/snapshots/new")
            let counted = try await browser.post(
                "\(Self.list)/snapshots",
                ["day": "2023-01", "waiting": "240", "longestWeeks": "60", "source": "Return", "kind": "estimate"])
            #expect(counted.location == Self.list)
            try await browser.get("\(Self.list)/capacity/new")
            try await browser.post("\(Self.list)/capacity", ["from-1": "2023-02-01", "perWeek-1": "7"])
            try await browser.get("\(Self.list)/activity/new")
            try await browser.post(
                "\(Self.list)/activity",
                ["first": "2023-01-01", "last": "2023-01-31", "referrals": "22", "source": "Return"])
            try await browser.get("\(Self.list)/lost-slots/new")
            try await browser.post(
                "\(Self.list)/lost-slots",
                ["first": "2023-01-01", "last": "2023-01-31", "offered": "30", "lost": "3"])
            let page = try await browser.get(Self.list).html
            #expect(page.contains("240 waited at the end of January 2023."))
            #expect(page.contains("by an estimate"))
            // Bands of a simulation are areas; all who wait are the whole bar, and the longest wait is words beside it.
            let lines = ["All ", "Longest wait"] + PictureReading.bands
            let pictures = PictureReading.all(in: page)
            #expect(pictures.count >= 1 && pictures.flatMap { $0.faults(unmarked: lines) } == [])
            #expect(page.contains("10% of the assessments offered were lost."))
            #expect(page.contains("the chance that nobody has waited longer than 13 weeks at the end of March 2024 is"))
        }
        let snapshot = try await house.stores.ledger.entries(WaitingSnapshot.self).first
        #expect(snapshot?.day == "2023-01-31" && snapshot?.fact?.isMonth == true)
    }

    @Test func `a slip comes back with its problem, and nothing is recorded`() async throws {
        let house = try await house()
        let before = try await house.stores.ledger.head().line
        try await house.visit(.dataOfficer) { browsers in
            let browser = try #require(browsers[.dataOfficer])
            for (form, target, fields, problems) in [
                ("new", "/waiting", ["name": "Autism assessment", "service": "X"], ["name"]),
                ("new", "/waiting", ["name": "!!", "service": "X"], ["name"]),
                (
                    "autism-assessment/snapshots/new", "\(Self.list)/snapshots",
                    ["day": "2023-02-31", "waiting": "-4", "source": ""], ["day", "waiting", "source"]
                ),
                (
                    "autism-assessment/snapshots/new", "\(Self.list)/snapshots",
                    ["day": "2023-03-16", "waiting": "4", "source": "Return"], ["day"]
                ),
                (
                    "autism-assessment/activity/new", "\(Self.list)/activity",
                    ["first": "2023-03-01", "last": "2023-03-31", "referrals": "4", "source": "Return"], ["last"]
                ),
                (
                    "autism-assessment/lost-slots/new", "\(Self.list)/lost-slots",
                    ["first": "2023-02-01", "last": "2023-02-28", "offered": "3", "lost": "4"], ["lost"]
                ),
                (
                    "autism-assessment/capacity/new", "\(Self.list)/capacity",
                    ["from-1": "soon", "perWeek-1": "7"], ["from-1"]
                ),
            ] as [(String, String, [String: String], [String])] {
                try await browser.get("/waiting/\(form)")
                let answer = try await browser.post(target, fields)
                #expect(answer.status == 422 && answer.problemFields == problems, "\(target) \(fields)")
            }
        }
        #expect(try await house.stores.ledger.head().line == before)
    }

    @Test func `a page tells how the list stands against what was promised, and the lines that use it`() async throws {
        let house = try await house()
        try await house.visit(.boardMember) { browsers in
            let browser = try #require(browsers[.boardMember])
            let page = try await browser.get(Self.list).html
            #expect(page.contains("60 weeks on 31 January 2023") && page.contains("Kept"))
            #expect(page.contains("312 assessments were delivered, 12 more than planned."))
            #expect(page.contains("href=\"/plans/wsoa/1.1.1\""))
            #expect(page.contains("1.1.1 Waiting times: first measure"))
            #expect(!page.contains("snapshots/new"))
            let line = try await browser.get("/plans/wsoa/1.1.1").html
            #expect(line.contains("<a href=\"\(Self.list)\">Autism assessment</a>"))
            #expect(try await browser.get("/plans/wsoa/2.1.1").html.contains(Self.list) == false)
            #expect(try await browser.get("/waiting").html.contains("13 weeks by March 2024"))
            #expect(try await browser.get("\(Self.list)?as-at=2022-12-31").html.contains("record first: how many wait"))
            #expect(try await browser.get("\(Self.list)?as-at=2022-08-31").status == 404)
            #expect(try await browser.get("/waiting/no-such-list").status == 404)
        }
    }

    @Test func `what would it take is answered in a sentence, with nothing recorded`() async throws {
        let house = try await house()
        let before = try await house.stores.ledger.head().line
        try await house.visit(.commissioner) { browsers in
            let browser = try #require(browsers[.commissioner])
            let planned = try await browser.get("\(Self.list)/what-if").html
            #expect(planned.contains("With 5.98 assessments") == false && planned.contains("is less than 1%."))
            let more = try await browser.get("\(Self.list)/what-if?perWeek-1=12&referrals=5&lost=5").html
            #expect(more.contains("With 12 assessments a week, 5 referrals a week and 5% of assessments lost"))
            #expect(more.contains("is more than 99%."))
            #expect(more.contains("What this rests on"))
            let later = try await browser.get(
                "\(Self.list)/what-if?perWeek-1=6&from-2=2023-06-07&perWeek-2=11&from-3=&perWeek-3="
            ).html
            #expect(later.contains("With 6 assessments a week, then 11 from 7 June 2023"))
            let slip = try await browser.get("\(Self.list)/what-if?perWeek-1=lots&lost=100")
            #expect(slip.status == 422 && slip.problemFields == ["perWeek-1", "lost"])
            #expect(slip.html.contains("value=\"lots\""))
        }
        #expect(try await house.stores.ledger.head().line == before)
    }

    @Test func `whatever is typed or put into the address, a page answers in words`() async throws {
        let house = try await house()
        let oddities = [
            "", "-1", "1e9", "９", "NaN", "9999999999999999", "2023-02-31", "9999-12-31", "0001-01-01", "\u{202E}",
            "a\0b",
            "7", "0.5", "<script>", "'; drop", "2023-06", "10000", "95",
        ]
        var state: UInt64 = 20_230_315
        func oddity() -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return oddities[Int(state >> 33) % oddities.count]
        }
        let asked = ["perWeek-1", "from-2", "perWeek-2", "from-3", "perWeek-3", "referrals", "lost", "as-at", "known"]
        let told = [
            "day", "waiting", "longestWeeks", "band-1", "band-6", "source", "first", "last", "offered", "planned",
        ]
        let questions = (0..<25).map { _ in
            asked.map { "\($0)=\(percentEncoded(oddity()))" }.joined(separator: "&")
        }
        let forms = (0..<25).map { _ in Dictionary(uniqueKeysWithValues: told.map { ($0, oddity()) }) }
        try await house.visit(.dataOfficer) { browsers in
            let browser = try #require(browsers[.dataOfficer])
            for question in questions {
                let status = try await browser.get("\(Self.list)/what-if?\(question)").status
                #expect([200, 404, 422].contains(status), "\(question): \(status)")
            }
            for form in forms {
                for (blank, target) in [
                    ("snapshots/new", "snapshots"), ("activity/new", "activity"), ("lost-slots/new", "lost-slots"),
                ] {
                    try await browser.get("\(Self.list)/\(blank)")
                    let status = try await browser.post("\(Self.list)/\(target)", form).status
                    #expect([303, 422].contains(status), "\(target) \(form): \(status)")
                }
            }
        }
    }

    @Test(arguments: ["snapshots", "activity", "promises", "outlook"])
    func `every table can be taken away as a file`(table: String) async throws {
        let house = try await house()
        try await house.visit(.auditor) { browsers in
            let browser = try #require(browsers[.auditor])
            let file = try await browser.get("\(Self.list)?format=csv&table=\(table)")
            #expect(file.status == 200 && file.disposition.contains("autism-assessment-\(table)-2023-03-15.csv"))
            #expect(file.html.split(separator: "\r\n").count >= 2)
            #expect(try await browser.get("\(Self.list)?format=csv&table=people").status == 404)
            #expect(try await browser.get("/waiting?format=csv").html.contains("Autism assessment"))
            #expect(try await browser.get("\(Self.list)/what-if?format=csv&perWeek-1=9").html.contains("80% of runs"))
        }
    }

    @Test func `somebody else's change to the list is shown before one's own is taken`() async throws {
        let house = try await house()
        try await house.visit(.commissioner, .programmeManager) { browsers in
            let (first, second) = try (#require(browsers[.commissioner]), #require(browsers[.programmeManager]))
            let fields = ["name": "Autism assessment", "service": "Community paediatrics"]
            try await first.get("\(Self.list)/edit")
            try await second.get("\(Self.list)/edit")
            #expect(try await second.post("\(Self.list)/descriptions", fields).status == 303)
            let late = try await first.post("\(Self.list)/descriptions", fields)
            #expect(late.status == 409 && late.html.contains("Community paediatrics"))
        }
    }
}
