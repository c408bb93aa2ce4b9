import Access
import Facts
import Storage
import Synchronization
import Testing

@testable import Web

@Suite struct `Drawn pages` {
    /// A page that says how many lines the ledger has, and counts how often it was drawn.
    private func route(_ drawn: Counter) -> Route {
        .get("/lines", .everyone) { visit in
            try await visit.cached {
                drawn.add()
                let count = try await visit.ledger.entries(Approval.self).count
                return try await visit.sheet(NotePage(text: "\(count) approvals"), title: "Lines")
            }
        }
    }

    @Test func `a page is drawn once, and afresh after a line is recorded`() async throws {
        let drawn = Counter()
        let hall = try await Hall([route(drawn)])
        let hand = Hand("test", at: hall.clock.now().instant)
        try await hall.visit { browser in
            let first = try await browser.get("/lines")
            #expect(try await browser.get("/lines").html == first.html && first.html.contains("0 approvals"))
            #expect(drawn.count == 1)
            _ = try await hall.stores.ledger.append(to: "x", on: hall.clock.now().today, by: hand) {
                (_: [Entry<Approval>]) in try Approval.checked(lines: [1], isApproved: true, note: "")
            }
            let second = try await browser.get("/lines")
            #expect(second.html.contains("1 approvals") && drawn.count == 2)
        }
    }

    @Test func `another query, another day and other roles are drawn apart`() async throws {
        let drawn = Counter()
        let hall = try await Hall([route(drawn)])
        try await hall.visit { browser in
            _ = try await browser.get("/lines")
            _ = try await browser.get("/lines?as-at=2023-03-31")
            #expect(drawn.count == 2)
            hall.clock.pass(seconds: 86_400)
            _ = try await browser.get("/lines")
            #expect(drawn.count == 3)
            try await browser.signIn("pm@ardenshire.example", Hall.password)
            let own = try await browser.get("/lines")
            #expect(drawn.count == 4 && own.headers["cache-control"] == "no-store")
        }
    }

    @Test func `a browser that has the page is told so`() async throws {
        let plain = Route.get("/plain", .everyone) { visit in
            try await visit.cached {
                Sheet(title: "Plain", crumbs: [], status: 200, banner: nil, pieces: ["<h1>x</h1>"])
            }
        }
        try await Hall([plain]).visit { browser in
            let mark = try #require(try await browser.get("/plain").headers["etag"])
            let again = try await browser.get("/plain", ["If-None-Match": mark])
            #expect(again.status == 304 && again.html.isEmpty)
        }
    }

    @Test func `no more pages are kept than there is room for, and the oldest goes`() async throws {
        let cache = ViewCache(most: 2)
        let drawn = Counter()
        func ask(_ path: String) async throws {
            let head = LedgerHead(line: 1, erasures: 0, hash: "00")
            let key = ViewCache.Key(path: path, query: FormFields(), viewer: .everyone, head: head, today: "2026-11-21")
            _ = try await cache.sheet(key) {
                drawn.add()
                return Sheet(title: path, crumbs: [], status: 200, banner: nil, pieces: [])
            }
        }
        for path in ["/a", "/b", "/a", "/c", "/a", "/b"] { try await ask(path) }
        #expect(drawn.count == 4, "a, b and c once, and b again")
    }
}

/// How often something happened.
final class Counter: Sendable {
    private let times = Mutex(0)
    var count: Int { times.withLock { $0 } }
    func add() { times.withLock { $0 += 1 } }
}
