import Facts
import Foundation
import Improvement
import Storage
import Synchronization

/// The plan page of 1,000 measures at 100 requests a second for 20 seconds, each timed from when it should have been
/// sent: first while nothing is written, then while a fact is recorded every second, so that pages are drawn anew.
@Sendable func measurePage() async throws -> [Row] {
    try await withFolder { folder in
        let stores = try openArea(folder)
        let plan = GeneratedPlan(measures: 1_000, rounds: 20)
        try await plan.write(to: stores.ledger)
        let served = try ServedArea(folder, page: "/plan/wsoa")
        defer { served.stop() }
        let quiet = try load(served.port, "/plan/wsoa")
        let writer = Task { try await writeEverySecond(stores.ledger, plan) }
        let busy = try load(served.port, "/plan/wsoa")
        writer.cancel()
        let row = try load(served.port, "/plan/wsoa/1.1.1.1")
        try await stores.close()
        return [
            Row("plan-page-p50-100-a-second", percentile(quiet, 0.5) * 1_000, "ms"),
            Row("plan-page-p99-100-a-second", percentile(quiet, 0.99) * 1_000, "ms"),
            Row("plan-page-p99-100-a-second-while-recording", percentile(busy, 0.99) * 1_000, "ms"),
            Row("plan-line-page-p99-100-a-second", percentile(row, 0.99) * 1_000, "ms"),
            Row("server-memory-1000-measures", served.megabytes, "MB"),
        ]
    }
}

private func writeEverySecond(_ ledger: Ledger, _ plan: GeneratedPlan) async throws {
    var number = 0
    while !Task.isCancelled {
        let measure = number % plan.measures
        try await ledger.record(by: Hand("client", at: "2026-11-01T09:00:00Z")) { door in
            let fact = try Observation.checked(
                indicator: "longest wait", value: "\(measure)", unit: "weeks", isMonth: false)
            try door.append(fact, to: plan.subject(measure), on: GeneratedPlan.lastDay)
        }
        number += 1
        try? await Task.sleep(for: .seconds(1))
    }
}

/// Sends requests at their times whatever the answers do, and gives how long each took from its time, in seconds.
func load(
    _ port: Int, _ path: String, cookie: String = "", perSecond: Int = 100, forSeconds: Int = 20
) throws -> [Double] {
    let total = perSecond * forSeconds
    let results = Mutex<(next: Int, took: [Double], wrong: Int)>((0, [], 0))
    let clock = ContinuousClock()
    let start = clock.now + .milliseconds(200)
    let group = DispatchGroup()
    for _ in 0..<32 {
        let connection = try PlainHTTP(port: port, cookie: cookie)
        group.enter()
        Thread.detachNewThread {
            let client = connection
            while let number = results.withLock({ state -> Int? in
                guard state.next < total else { return nil }
                defer { state.next += 1 }
                return state.next
            }) {
                let due = start + .seconds(Double(number) / Double(perSecond))
                let wait = (due - clock.now).seconds
                if wait > 0 { Thread.sleep(forTimeInterval: wait) }
                let status = try? client.get(path)
                let took = (clock.now - due).seconds
                results.withLock {
                    $0.took.append(took)
                    if status != 200 { $0.wrong += 1 }
                }
            }
            group.leave()
        }
    }
    group.wait()
    let (_, took, wrong) = results.withLock { $0 }
    if wrong > 0 { throw Unexpected("\(wrong) of \(total) answers of \(path) were not 200") }
    return took
}
