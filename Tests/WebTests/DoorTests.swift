import Testing
import Web

@Suite struct `The door` {
    @Test(arguments: ["/note", "/nowhere", "/broken", "/refused/403"])
    func `every answer tells the browser to be careful`(path: String) async throws {
        try await Hall().visit { browser in
            let answer = try await browser.get(path)
            let policy = try #require(answer.headers["content-security-policy"])
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe-inline") && !policy.contains("script-src"))
            #expect(answer.headers["x-content-type-options"] == "nosniff")
            #expect(answer.headers["referrer-policy"] == "same-origin")
            #expect(answer.headers["cross-origin-opener-policy"] == "same-origin")
            #expect(answer.headers["strict-transport-security"] == nil)
            #expect(!answer.html.contains("<script") && !answer.html.contains(" style="))
        }
    }

    @Test func `behind TLS browsers are told to insist on it, and the cookie is for TLS alone`() async throws {
        try await Hall(isSecure: true).visit { browser in
            let answer = try await browser.get("/note")
            #expect(answer.headers["strict-transport-security"]?.contains("max-age=31536000") == true)
            let cookie = try #require(answer.headers["set-cookie"])
            #expect(cookie.hasPrefix("__Host-cairn=") && cookie.contains("Secure"))
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
        }
    }

    @Test(arguments: [
        (403, "Your roles do not include this."), (404, "No such line."), (409, "Somebody rated it."),
        (503, "The disk is full."),
    ])
    func `a refusal is a plain page that says why`(status: Int, words: String) async throws {
        try await Hall().visit { browser in
            let answer = try await browser.get("/refused/\(status)")
            #expect(answer.status == status)
            #expect(answer.html.contains(words) && answer.html.contains("<h1>"))
        }
    }

    @Test func `our own faults show a reference and nothing else`() async throws {
        try await Hall().visit { browser in
            let answer = try await browser.get("/broken")
            #expect(answer.status == 500)
            #expect(answer.html.contains("Sorry, there is a problem with this service"))
            #expect(answer.html.contains("Reference: <code>"))
            #expect(!answer.html.contains("swordfish") && !answer.html.contains("Secret"))
        }
    }

    @Test func `what is not there is 404, what takes no such verb is 405, HEAD has no body`() async throws {
        try await Hall().visit { browser in
            #expect(try await browser.get("/nowhere").status == 404)
            #expect(try await browser.post("/note").status == 405)
            #expect(try await browser.get("/notes").status == 405)
            let head = try await browser.send(.head, "/note", [:], body: nil)
            #expect(head.status == 200 && head.html.isEmpty)
        }
    }

    @Test func `a day that is none is 422 and says what to do, another day shows a way back`() async throws {
        try await Hall().visit { browser in
            let nonsense = try await browser.get("/day?as-at=2023-02-31")
            #expect(nonsense.status == 422)
            #expect(nonsense.html.contains("‘2023-02-31’ is not a day. Write a day like 2023-03-31"))
            let line = try await browser.get("/day?known=soon")
            #expect(line.status == 422 && line.html.contains("Write a whole number like 812"))
            let past = try await browser.get("/day?as-at=2023-02-28&known=812")
            #expect(
                past.html.contains("<h1>28 February 2023</h1>") && past.html.contains("when the ledger had 812 lines"))
            #expect(past.html.contains(#"<a href="/day">Show today</a>"#))
            #expect(try await !browser.get("/day").html.contains("Show today"))
        }
    }

    @Test func `the style sheet keeps for a year under an address of its own`() async throws {
        let hall = try await Hall()
        try await hall.visit { browser in
            let page = try await browser.get("/note")
            #expect(page.html.contains(hall.server.styleSheetPath))
            let sheet = try await browser.get(hall.server.styleSheetPath)
            #expect(sheet.headers["content-type"] == "text/css; charset=utf-8")
            #expect(sheet.headers["cache-control"]?.contains("immutable") == true)
        }
    }

    @Test func `too many tries wait, and then may try again`() async throws {
        let hall = try await Hall()
        try await hall.visit { browser in
            for _ in 1...3 { #expect(try await browser.get("/limited").status == 200) }
            let refused = try await browser.get("/limited")
            #expect(refused.status == 429 && refused.headers["retry-after"] == "60")
            hall.clock.pass(seconds: 60)
            #expect(try await browser.get("/limited").status == 200)
        }
    }
}
