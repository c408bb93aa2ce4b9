import Access
import Facts
import Storage
import Testing

@testable import Web

@Suite struct `Sessions` {
    let email = "pm@ardenshire.example"

    @Test func `signing in gives a new cookie, of which the server keeps only the hash`() async throws {
        let hall = try await Hall()
        try await hall.visit { browser in
            _ = try await browser.get("/sign-in")
            let before = await browser.cookie
            #expect(try await browser.signIn(email, Hall.password).status == 303)
            let after = await browser.cookie
            #expect(after != before && after.hasPrefix("cairn="))
            let token = String(after.dropFirst("cairn=".count))
            #expect(try await hall.stores.drafts.draft(token) == nil)
            #expect(try await hall.stores.drafts.draft(tokenHash(token))?.owner == hall.account)
            #expect(try await browser.get("/account").html.contains("<h1>Programme manager</h1>"))
        }
    }

    @Test func `a cookie brought along is never made into a session`() async throws {
        let hall = try await Hall()
        try await hall.visit { browser in
            let planted = String(repeating: "a", count: 64)
            await browser.bring(cookie: "cairn=\(planted)")
            #expect(try await browser.get("/account").status == 401)
            try await browser.signIn(email, Hall.password)
            #expect(await browser.cookie != "cairn=\(planted)")
        }
    }

    @Test func `it ends after an hour without a page, and not while pages are read`() async throws {
        let hall = try await Hall()
        try await hall.visit { browser in
            try await browser.signIn(email, Hall.password)
            for _ in 1...3 {
                hall.clock.pass(seconds: 59 * 60)
                #expect(try await browser.get("/account").status == 200)
            }
            hall.clock.pass(seconds: 60 * 60)
            #expect(try await browser.get("/account").status == 401)
        }
    }

    @Test func `it ends after twelve hours whatever happens`() async throws {
        let hall = try await Hall()
        try await hall.visit { browser in
            try await browser.signIn(email, Hall.password)
            for _ in 1..<24 {
                hall.clock.pass(seconds: 30 * 60)
                #expect(try await browser.get("/account").status == 200)
            }
            hall.clock.pass(seconds: 30 * 60)
            #expect(try await browser.get("/account").status == 401)
        }
    }

    @Test func `it ends when it is revoked, and when the account is closed`() async throws {
        let hall = try await Hall()
        try await hall.visit { browser in
            try await browser.signIn(email, Hall.password)
            let session = try #require(
                try await hall.server.door.sessions.all(of: hall.account, at: hall.clock.now().unixSeconds).first)
            try await hall.server.door.sessions.end(session.id, of: "somebody else")
            #expect(try await browser.get("/account").status == 200)
            try await hall.server.door.sessions.end(session.id, of: hall.account)
            #expect(try await browser.get("/account").status == 401)

            try await browser.signIn(email, Hall.password)
            try await hall.stores.people.close(account: hall.account, by: Hand("test", at: hall.clock.now().instant))
            #expect(try await browser.get("/account").status == 401)
        }
    }

    @Test func `a role counts from its day, without signing in again`() async throws {
        let hall = try await Hall()
        let hand = Hand("test", at: hall.clock.now().instant)
        try await hall.visit { browser in
            #expect(try await browser.get("/people").status == 401)
            try await browser.signIn(email, Hall.password)
            #expect(try await browser.get("/people").status == 403)
            let tomorrow = hall.clock.now().today.adding(days: 1)
            try await hall.stores.people.grant(Holding(.administrator, from: tomorrow), to: hall.account, by: hand)
            #expect(try await browser.get("/people").status == 403)
            try await hall.stores.people.grant(
                Holding(.administrator, from: hall.clock.now().today), to: hall.account, by: hand)
            #expect(try await browser.get("/people").status == 200)
        }
    }

    @Test func `the public is given no cookie but where a form is`() async throws {
        let plain = Route.get("/plain", .everyone) { $0.plainText("hello") }
        try await Hall([plain]).visit { browser in
            for path in ["/plain", "/nowhere", "/day"] {
                let answer = try await browser.get(path)
                #expect((answer.headers["set-cookie"] != nil) == answer.html.contains("name=\"token\""))
            }
        }
    }
}
