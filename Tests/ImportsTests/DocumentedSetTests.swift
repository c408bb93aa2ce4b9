import Facts
import Foundation
import Improvement
import Testing

@testable import Imports

@Suite struct `The documented CSV set` {
    @Test func `the published statement reads whole, with a reason for whatever is left out`() async throws {
        let proposal = try await PlanImport.read(
            path: Given.statement, existing: PlanFacts(), options: ImportOptions(today: "2026-11-21"))
        let levels = proposal.statements.compactMap { ($0.fact as? NodeDescribed)?.level }
        #expect(!proposal.isRefused)
        #expect((0...3).map { level in levels.count { $0 == level } } == [5, 10, 19, 72])
    }
}

/// Where the given files are: beside the package when it is built there, else the copies kept with these tests.
enum Given {
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let statement: String = {
        let shared = package.appending(path: "../shared/reference/seed-facts").standardized.path()
        let copies = package.appending(path: "Tests/ImportsTests/Resources/seed-facts").path()
        return FileManager.default.fileExists(atPath: shared) ? shared : copies
    }()
}
