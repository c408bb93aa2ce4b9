import ArgumentParser
import Foundation
import Storage

/// `cairn restore`: an area from its backup, once the backup has proved whole.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make an area from a backup, after checking that the backup is whole.",
        discussion: "Example: cairn restore A-2026-11-21.cairn --area A.cairn --key A.cairn.key")

    @Argument(help: "The backup.") var backup: String
    @OptionGroup var area: AreaOptions
    @Flag(help: "Answer with JSON.") var json = false

    func run() async throws {
        guard case .file(let path) = area.place else {
            throw CannotDo("A backup is restored to a file. Restore a PostgreSQL database with its own tools.")
        }
        guard FileManager.default.fileExists(atPath: backup) else { throw CannotDo("There is no backup at \(backup).") }
        if area.place.isFileThere { throw CannotDo("There is something at \(path) already. Choose another name.") }
        let part = path + ".part"
        try? FileManager.default.removeItem(atPath: part)
        try FileManager.default.copyItem(atPath: backup, toPath: part)
        let lines = try await linesWhenWhole(part)
        try FileManager.default.moveItem(atPath: part, toPath: path)
        if json {
            try answer(json: Restored(area: path, lines: lines))
        } else {
            answer("Restored \(path): \(lines) lines, whole.")
        }
    }

    private struct Restored: Encodable {
        let area: String
        let lines: Int
    }

    private func linesWhenWhole(_ path: String) async throws -> Int {
        let stores = try Stores.open(file: path, key: KeyFile(path: try area.keyPath()).read())
        let found = try await stores.ledger.verify()
        try await stores.close()
        switch found {
        case .whole(let lines, _): return lines
        case .broken(let line, let reason):
            try? FileManager.default.removeItem(atPath: path)
            throw CannotDo("The backup is not whole: line \(line), \(reason). Nothing was restored.")
        }
    }
}
