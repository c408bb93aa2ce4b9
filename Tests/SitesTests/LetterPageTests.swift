import Access
import Casework
import Facts
import Storage
import Testing

@Suite struct `Letters about a case` {
    private let typed = [
        "to": "parent", "day": "2023-03-14", "size": "ordinary", "reasons": "The school can meet the needs.",
    ]

    /// A case with a request, everybody whom letters name, and an identity that letters can use.
    private func house() async throws -> (house: StaffHouse, id: String) {
        let house = try await StaffHouse()
        try await house.recordContacts()
        let id = try await house.openCase("request_received=2023-02-06", at: "none")
        let identity = [
            "name": "Robin Nobody", "born": "2014-03-02", "carer": "Kim Nobody", "address": "1 High Street\nArden",
        ]
        try await house.stores.people.setIdentity(identity, of: id, by: Hand("test", at: StaffHouse.instant))
        return (house, id)
    }

    @Test func `are offered as the case stands, previewed, and sent with their event only when asked`() async throws {
        let (house, id) = try await house()
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            let offered = try await browser.get("/cases/\(id)/letters").html
            let fitting = offered.split(separator: "Other letters").first.map(String.init) ?? ""
            #expect(fitting.contains("We will not carry out an assessment") && !fitting.contains("Your final plan"))
            try await browser.get("/cases/\(id)/letters/will-not-assess/new")
            #expect(try await house.stores.people.accessLog().isEmpty, "nobody is named before the preview")
            let preview = try await browser.post("/cases/\(id)/letters/will-not-assess/previews", typed)
            #expect(preview.status == 200 && preview.html.contains("Dear Kim Nobody"))
            #expect(preview.html.contains("The mediation adviser: The Mediation adviser, telephone 01632 960 001."))
            #expect(preview.html.contains("the last day is 15 May 2023"), "14 May 2023 is a Sunday")
            #expect(
                try await house.stores.people.accessLog().map(\.reason)
                    == ["To write the letter ‘We will not carry out an assessment’"])
            let silent = try await browser.post("/cases/\(id)/letters/will-not-assess", typed)
            #expect(silent.status == 422 && silent.problemFields == ["record"])
            #expect(try await house.count(LetterSent.self, of: id) == 0)
            let sent = try await browser.post(
                "/cases/\(id)/letters/will-not-assess", typed.merging(["record": "yes"]) { $1 })
            #expect(sent.status == 303 && sent.location == "/cases/\(id)")
            let page = try await browser.get("/cases/\(id)").html
            #expect(page.contains("Assessment refused, since 14 March 2023"))
            #expect(page.contains("Letter: We will not carry out an assessment") && !page.contains("Kim"))
        }
        let lines = try await house.stores.ledger.lines(after: 0, limit: 1_000)
        for word in ["Robin", "Kim", "High Street", "can meet the needs"] {
            #expect(!lines.contains { ($0.body ?? "").contains(word) }, "\(word)")
        }
    }

    @Test func `come back byte for byte to those who may, are told to the auditor, and go with the person`()
        async throws
    {
        let (house, id) = try await house()
        try await house.visit(.caseOfficer, .auditor, .schoolStaff, .provider) { browsers in
            let officer = try #require(browsers[.caseOfficer])
            try await officer.get("/cases/\(id)/letters/acknowledgement/new")
            let large = typed.merging(["size": "large"]) { $1 }
            let preview = try await officer.post("/cases/\(id)/letters/acknowledgement/previews", large)
            #expect(preview.html.contains("class=\"letter large-print\""))
            #expect(try await officer.post("/cases/\(id)/letters/acknowledgement", large).status == 303)
            let entry = try #require(try await house.stores.ledger.entries(LetterSent.self).last)
            let path = "/cases/\(id)/documents/\(entry.line)"
            let files = try #require(entry.fact?.files)
            #expect(files.map(\.format) == ["html", "docx"] && entry.fact?.isLargePrint == true)

            try await officer.get(path)
            #expect(try await officer.post(path + "/readings", ["format": "html"]).problemFields == ["reason"])
            let reason = ["format": "html", "reason": "the family asked"]
            let first = try await officer.post(path + "/readings", reason)
            #expect(first.html.contains("Dear Kim Nobody") && first.html.contains("font-size: 18pt"))
            #expect(first.bytes.count == files[0].size)
            #expect(try await officer.post(path + "/readings", reason).bytes == first.bytes)
            let word = try await officer.post(path + "/readings", ["format": "docx", "reason": "to print"])
            #expect(word.bytes.count == files[1].size && word.bytes.starts(with: [0x50, 0x4B]))
            #expect(word.disposition.contains(".docx") && !word.disposition.contains("Nobody"))
            #expect(
                try await house.stores.people.accessLog().suffix(3).map(\.reason) == [
                    "the family asked", "the family asked", "to print",
                ])

            let auditor = try #require(browsers[.auditor])
            let told = try await auditor.get(path).html
            #expect(told.contains("Letter: We have your request") && told.contains(files[0].hash))
            #expect(!told.contains("Nobody") && !told.contains("/readings"))
            #expect(try await auditor.post(path + "/readings", reason).status == 403)
            #expect(try await browsers[.provider]?.get(path).status == 403)
            let school = try #require(browsers[.schoolStaff])
            try await school.get(path)
            #expect(try await school.post(path + "/readings", reason).bytes == first.bytes)

            try await house.stores.people.erase(
                id, basis: "UK GDPR article 17", by: Hand("test", at: StaffHouse.instant))
            let after = try await officer.post(path + "/readings", reason)
            #expect(after.status == 404 && !after.html.contains("Kim"))
            #expect(try await officer.get(path).html.contains("Letter: We have your request"), "the count stays")
            #expect(try await officer.post("/cases/\(id)/letters/acknowledgement/previews", large).status == 404)
        }
    }

    @Test func `of another school's pupil are nobody's there`() async throws {
        let (house, _) = try await house()
        let other = try await house.openCase("request_received=2023-01-16", at: "900001", called: "Sasha Nobody")
        let line = try await house.keepPaper(of: other, "%PDF-1.7 about Sasha")
        try await house.visit(.schoolStaff) { browsers in
            let school = try #require(browsers[.schoolStaff])
            #expect(try await school.get("/cases/\(other)/documents/\(line)").status == 404)
            try await school.get("/caseload")
            let read = try await school.post("/cases/\(other)/documents/\(line)/readings", ["reason": "to look"])
            #expect(read.status == 404 && !read.html.contains("Sasha"))
            #expect(try await house.stores.people.accessLog().isEmpty)
        }
    }

    @Test func `are stopped by what is missing, which says where to fill it in`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase("request_received=2023-02-06", at: "none")
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            let path = "/cases/\(id)/letters/will-not-assess/previews"
            try await browser.get("/cases/\(id)/letters/will-not-assess/new")
            let empty = try await browser.post(path)
            #expect(Set(empty.problemFields) == ["day", "to", "reasons"])
            let without = try await browser.post(path, typed)
            #expect(without.status == 422 && without.html.contains("‘Mediation adviser’ is not filled in"))
            #expect(without.html.contains("on the page ‘Letters’"))
            #expect(try await house.stores.people.accessLog().isEmpty, "nobody is named for a letter that cannot be")
            try await house.recordContacts()
            let nameless = try await browser.post(path, typed)
            #expect(nameless.status == 422 && nameless.html.contains("‘Whom the letter is to’ is not filled in"))
            try await browser.get("/cases/\(id)/identity/new")
            #expect(try await browser.post("/cases/\(id)/identity").problemFields == ["name"])
            let identity = ["carer": "Kim Nobody", "address": "1 High Street"]
            #expect(try await browser.post("/cases/\(id)/identity", identity).status == 303)
            let whole = try await browser.post(path, typed)
            #expect(whole.status == 200 && whole.html.contains("Kim Nobody") && whole.html.contains("Robin Nobody"))
        }
    }

    @Test func `are read again when they have changed since they were read`() async throws {
        let (house, id) = try await house()
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            try await browser.get("/cases/\(id)/letters/acknowledgement/new")
            try await browser.post("/cases/\(id)/letters/acknowledgement/previews", typed)
            let other = typed.merging(["to": "youngPerson"]) { $1 }
            let answer = try await browser.post("/cases/\(id)/letters/acknowledgement", other)
            #expect(
                answer.status == 422 && answer.problemFields == ["seen"] && answer.html.contains("Dear Robin Nobody"))
            #expect(answer.html.contains("Rights pass to the young person only after"))
            #expect(try await browser.post("/cases/\(id)/letters/acknowledgement", other).status == 303)
        }
    }

    @Test func `whose event cannot be on the case are refused with the reason`() async throws {
        let (house, id) = try await house()
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            try await browser.get("/cases/\(id)/letters/final-plan/new")
            let final = typed.merging(["setting": "Oak School", "record": "yes"]) { $1 }
            try await browser.post("/cases/\(id)/letters/final-plan/previews", final)
            let answer = try await browser.post("/cases/\(id)/letters/final-plan", final)
            #expect(answer.status == 422 && answer.problemFields == ["record"])
            #expect(try await house.count(LetterSent.self, of: id) == 0)
            let alone = try await browser.post(
                "/cases/\(id)/letters/final-plan", final.merging(["record": "no"]) { $1 })
            #expect(alone.status == 303)
            #expect(try await house.count(CaseStep.self, of: id) == 1)
        }
    }
}

@Suite struct `Documents of a case` {
    @Test func `are kept sealed without their names, and refused with what to do`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase("request_received=2023-02-06", at: "none")
        try await house.visit(.caseOfficer) { browsers in
            let browser = try #require(browsers[.caseOfficer])
            let path = "/cases/\(id)/documents"
            try await browser.get(path + "/new")
            #expect(Set(try await browser.post(path).problemFields) == ["what", "file"])
            let pdf = Array("%PDF-1.7 Robin Nobody needs".utf8)
            let future = try await browser.upload(
                path, ["what": "advice", "day": "2023-04-01"], file: "robin nobody.pdf", pdf)
            #expect(future.problemFields == ["day"])
            let program = try await browser.upload(path, ["what": "advice"], file: "run.exe", [0x4D, 0x5A])
            #expect(program.problemFields == ["file"] && program.html.contains("cannot be kept"))
            #expect(try await house.count(CaseDocument.self, of: id) == 0)
            let kept = try await browser.upload(path, ["what": "advice"], file: "robin nobody.pdf", pdf)
            #expect(kept.status == 303)
            let line = try #require(try await house.stores.ledger.entries(CaseDocument.self).last?.line)
            try await browser.get("\(path)/\(line)")
            let read = try await browser.post("\(path)/\(line)/readings", ["reason": "to plan"])
            #expect(read.bytes == pdf && read.disposition.contains(".pdf") && !read.disposition.contains("robin"))
        }
        let lines = try await house.stores.ledger.lines(after: 0, limit: 1_000)
        #expect(!lines.contains { ($0.body ?? "").lowercased().contains("robin") })
    }

    @Test func `are taken back with a reason, and only the auditor still sees that they were there`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase("request_received=2023-02-06", at: "none")
        let line = try await house.keepPaper(of: id, "%PDF-1.7 about somebody else")
        let path = "/cases/\(id)/documents/\(line)"
        try await house.visit(.caseOfficer, .auditor, .healthAdviser) { browsers in
            let officer = try #require(browsers[.caseOfficer])
            #expect(try await officer.get(path).html.contains("\(path)/withdrawals/new"))
            let form = try await officer.get(path + "/withdrawals/new").html
            #expect(form.contains("Take a document back") && form.contains("the auditor sees that it was here"))
            let empty = try await officer.post(path + "/withdrawals")
            #expect(empty.status == 422 && empty.problemFields == ["reason"])
            let reason = ["reason": "Kept with the wrong case"]
            #expect(try await officer.post(path + "/withdrawals", reason).status == 303)
            #expect(!(try await officer.get("/cases/\(id)").html.contains("documents/\(line)")))
            #expect(try await officer.get(path).status == 404)
            #expect(try await officer.post(path + "/readings", ["reason": "to look"]).status == 404)
            #expect(try await officer.post(path + "/withdrawals", reason).status == 404)
            #expect(!(try await officer.get("/cases/\(id)").html.contains("Taken back")))
            #expect(!(try await browsers[.healthAdviser]?.get("/cases/\(id)").html.contains("Taken back") ?? true))
            let told = try await browsers[.auditor]?.get("/cases/\(id)").html ?? ""
            #expect(told.contains("Taken back: ") && told.contains("Kept with the wrong case"))
            #expect(told.contains("Case officer of Ardenshire"))
        }
        let entries = try await house.stores.ledger.entries(CaseDocument.self)
        #expect(entries.count == 2 && entries.last?.replaces == line && entries[0].fact?.hash == entries[1].fact?.hash)
    }

    @Test func `that are letters cannot be taken back, and say when there is no Word file`() async throws {
        let house = try await StaffHouse()
        let id = try await house.openCase("request_received=2023-02-06", at: "none")
        let hand = Hand(house.people[.caseOfficer] ?? "", at: StaffHouse.instant)
        let hash = try await house.stores.issued.keepSealed(
            [("text/html", Array("<p>Dear</p>".utf8))], of: id, by: hand)[0]
        let letter = try #require(LetterBook.england.letter("acknowledgement", on: StaffHouse.today))
        let file = LetterSent.File(format: "html", mediaType: "text/html", hash: hash, size: 11)
        try await house.stores.ledger.record(by: hand) { door in
            let sent = try LetterSent.checked(letter, to: .parent, about: "", isLargePrint: false, files: [file])
            try door.append(sent, to: id, on: "2023-02-07")
        }
        let line = try #require(try await house.stores.ledger.entries(LetterSent.self).last?.line)
        try await house.visit(.caseOfficer) { browsers in
            let officer = try #require(browsers[.caseOfficer])
            let page = try await officer.get("/cases/\(id)/documents/\(line)").html
            #expect(page.contains("kept as a page alone") && !page.contains("withdrawals"))
            #expect(try await officer.get("/cases/\(id)/documents/\(line)/withdrawals/new").status == 404)
        }
    }
}
