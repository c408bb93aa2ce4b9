import ArgumentParser
import Foundation
import Storage

/// `cairn backup`: one consistent file, while the area is being served.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy an area into one file, also while it is being served.",
        discussion: """
            The key is not in the copy: keep it elsewhere.

            Example: cairn backup --area A.cairn --to A-2026-11-21.cairn
            """)

    @OptionGroup var area: AreaOptions
    @Option(name: .customLong("to"), help: "The file to write. It must not be there yet.") var target: String
    @Flag(help: "Answer with JSON.") var json = false

    func run() async throws {
        if FileManager.default.fileExists(atPath: target) {
            throw CannotDo("There is something at \(target) already. Choose another name.")
        }
        let stores = try await area.open()
        try await stores.backup(to: target)
        try await stores.close()
        let size = try FileManager.default.attributesOfItem(atPath: target)[.size] as? Int ?? 0
        if json {
            try answer(json: Copied(backup: target, bytes: size))
        } else {
            answer("Copied \(area.place.words) to \(target), \(size) bytes.")
        }
    }

    private struct Copied: Encodable {
        let backup: String
        let bytes: Int
    }
}
