import Facts
import Governance
import Hummingbird
import HummingbirdTesting
import Improvement
import PublicSite
import SampleArea
import StaffSite
import Storage
import Testing
import Web

/// Ardenshire as the public meets it, over real stores in memory.
private struct PublicHouse {
    static let moment = Moment(unixSeconds: 1_795_000_000)
    static let line = "wsoa/1.1.1.1"
    let stores: Stores
    let server: WebServer
    let hand = Hand("test", at: moment.instant)

    init() async throws {
        stores = try Stores.open(file: ":memory:", key: .random(), scrypt: .light)
        try await SampleArea.build(into: stores, today: Self.moment.today, isPeopled: false)
        let site = Site(
            name: "Ardenshire SEND partnership", baseURL: "http://localhost", isSecure: false, version: "0.1",
            formKey: Array(repeating: 7, count: 32), now: { Self.moment })
        server = try WebServer(site: site, stores: stores, wings: [publicSite, staffSite], glossary: areaGlossary)
    }

    /// The page at the address, asked for without signing in.
    func get(_ path: String) async throws -> (status: Int, text: String) {
        try await Application(responder: server).test(.router) { client in
            let answer = try await client.executeRequest(uri: path, method: .get, headers: [:], body: nil)
            return (answer.status.code, String(buffer: answer.body))
        }
    }

    /// Records an update of one line and gives its ledger line.
    func tell(_ narrative: String) async throws -> Int {
        try await stores.ledger.append(to: Self.line, on: Self.moment.today, by: hand) {
            (_: [Entry<ProgressUpdate>]) in try ProgressUpdate.checked(narrative: narrative)
        }
    }

    func approve(_ line: Int) async throws {
        _ = try await stores.ledger.append(to: Self.line, on: Self.moment.today, by: hand) {
            (_: [Entry<Approval>]) in try Approval.checked(lines: [line], isApproved: true, note: "")
        }
    }
}

@Suite struct `The public site` {
    @Test func `every page answers without sign-in, in English, with one heading and a title`() async throws {
        let house = try await PublicHouse()
        let pages = publicSite.routes.map(\.path).filter { !$0.contains("{") && $0 != "/health" && !$0.contains(".") }
        for path in pages.map({ $0 == "/plan" ? "/plan/wsoa" : $0 }) + ["/plan/wsoa/1", "/plan/\(PublicHouse.line)"] {
            let (status, text) = try await house.get(path)
            #expect(status == 200, "\(path)")
            #expect(text.contains("<html lang=\"en-GB\">"), "\(path)")
            #expect(text.matches(of: /<h1[ >]/).count == 1, "\(path)")
            #expect(text.contains(" – Ardenshire SEND partnership</title>"), "\(path)")
            #expect(text.matches(of: /<table[ >]/).count == text.matches(of: /<caption[ >]/).count, "\(path)")
        }
    }

    @Test func `only these addresses answer somebody who has not signed in`() async throws {
        let open = try await PublicHouse().server.routes.filter { $0.who == .everyone }
        #expect(
            Set(open.map { "\($0.method.rawValue) \($0.path)" }) == [
                "GET /", "GET /plan", "GET /plan/{plan}", "GET /plan/{plan}/{line}", "GET /progress",
                "GET /meetings-and-groups", "GET /words", "GET /data", "GET /data/{file}", "GET /editions",
                "GET /editions/{rest...}", "GET /about", "GET /accessibility", "GET /privacy", "GET /health",
                "GET /robots.txt", "GET /timetable", "GET /timetable.ics", "GET /measures", "GET /measures/{measure}",
                "GET /timetable/rules", "GET /quality-charter", "GET /decisions",
                "GET /timetable/rules.csv", "GET /timetable/rules.json", "GET /sign-in", "POST /sign-in",
                "GET /sign-in/code", "POST /sign-in/code",
            ])
    }

    @Test func `an update is nowhere to be seen until it is approved`() async throws {
        let house = try await PublicHouse()
        let places = ["/plan/\(PublicHouse.line)", "/data/updates.csv", "/data/updates.json"]
        let line = try await house.tell("The waiting room was painted yellow.")
        for place in places { #expect(try await !house.get(place).text.contains("painted yellow"), "\(place)") }
        try await house.approve(line)
        for place in places { #expect(try await house.get(place).text.contains("painted yellow"), "\(place)") }
    }

    @Test func `the plan of another day shows what was true then`() async throws {
        let house = try await PublicHouse()
        let then = try await house.get("/plan/wsoa?as-at=2022-11-30").text
        let now = try await house.get("/plan/wsoa").text
        #expect(then.contains("what was true on 30 November 2022") && !now.contains("what was true on"))
        #expect(then.contains("Latest published update: 30 November 2022"))
        #expect(now.contains("Latest published update: 28 February 2023"), "of this plan, not of the area's other one")
        #expect(try await house.get("/plan/wsoa?as-at=2001-01-01").status == 404)
        #expect(try await house.get("/plan/wsoa/9.9.9").status == 404)
    }

    @Test func `an issued report comes back byte for byte`() async throws {
        let house = try await PublicHouse()
        let bytes = Array("a report\r\nwith \u{0} in it".utf8)
        let edition = try await house.stores.issued.issue(
            NewEdition(
                series: "wsoa/plan-update", title: "Plan update", day: "2023-02-28", previous: nil,
                head: try await house.stores.ledger.head(), software: "Cairn",
                files: [(format: "pdf", mediaType: "application/pdf", bytes: bytes)]), by: house.hand)
        #expect(try await house.get("/editions").text.contains("/editions/wsoa/plan-update/\(edition.number).pdf"))
        let sent = try await house.get("/editions/wsoa/plan-update/\(edition.number).pdf")
        #expect(sent.text == String(decoding: bytes, as: UTF8.self))
        #expect(try await house.get("/editions/wsoa/plan-update/\(edition.number + 1).pdf").status == 404)
        #expect(try await house.get("/editions/wsoa/plan-update/1.exe").status == 404)
    }

    @Test func `progress compares with the last report that the public was given`() async throws {
        let house = try await PublicHouse()
        let told = try await house.get("/progress?as-at=2023-02-28").text
        #expect(told.contains("38 (53%). At 30 November 2022 it was 20."))
        #expect(!(try await house.get("/progress?as-at=2022-11-30").text.contains("it was")))
        _ = try await house.stores.issued.issue(
            NewEdition(
                series: "wsoa/public-progress", title: "Progress", day: "2023-01-31", previous: nil,
                head: try await house.stores.ledger.head(), software: "Cairn",
                files: [(format: "html", mediaType: "text/html", bytes: Array("<p>".utf8))]), by: house.hand)
        #expect(try await house.get("/progress?as-at=2023-02-28").text.contains("At 31 January 2023 it was 20."))
    }
}
