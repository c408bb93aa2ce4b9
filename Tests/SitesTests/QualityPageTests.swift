import Access
import Casework
import Facts
import Quality
import Storage
import Testing
import Web

@Suite struct `The pages of plan quality` {
    @Test func `an area without rounds is told what will stand there, and how to start`() async throws {
        try await StaffHouse().visit(.caseManager, .caseOfficer) { browsers in
            let page = try await #require(browsers[.caseManager]).get("/quality")
            #expect(page.html.contains("A case manager starts a round") && page.html.contains("href=\"/quality/new\""))
            let officer = try #require(browsers[.caseOfficer])
            #expect(try await !officer.get("/quality").html.contains("/quality/new"))
            for path in ["/quality/over-time", "/quality/training"] {
                #expect(try await officer.get(path).html.contains("class=\"empty"), "\(path)")
            }
        }
    }

    @Test func `a manager starts a round, and the sample is drawn and kept`() async throws {
        let house = try await StaffHouse()
        let sent = "request_received=2022-09-05;decision_to_assess=2022-10-10;draft_served=2022-12-12;"
        let issued = try await house.openCase(sent + "final_plan_sent=2023-03-08", at: "900001")
        let older = try await house.openCase(sent + "final_plan_sent=2023-02-08", at: "900002")
        let form = [
            "title": "Spring 2023", "set": "ehc-plan", "day": "2023-03-08", "weeks": "1", "plans": "issued",
            "share": "10", "twice": "20", "seed": "7",
        ]
        try await house.visit(.caseManager) { browsers in
            let browser = try #require(browsers[.caseManager])
            try await browser.get("/quality/new")
            #expect(try await browser.post("/quality/rounds", form).location == "/quality")
            let page = try await browser.get(StaffHouse.roundPath).html
            #expect(page.contains(issued.prefix(8)) && !page.contains(older.prefix(8)))
            #expect(page.contains("6 March 2023 to 12 March 2023") && page.contains("Seed 7"))
            #expect(try await browser.post("/quality/rounds", form).problemFields == ["title"])
            let none = form.merging(["title": "Before", "day": "2022-05-02"]) { $1 }
            #expect(try await browser.post("/quality/rounds", none).problemFields == ["plans"])
            let held = form.merging(["title": "Held", "plans": "held", "share": "", "size": "9"]) { $1 }
            #expect(try await browser.post("/quality/rounds", held).status == 303)
            #expect(try await browser.get("/quality/rounds/held?format=csv").html.contains(older.prefix(8)))
        }
        #expect(try await house.count(SampledPlan.self, of: issued) == 2)
        #expect(try await house.count(SampledPlan.self, of: older) == 1)
    }

    @Test func `what differs is agreed, and the results tell it`() async throws {
        let house = try await StaffHouse()
        let ids = try await house.startAudit([("somebody", true), ("somebody", false)])
        for (hand, mark) in [("one", 1), ("two", 2)] {
            try await house.mark(ids[0], by: hand, mark, isBlind: true)
        }
        try await house.mark(ids[1], by: "one", 3, isBlind: false)
        try await house.visit(.caseManager, .auditor, .dataOfficer, .caseOfficer) { browsers in
            let manager = try #require(browsers[.caseManager])
            let target = house.planPath(ids[0]) + "/moderations"
            try await manager.get(target + "/new")
            let slip = try await manager.post(target, ["mark-views": "2"])
            #expect(slip.status == 422 && slip.problemFields.suffix(2) == ["reason", "present"])
            let agreed = StaffHouse.marks(2).merging(["reason": "Read again", "present": "Education, health"]) { $1 }
            #expect(try await manager.post(target, agreed).location == house.planPath(ids[0]))
            let plan = try await manager.get(house.planPath(ids[0])).html
            #expect(plan.contains("Read again") && plan.contains("66.7%") && plan.contains("Education, health"))

            let results = try await manager.get("\(StaffHouse.roundPath)/results").html
            // 66.7 and 100 have the mean 83.35.
            #expect(results.contains("Their mean score is 83.3%."))
            #expect(results.contains("Two people gave 14 pairs of marks; 0 of them are alike (0.0%)."))
            #expect(results.contains("Weighted kappa is 0.00, which is called slight"))
            #expect(results.contains("<svg") && results.contains("Plans of each officer"))
            let file = try await manager.get("\(StaffHouse.roundPath)/results?format=csv")
            #expect(
                file.disposition.contains("spring-2023-results-2023-03-15.csv") && file.html.contains("Strong,1,50%"))
            let time = try await manager.get("/quality/over-time").html
            #expect(time.contains("Spring 2023") && time.contains("Plans by grade"))
            #expect(try await manager.get("/quality/training").html.contains("Specifying and quantifying"))

            for role in [Role.dataOfficer, .caseOfficer] {
                let other = try #require(browsers[role])
                let html = try await other.get("\(StaffHouse.roundPath)/results").html
                #expect(html.contains("83.3%") && !html.contains("Plans of each officer"))
                #expect(try await !other.get(StaffHouse.roundPath).html.contains("66.7%"))
                #expect(try await other.get(house.planPath(ids[0])).status == 403)
            }
        }
    }

    @Test func `an officer sees their own results, and the auditor all but names`() async throws {
        let house = try await StaffHouse()
        let officer = house.people[.caseOfficer] ?? ""
        let manager = house.people[.caseManager] ?? ""
        let ids = try await house.startAudit([(officer, false), (manager, false)])
        try await house.mark(ids[0], by: manager, 1, isBlind: false)
        try await house.mark(ids[1], by: officer, 3, isBlind: false)
        try await house.visit(.caseOfficer, .auditor, .caseManager) { browsers in
            let own = try await #require(browsers[.caseOfficer]).get("\(StaffHouse.roundPath)/results").html
            #expect(own.contains("Your own plans") && own.contains("33.3%"))
            #expect(!own.contains("Case manager of Ardenshire"))
            let auditor = try #require(browsers[.auditor])
            for page in [
                StaffHouse.roundPath, "\(StaffHouse.roundPath)/results", house.planPath(ids[0]), "/quality/over-time",
            ] {
                let html = try await auditor.get(page).html
                #expect(!html.contains("Case officer of Ardenshire") && !html.contains("Case manager of Ardenshire"))
                #expect(html.contains("Officer \(officer.prefix(6))") || html.contains("Officer \(manager.prefix(6))"))
            }
            let manages = try await #require(browsers[.caseManager]).get("\(StaffHouse.roundPath)/results").html
            #expect(manages.contains("Case officer of Ardenshire"))
        }
    }

    @Test func `a child's details are refused, and marks may be changed while nobody else has marked`() async throws {
        let house = try await StaffHouse()
        let id = try await house.startAudit([("somebody", false)])[0]
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            let target = house.planPath(id) + "/markings"
            try await browser.get(target + "/new")
            let named = StaffHouse.marks(2).merging(["comment-views": "Their son Sam is there"]) { $1 }
            #expect(try await browser.post(target, named).problemFields == ["comment-views"])
            #expect(try await browser.post(target, StaffHouse.marks(1)).status == 303)
            let again = try await browser.get(target + "/new").html
            #expect(again.contains("Change your marks") && again.contains("Said so strongly"))
            #expect(try await browser.post(target, StaffHouse.marks(3)).status == 303)
            #expect(try await browser.get(house.planPath(id)).html.contains("100.0%"))
        }
        let entries = try await house.stores.ledger.entries(Marking.self)
        #expect(entries.count == 2 && entries[1].replaces == entries[0].line)
    }

    @Test func `erasing a case takes its marks away, and the round goes on`() async throws {
        let house = try await StaffHouse()
        let ids = try await house.startAudit([("somebody", false), ("somebody", false)])
        try await house.mark(ids[0], by: "one", 1, isBlind: false)
        try await house.mark(ids[1], by: "one", 3, isBlind: false)
        try await house.stores.ledger.erase(
            subject: ids[0], basis: "UK GDPR article 17", on: StaffHouse.today, by: Hand("test", at: StaffHouse.instant)
        )
        #expect(try await house.stores.ledger.entries(Marking.self).compactMap(\.fact).count == 1)
        try await house.visit(.caseManager) { browsers in
            let browser = try #require(browsers[.caseManager])
            let page = try await browser.get("\(StaffHouse.roundPath)/results").html
            #expect(page.contains("Marks are settled for 1 of 1 plan. Their mean score is 100.0%."))
            #expect(try await browser.get(house.planPath(ids[0])).status == 404)
        }
    }

    @Test func `whatever is typed into the forms, a page answers in words`() async throws {
        let house = try await StaffHouse()
        let id = try await house.startAudit([("somebody", false)])[0]
        let oddities = [
            "", "-1", "4", "2", "3", "none", "1e9", "９", "NaN", "99999999999999999999", "2023-02-31", "2023-03-06",
            "9999-12-31", "\u{202E}", "a\0b", "<script>", "'; drop", String(repeating: "x", count: 5_000), "issued",
            "ehc-plan", "outcomes",
        ]
        var state: UInt64 = 20_230_315
        func oddity() -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return oddities[Int(state >> 33) % oddities.count]
        }
        let marking = StaffHouse.marks(0).keys.sorted()
        let round = ["title", "set", "day", "weeks", "plans", "share", "size", "twice", "seed"]
        let criterion = ["code", "title", "good", "section", "weight", "source"]
        let grades = (1...4).flatMap { ["word-\($0)", "least-\($0)", "meaning-\($0)"] }
        let forms: [(target: String, names: [String])] = [
            (house.planPath(id) + "/markings", marking), ("/quality/rounds", round),
            ("/quality/criteria/ehc-plan/criteria", criterion), ("/quality/grades", grades),
            ("/quality/themes", ["code", "title", "training"]),
        ]
        let tries = forms.flatMap { form in
            (0..<30).map { _ in
                (form.target, Dictionary(uniqueKeysWithValues: form.names.map { ($0, oddity()) }))
            }
        }
        try await house.visit(.caseManager) { browsers in
            let browser = try #require(browsers[.caseManager])
            try await browser.get("/quality/new")
            for (target, fields) in tries {
                let status = try await browser.post(target, fields).status
                #expect([303, 422].contains(status), "\(target) \(fields): \(status)")
            }
            for query in ["as-at=x", "known=-1", "as-at=0001-01-01", "set=%00", "format=csv&as-at=9999-12-31"] {
                for path in ["/quality", "/quality/over-time", "/quality/training", "/quality/criteria"] {
                    let status = try await browser.get("\(path)?\(query)").status
                    #expect([200, 422].contains(status), "\(path)?\(query): \(status)")
                }
            }
        }
    }

    @Test func `the area restates a criterion, a grade and a theme, and what has started keeps its day's`() async throws
    {
        let house = try await StaffHouse()
        try await house.visit(.programmeManager, .caseManager) { browsers in
            let browser = try #require(browsers[.programmeManager])
            let edit = "/quality/criteria/ehc-plan/views"
            #expect(try await browser.get(edit + "/edit").html.contains("who the child or young person is"))
            let said = [
                "title": "Their own voice", "good": "We hear them", "section": "A", "weight": "4", "source": "our own",
            ]
            #expect(try await browser.post(edit + "/descriptions", said).location == "/quality/criteria/ehc-plan")
            let page = try await browser.get("/quality/criteria/ehc-plan").html
            #expect(page.contains("Their own voice") && !page.contains("comes first"))
            let before = try await browser.get("/quality/criteria/ehc-plan?as-at=2023-03-14").html
            #expect(before.contains("The child or young person comes first"))
            try await browser.get("/quality/grades/edit")
            var grades: [String: String] = [:]
            for (place, least) in ["0", "30", "60", "90"].enumerated() {
                grades["word-\(place + 1)"] = "Step \(place + 1)"
                grades["least-\(place + 1)"] = least
                grades["meaning-\(place + 1)"] = "What step \(place + 1) means"
            }
            #expect(try await browser.post("/quality/grades", grades).location == "/quality/criteria")
            #expect(try await browser.get("/quality/criteria").html.contains("90%"))
            let manager = try #require(browsers[.caseManager])
            try await manager.get("/quality/themes/new")
            let theme = ["code": "photos", "title": "No picture", "training": "One-page profiles"]
            #expect(try await manager.post("/quality/themes", theme).location == "/quality/training")
            #expect(try await manager.post("/quality/themes", theme).problemFields == ["code"])
            #expect(try await manager.get("/quality/training").html.contains("One-page profiles"))
        }
    }
}
