import Facts
import Testing

@testable import Web

@Suite struct `Pages` {
    @Test func `text cannot leave its place, not even with an accent on its quotation mark`() async throws {
        try await Hall().visit { browser in
            let answer = try await browser.get("/note?text=" + percentEncoded("\"\u{301} onclick=x <b\u{338}>'&"))
            #expect(answer.html.contains("title=\"&quot;\u{301} onclick=x &lt;b\u{338}&gt;&#39;&amp;\""))
            #expect(!answer.html.contains("<b\u{338}"))
        }
    }

    @Test func `nobody can write the form token into a text`() async throws {
        let hall = try await Hall()
        try await hall.visit { browser in
            let answer = try await browser.get("/note?text=" + percentEncoded("{{> token}} {{token}}"))
            #expect(answer.html.matches(of: /[0-9a-f]{64}/).count == 1)
        }
    }

    @Test func `an abbreviation is spelt out once, in running text`() {
        let html = "<h1>ICB</h1><p>The ICB, two ICBs and <a href=\"/ICB\">ICB</a>. MICB. WCC &amp; ICB.</p><p>WCC</p>"
        let told = expandingAbbreviations(in: html, ["ICB": "Arden Integrated Care Board", "WCC": "A & B"])
        #expect(
            told
                == "<h1>ICB</h1><p>The <abbr title=\"Arden Integrated Care Board\">ICB</abbr> (Arden Integrated Care Board)"
                + ", two ICBs and <a href=\"/ICB\">ICB</a>. MICB. <abbr title=\"A &amp; B\">WCC</abbr> (A &amp; B) &amp; ICB."
                + "</p><p>WCC</p>")
    }

    @Test(arguments: [
        (1_774_745_999, "2026-03-29"), (1_774_746_000, "2026-03-29"), (1_782_860_399, "2026-06-30"),
        (1_782_860_400, "2026-07-01"), (1_792_884_600, "2026-10-25"), (1_792_972_799, "2026-10-25"),
        (1_798_761_599, "2026-12-31"),
    ])
    func `today is the day in England, summer time included`(seconds: Int, day: String) {
        #expect("\(Moment(unixSeconds: seconds).today)" == day)
    }

    @Test func `an instant is written in UTC to the second`() {
        #expect(Moment(unixSeconds: 1_795_253_405).instant == "2026-11-21T09:30:05Z")
    }
}

@Suite struct `The route table` {
    let table = RouteTable(
        [
            "/plans/{plan}/{line}", "/plans/{plan}/attention", "/plans", "/editions/{rest...}",
            "/plans/{plan}/{line}/updates/new",
        ]
        .map { path in .get(path, .everyone) { $0.plainText(path) } })

    func path(_ asked: String) -> String? {
        if case .route(let route, _) = table.find("GET", asked) { route.path } else { nil }
    }

    @Test func `a word wins over a name, and a name takes one word alone`() {
        #expect(path("/plans/wsoa/attention") == "/plans/{plan}/attention")
        #expect(path("/plans/wsoa/1.1.1.1") == "/plans/{plan}/{line}")
        #expect(path("/plans/attention/attention") == "/plans/{plan}/attention")
        #expect(path("/plans/wsoa/1.1.1.1/updates/new") == "/plans/{plan}/{line}/updates/new")
        #expect(path("/plans/wsoa") == nil && path("/plans/") == "/plans" && path("/editions") == nil)
    }

    @Test func `names carry what stood in their place`() {
        guard case .route(_, let parameters) = table.find("GET", "/editions/wsoa/plan-update/3.pdf") else {
            return #expect(Bool(false))
        }
        #expect(parameters == ["rest": "wsoa/plan-update/3.pdf"])
        guard case .route(_, let line) = table.find("GET", "/plans/a%2Fb/caf%C3%A9") else {
            return #expect(Bool(false))
        }
        #expect(line == ["plan": "a/b", "line": "café"])
        #expect(path("/plans/%ff/x") == nil)
    }
}
