import Access
import Crypto
import Facts
import Foundation
import Imports
import Storage

/// An officer's caseload page under load, with the 12,000 live cases that a county has; then with 25,000 cases, half of
/// them ended, after their million events were read from CSV, checked and kept.
@Sendable func measureCases() async throws -> [Row] {
    let live = try await withFolder { folder in
        try await measureCases(folder, Array(stride(from: 1, to: 24_000, by: 2)), name: "12000-live-cases")
    }
    return try await live
        + withFolder { folder in try await measureCases(folder, Array(0..<25_000), name: "25000-cases") }
}

private func measureCases(_ folder: URL, _ numbers: [Int], name: String) async throws -> [Row] {
    let stores = try openArea(folder)
    let files = try writeCases(folder, numbers)
    let clock = ContinuousClock()
    let (began, beganWork) = (clock.now, processorSeconds())
    let proposal = try await CaseImport.read(paths: files, into: stores, today: "2026-11-20")
    let read = (clock.now - began).seconds
    let outcome = try await proposal.commit(
        to: stores, skippingRefused: false, by: Hand("import", at: "2026-11-20T09:00:00Z"))
    let (took, worked) = ((clock.now - began).seconds, processorSeconds() - beganWork)
    guard outcome.added >= 40 * numbers.count else { throw Unexpected("only \(outcome.added) lines were kept") }
    let cookie = try await signedIn(stores)
    try await stores.close()
    let served = try ServedArea(folder, page: "/timetable")
    defer { served.stop() }
    let first = try await seconds { _ = try PlainHTTP(port: served.port, cookie: cookie).get("/caseload") }
    let firstWork = served.processorSeconds
    let page = try load(served.port, "/caseload?stage=open", cookie: cookie)
    let events = 40 * numbers.count
    return [
        Row("read-and-check-\(events)-events", read, "s"), Row("import-\(events)-events", took, "s"),
        Row("import-\(events)-events-processor", worked, "s"),
        Row("caseload-first-page-\(name)", first, "s"), Row("caseload-first-page-\(name)-processor", firstWork, "s"),
        Row("caseload-page-p50-100-a-second-\(name)", percentile(page, 0.5) * 1_000, "ms"),
        Row("caseload-page-p99-100-a-second-\(name)", percentile(page, 0.99) * 1_000, "ms"),
        Row("server-memory-\(name)", served.megabytes, "MB"),
    ]
}

/// Writes a cases file and an events file of 40 events a case; cases of even numbers have ended.
private func writeCases(_ folder: URL, _ numbers: [Int]) throws -> [String] {
    var people = "case,born,setting,setting_name,placement_kind,need\n"
    var events = "case,event,day,service,setting\n"
    for number in numbers {
        people +=
            "C\(number),\(2006 + number % 14)-10-02,\(900_000 + number % 300),School \(number % 300),mainstream,SLCN\n"
        for (event, day) in story(number) {
            let about = event.hasPrefix("advice") ? "health," : event.hasPrefix("school") ? ",Oak" : ","
            events += "C\(number),\(event),\(day),\(about)\n"
        }
    }
    let files = ["cases.csv", "events.csv"].map { folder.appendingPathComponent($0) }
    try Data(people.utf8).write(to: files[0])
    try Data(events.utf8).write(to: files[1])
    return files.map(\.path)
}

/// Forty events: a request, a plan, and a review each year until it is ended or goes on.
private func story(_ number: Int) -> [(String, Day)] {
    let start = Day("2020-01-06").adding(days: number % 330)
    let opening = [
        ("request_received", 0), ("decision_to_assess", 38), ("advice_requested", 40), ("advice_received", 75),
        ("draft_served", 105), ("school_consulted", 106), ("school_responded", 118), ("final_plan_sent", 138),
    ]
    var events = opening.map { ($0.0, start.adding(days: $0.1)) }
    var day = start.adding(days: 138 + 330)
    while events.count + 7 <= 39 {
        let review = [
            ("review_notice", -20), ("review_advice_circulated", -15), ("review_meeting", 0), ("review_report", 10),
            ("review_decision:amend", 24), ("amendment_notice_sent", 25), ("amended_final_sent", 70),
        ]
        events += review.map { ($0.0, day.adding(days: $0.1)) }
        day = day.adding(days: 360)
    }
    let last = events[events.count - 1].1
    while events.count < 38 { events.append(("mediation_contacted", last.adding(days: events.count))) }
    let isEnding = number.isMultiple(of: 2)
    events.append((isEnding ? "cease_decision" : "complaint_ground_known", last.adding(days: 100)))
    events.append((isEnding ? "plan_ceased" : "ombudsman_complaint", last.adding(days: 190)))
    return events
}

/// An account that may see the caseload, with a session; gives its cookie.
private func signedIn(_ stores: Stores) async throws -> String {
    let hand = Hand("benchmark", at: "2026-11-20T09:00:00Z")
    let id = try await stores.people.addAccount(
        name: "Case officer", email: "officer@ardenshire.example", password: "three quiet words", by: hand)
    try await stores.people.grant(Holding(.caseOfficer, from: "2020-01-01"), to: id, by: hand)
    let token = String(repeating: "ab", count: 32)
    let mark = SHA256.hash(data: Data(token.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let now = Int(Date().timeIntervalSince1970)
    try await stores.drafts.put(
        Draft(id: mark, kind: "session", owner: id, body: "\(now) \(now)", expires: "2099-01-01T00:00:00Z"))
    return "cairn=\(token)"
}
