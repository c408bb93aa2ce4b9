import Facts
import Foundation
import Imports
import Storage

/// Where the given files are: beside the package when they lie there, else the copies kept with these tests.
enum Given {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let folder: String = {
        let shared = package.appending(path: "../shared/reference/seed-facts").standardized.path()
        return FileManager.default.fileExists(atPath: shared) ? shared : resource("seed-facts")
    }()

    static func resource(_ name: String) -> String {
        package.appending(path: "Tests/ImportsTests/Resources/\(name)").path()
    }

    static let document = package.appending(path: "docs/import.md").path()

    static let hand = Hand("import", at: "2026-11-21T09:00:00Z")

    static func stores() throws -> Stores { try Stores.open(file: ":memory:", key: .random(), scrypt: .light) }

    /// A folder of small files that is taken away afterwards.
    static func folder<T>(_ files: [String: String], _ work: (String) async throws -> T) async throws -> T {
        try await folder(bytes: files.mapValues { Array($0.utf8) }, work)
    }

    static func folder<T>(bytes files: [String: [UInt8]], _ work: (String) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "imports-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
        return try await work(folder.path())
    }

    /// Reads against what the ledger holds and keeps it.
    @discardableResult
    static func keep(_ path: String, in stores: Stores, _ options: ImportOptions) async throws -> ImportOutcome {
        let existing = try await RecordedFacts.read(from: stores.ledger)
        return try await PlanImport.read(path: path, existing: existing, options: options).commit(
            to: stores.ledger, by: hand)
    }
}
