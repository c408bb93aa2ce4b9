import Facts
import Hummingbird
import HummingbirdTesting
import PublicSite
import StaffSite
import Storage
import Testing
import Web

/// The public site of an empty area on 18 November 2026.
private func get(_ path: String) async throws -> (status: Int, text: String, cookie: String?) {
    let moment = Moment(unixSeconds: 1_795_000_000)
    let stores = try Stores.open(file: ":memory:", key: .random(), scrypt: .light)
    let site = Site(
        name: "Ardenshire SEND partnership", baseURL: "http://localhost", isSecure: false, version: "0.1",
        formKey: Array(repeating: 7, count: 32), now: { moment })
    let server = try WebServer(site: site, stores: stores, wings: [publicSite, staffSite], glossary: areaGlossary)
    return try await Application(responder: server).test(.router) { client in
        let answer = try await client.executeRequest(uri: path, method: .get, headers: [:], body: nil)
        return (answer.status.code, String(buffer: answer.body), answer.headers[.setCookie])
    }
}

@Suite struct `The public timetable` {
    @Test func `the form asks for days, sets no cookie and carries no token`() async throws {
        let (status, text, cookie) = try await get("/timetable")
        #expect(status == 200 && cookie == nil)
        #expect(text.contains("<form method=\"get\" action=\"/timetable\"") && !text.contains("name=\"token\""))
        #expect(text.matches(of: /<h1[ >]/).count == 1)
        let inputs = text.matches(of: /<input class="width-20" id="([a-z0-9-]+)"/).map { $0.1 }
        #expect(inputs.count > 25)
        for id in inputs { #expect(text.contains("<label for=\"\(id)\">"), "\(id)") }
    }

    @Test func `gives each date its source, its force and what to do`() async throws {
        let text = try await get("/timetable?request=7+September+2026&show=yes").text
        #expect(text.contains("19 October 2026: Tell the family whether there will be an EHC needs assessment"))
        #expect(text.contains("What you can do:") && text.contains("If it is missed:"))
        #expect(text.contains("25 January 2027: Send the final plan"))
        #expect(text.contains("Special Educational Needs and Disability Regulations 2014"))
        #expect(text.contains("href=\"/timetable.ics?request=2026-09-07\""))
        #expect(text.contains("<strong>Guidance</strong>") && text.contains("<strong>Law</strong>"))
    }

    @Test func `a day that is none comes back with an error that leads to its field`() async throws {
        let (status, text, _) = try await get("/timetable?request=29+February+2027&show=yes")
        #expect(status == 422 && text.contains("<title>Error: "))
        #expect(text.contains("<a href=\"#request\">") && text.contains("There is no 29 February 2027"))
        #expect(text.contains("value=\"29 February 2027\""))
        let late = try await get("/timetable?request=5+3+2026&assess=3+3+2026&show=yes").text
        #expect(late.contains("<a href=\"#assess\">") && late.contains("<details open>"))
    }

    @Test func `the calendar file is one`() async throws {
        let (status, text, _) = try await get("/timetable.ics?request=2026-09-07")
        #expect(status == 200 && text.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(text.contains("DTSTART;VALUE=DATE:20270125"))
        #expect(try await get("/timetable.ics?request=soon").status == 422)
    }

    @Test func `the rules stand with their sources, as at any day, and as files`() async throws {
        let page = try await get("/timetable/rules?as-at=2015-03-01").text
        #expect(page.contains("unopposed.assess.complete") && page.contains("in force in England on 1 March 2015"))
        #expect(try await !get("/timetable/rules").text.contains("unopposed.assess.complete"))
        let every = try await get("/timetable/rules.csv").text
        #expect(every.hasPrefix("rule,from,to,") && every.contains("unopposed.assess.complete"))
        #expect(try await get("/timetable/rules.json?as-at=2026-11-01").text.hasPrefix("[{\"rule\":"))
        #expect(try await get("/timetable/rules?as-at=yesterday").status == 422)
    }
}
