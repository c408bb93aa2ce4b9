import Access
import Casework
import Facts
import Storage
import Testing

private let keepers: Set<Role> = [.caseManager, .administrator]
private let readers: Set<Role> = keepers.union([.caseOfficer, .healthAdviser, .schoolStaff, .dataOfficer, .auditor])

/// Who may use each address of the area's letters, written down once more by hand.
private let table = RouteTable(
    "/letters",
    rows: [
        "GET /letters": readers, "GET /letters/{letter}": readers,
        "GET /letters/contacts/{contact}/edit": keepers, "POST /letters/contacts/{contact}/descriptions": keepers,
        "GET /letters/{letter}/{part}/edit": keepers, "POST /letters/{letter}/{part}/wordings": keepers,
    ])
private let filled = ["letter": "acknowledgement", "contact": "mediation", "part": "received"]

@Suite struct `The addresses of the area's letters` {
    @Test func `each is in the table, and the table names no other`() async throws {
        try await table.holdsEveryRoute()
    }

    @Test(arguments: Role.allCases)
    func `each answers a role as the table says`(role: Role) async throws {
        try await table.answers(role, in: StaffHouse(), sent: [422]) { $0.filled(filled) }
    }

    @Test func `none answers somebody who has not signed in`() async throws {
        try await table.refusesStrangers()
    }

    @Test func `a manager records whom letters name, and words what the law leaves free`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.caseManager) { browsers in
            let browser = try #require(browsers[.caseManager])
            #expect(try await browser.get("/letters").html.contains("Still missing: The team to ask"))
            try await browser.get("/letters/contacts/mediation/edit")
            let path = "/letters/contacts/mediation/descriptions"
            #expect(try await browser.post(path, ["name": "Arden Mediation"]).problemFields == ["telephone"])
            #expect(
                try await browser.post(path, ["name": "Arden Mediation", "telephone": "01632 960 001"]).status == 303)
            #expect(try await browser.get("/letters").html.contains("Arden Mediation, telephone 01632 960 001"))

            let words = ["words": "Your request came on {requestDay}.", "reason": "Plainer"]
            try await browser.get("/letters/acknowledgement/received/edit")
            #expect(try await browser.post("/letters/acknowledgement/received/wordings", words).status == 303)
            #expect(
                try await browser.get("/letters/acknowledgement").html.contains("Your request came on {requestDay}."))
            let unknown = try await browser.post(
                "/letters/acknowledgement/received/wordings", ["words": "On {someday}", "reason": "Plainer"])
            #expect(unknown.problemFields == ["words"] && unknown.html.contains("no merge field ‘someday’"))
            try await browser.get("/letters/will-not-assess/mediation/edit")
            let lawful = try await browser.post(
                "/letters/will-not-assess/mediation/wordings", ["words": "Ask us.", "reason": "Shorter"])
            #expect(lawful.problemFields == ["words"] && lawful.html.contains("The law asks for this part"))
            #expect(try await house.count(LetterWording.self, of: "letter-wording/will-not-assess/mediation") == 0)
        }
    }
}
