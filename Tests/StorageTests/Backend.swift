import Facts
import Foundation
import StoragePostgres
import Testing

@testable import Storage

/// The two databases that every behaviour is shown on.
enum Backend: CaseIterable, CustomTestStringConvertible {
    case sqlite, postgres

    var testDescription: String { "\(self)" }

    /// A new, empty area.
    func area(key: MasterKey = .random()) async throws -> Stores {
        switch self {
        case .sqlite: try Stores.open(file: ":memory:", key: key, scrypt: .light)
        case .postgres: try Stores.open(postgres: PostgresCluster.newAddress(), key: key, scrypt: .light)
        }
    }

    /// What takes the ledger's guards away, as somebody with the database's own tools could.
    var withoutGuards: String {
        switch self {
        case .sqlite: "DROP TRIGGER fact_added; DROP TRIGGER fact_unchanged; DROP TRIGGER fact_kept"
        case .postgres: "ALTER TABLE fact DISABLE TRIGGER USER"
        }
    }
}

extension Stores {
    /// Does with plain SQL what Cairn itself never would.
    func tamper(_ sql: String) async throws {
        try await database.write { try $0.script(sql) }
    }
}

/// A folder for one test, removed when it is over.
func inFolder<T>(_ work: (String) async throws -> T) async throws -> T {
    let folder = NSTemporaryDirectory() + "cairn-storage-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await work(folder)
}
