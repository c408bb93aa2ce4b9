import Facts
import Foundation
import Storage

/// From the start of the program to its first page, with a ledger of 1,000,000 lines; and the memory it then takes.
@Sendable func measureStart() async throws -> [Row] {
    try await withFolder { folder in
        let stores = try openArea(folder)
        note("Writing 1,000,000 lines ...")
        let wrote = try await seconds {
            try await GeneratedPlan(measures: 1_000, rounds: 20).write(to: stores.ledger, lines: 1_000_000)
        }
        let lines = try await stores.ledger.head().line
        let verified = try await seconds { _ = try await stores.ledger.verify() }
        try await stores.close()
        let served = try ServedArea(folder, page: "/plan/wsoa")
        let work = served.processorSeconds
        defer { served.stop() }
        return [
            Row("write-1000000-lines", wrote, "s"),
            Row("verify-1000000-lines", verified, "s"),
            Row("start-to-first-page-\(lines)-lines", served.secondsToFirstPage, "s"),
            Row("start-to-first-page-\(lines)-lines-processor", work, "s"),
            Row("server-memory-\(lines)-lines", served.megabytes, "MB"),
        ]
    }
}
