import Facts
import Foundation
import Improvement
import Storage

/// Facts recorded in ten seconds by 16 clients at once, each answered only when it is on the disk.
@Sendable func measureRecording() async throws -> [Row] {
    try await withFolder { folder in
        let stores = try openArea(folder)
        let ledger = stores.ledger
        let clock = ContinuousClock()
        let end = clock.now + .seconds(10)
        let counts = try await withThrowingTaskGroup(of: [Double].self) { group in
            for client in 0..<16 {
                group.addTask { try await record(ledger, as: client, until: end) }
            }
            return try await group.reduce(into: [Double]()) { $0 += $1 }
        }
        guard case .whole(let lines, _) = try await ledger.verify(), lines == counts.count else {
            throw Unexpected("the chain does not hold what was answered")
        }
        try await stores.close()
        return [
            Row("durable-facts-per-second-16-clients", Double(counts.count) / 10, "facts/s"),
            Row("durable-fact-p99", percentile(counts, 0.99) * 1_000, "ms"),
        ]
    }
}

/// Records facts one after the other and gives how long each took, in seconds.
private func record(_ ledger: Ledger, as client: Int, until end: ContinuousClock.Instant) async throws -> [Double] {
    let clock = ContinuousClock()
    var took: [Double] = []
    while clock.now < end {
        let number = took.count
        let began = clock.now
        try await ledger.record(by: Hand("client-\(client)", at: "2026-11-01T09:00:00Z")) { door in
            let fact = try Observation.checked(
                indicator: "longest wait", value: "\(number % 200)", unit: "weeks", isMonth: false)
            try door.append(fact, to: "wsoa/1.1.1.\(client)", on: "2026-10-31")
        }
        took.append((clock.now - began).seconds)
    }
    return took
}

/// The value that this share of the others do not pass.
func percentile(_ values: [Double], _ share: Double) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int((Double(sorted.count) * share).rounded(.up)) - 1)]
}

/// Opens the area of a run; its key is all noughts, for it guards nothing.
func openArea(_ folder: URL) throws -> Stores {
    try Stores.open(
        file: folder.appendingPathComponent("area.cairn").path, key: MasterKey(bytes: Array(repeating: 0, count: 32)))
}
