import ArgumentParser
import Foundation
import Storage
import StoragePostgres

/// `cairn restore`: an area from its backup, once the backup has proved whole.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make an area from a backup, after checking that the backup is whole.",
        discussion: "Example: cairn restore A-2026-11-21.cairn --area A.cairn --key A.cairn.key")

    @Argument(help: "The backup.") var backup: String
    @OptionGroup var area: AreaOptions
    @Flag(help: "Answer with JSON.") var json = false

    func run() async throws {
        if area.place.isFileThere {
            throw CannotDo("There is something at \(area.place.words) already. Choose another name.")
        }
        guard FileManager.default.fileExists(atPath: backup) else { throw CannotDo("There is no backup at \(backup).") }
        guard case .whole(let lines, _) = try await restored() else {
            throw CannotDo("The backup is not whole. Nothing was restored.")
        }
        if json {
            try answer(json: Restored(area: area.place.words, lines: lines))
        } else {
            answer("Restored \(area.place.words): \(lines) lines, whole.")
        }
    }

    private func restored() async throws -> Verification {
        let key = try KeyFile(path: area.keyPath()).read()
        return switch area.place {
        case .file(let path): try await Stores.restore(from: backup, file: path, key: key)
        case .postgres(let address): try await Stores.restore(from: backup, postgres: address, key: key)
        }
    }

    private struct Restored: Encodable {
        let area: String
        let lines: Int
    }
}
