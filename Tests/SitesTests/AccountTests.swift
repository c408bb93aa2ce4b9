import Access
import Facts
import Testing

@testable import StaffSite
@testable import Storage

@Suite struct `Accounts` {
    private let lead = "actionLead@ardenshire.example"
    private let step = 1_678_870_800 / OneTimeCode.secondsPerStep

    @Test func `a wrong password says no more than that, and too many tries must wait`() async throws {
        try await StaffHouse().visitAsStranger { browser in
            try await browser.get("/sign-in")
            for email in [lead, "nobody@ardenshire.example"] {
                let answer = try await browser.post("/sign-in", ["email": email, "password": "three wrong words"])
                #expect(answer.status == 422)
                #expect(
                    answer.html.contains(
                        "<a href=\"#email\">Enter the e-mail address and the password of your account</a>"))
                #expect(!answer.html.contains("three wrong words"))
            }
            for _ in 2...10 { try await browser.post("/sign-in", ["email": lead, "password": "three wrong words"]) }
            let right = try await browser.post("/sign-in", ["email": lead, "password": StaffHouse.password])
            #expect(right.status == 429)
        }
    }

    @Test(arguments: [
        ("/plans/wsoa", "/plans/wsoa"), ("//elsewhere.example", "/work"), ("https://elsewhere.example", "/work"),
        ("/\\elsewhere.example", "/work"), ("/a\r\nSet-Cookie: x=y", "/work"), ("", "/work"),
    ])
    func `signing in leads on to our own pages alone`(then: String, where place: String) async throws {
        try await StaffHouse().visitAsStranger { browser in
            try await browser.get("/sign-in")
            let answer = try await browser.post(
                "/sign-in", ["email": lead, "password": StaffHouse.password, "then": then])
            #expect(answer.status == 303 && answer.location == place)
        }
    }

    @Test func `a second factor is set up by a right code alone, asked for at sign-in, and each code works once`()
        async throws
    {
        let house = try await StaffHouse()
        let secret = Base32.text(Array(1...20))
        try await house.visit(.actionLead) { browsers in
            guard let browser = browsers[.actionLead] else { return }
            try await browser.get("/account/second-factor")
            let wrong = try await browser.post("/account/second-factor", ["secret": secret, "code": "000000"])
            #expect(wrong.status == 422 && wrong.html.contains(Base32.groups(secret)))
            let code = OneTimeCode.digits(Array(1...20), step: step - 1)
            #expect(try await browser.post("/account/second-factor", ["secret": secret, "code": code]).status == 303)
        }
        try await house.visitAsStranger { browser in
            try await browser.get("/sign-in")
            let half = try await browser.post("/sign-in", ["email": lead, "password": StaffHouse.password])
            #expect(half.location == "/sign-in/code")
            #expect(try await browser.get("/work").status == 401, "the password alone is not enough")
            try await browser.get("/sign-in/code")
            let used = OneTimeCode.digits(Array(1...20), step: step - 1)
            #expect(try await browser.post("/sign-in/code", ["code": used]).status == 422)
            let fresh = OneTimeCode.digits(Array(1...20), step: step)
            #expect(try await browser.post("/sign-in/code", ["code": fresh]).status == 303)
            #expect(try await browser.get("/work").status == 200)
        }
    }

    @Test func `a new password needs the old one and ends every other session`() async throws {
        let house = try await StaffHouse()
        try await house.visit(.actionLead) { browsers in
            guard let browser = browsers[.actionLead] else { return }
            try await house.visit(.actionLead) { others in
                try await browser.get("/account")
                let wrong = try await browser.post(
                    "/account/password", ["current": "not my password", "password": "four more quiet words"])
                #expect(wrong.status == 422)
                let short = try await browser.post(
                    "/account/password", ["current": StaffHouse.password, "password": "short"])
                #expect(short.status == 422 && short.html.contains("href=\"#password\""))
                let changed = try await browser.post(
                    "/account/password", ["current": StaffHouse.password, "password": "four more quiet words"])
                #expect(changed.status == 303)
                #expect(try await browser.get("/account").status == 200)
                #expect(try await others[.actionLead]?.get("/account").status == 401)
            }
        }
    }

    @Test func `an administrator adds a person, gives a role and ends it, and cannot shut themselves out`() async throws
    {
        let house = try await StaffHouse()
        let own = try #require(house.people[.administrator])
        try await house.visit(.administrator) { browsers in
            guard let browser = browsers[.administrator] else { return }
            try await browser.get("/people/new")
            #expect(try await browser.post("/people", ["name": "", "email": "x", "password": "y"]).status == 422)
            let added = try await browser.post(
                "/people", ["name": "New clerk", "email": "clerk@ardenshire.example", "password": StaffHouse.password])
            #expect(added.status == 303)
            let person = added.location
            let unscoped = try await browser.post("\(person)/holdings", ["role": "actionLead", "from": "2023-03-01"])
            #expect(unscoped.status == 422 && unscoped.html.contains("href=\"#scope\""))
            let given = ["role": "actionLead", "scope": "wsoa/1.1, wsoa/2", "from": "2023-03-01"]
            #expect(try await browser.post("\(person)/holdings", given).status == 303)
            let id = String(person.dropFirst("/people/".count))
            #expect(try await house.stores.people.holdings(of: id).map(\.scope) == [["wsoa/1.1", "wsoa/2"]])
            try await browser.post("\(person)/holding-ends", ["role": "actionLead"])
            #expect(try await house.stores.people.holdings(of: id).allSatisfy { !$0.isHeld(on: StaffHouse.today) })
            #expect(try await browser.post("/people/\(own)/closure").status == 403)
            #expect(try await browser.post("/people/\(own)/holding-ends", ["role": "administrator"]).status == 403)
            #expect(try await browser.post("\(person)/closure").status == 303)
            #expect(try await house.stores.people.account(id: id)?.isClosed == true)
        }
    }

    @Test func `accounts, the log and the proof are for those whose roles include them`() async throws {
        let house = try await StaffHouse()
        let readers: Set<Role> = [.administrator, .auditor]
        try await house.visit(.administrator, .auditor, .programmeManager, .forumMember) { browsers in
            for (role, browser) in browsers {
                for path in ["/people", "/access-log"] {
                    #expect(
                        try await browser.get(path).status == (readers.contains(role) ? 200 : 403), "\(role) \(path)")
                }
                #expect(try await browser.get("/people/new").status == (role == .administrator ? 200 : 403), "\(role)")
                #expect(try await browser.get("/proof").status == 200)
                let verified = try await browser.post("/proof")
                #expect(verified.status == (readers.contains(role) ? 200 : 403), "\(role)")
                if verified.status == 200 { #expect(verified.html.contains("The ledger is whole")) }
            }
        }
    }
}
