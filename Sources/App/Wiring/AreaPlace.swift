import ArgumentParser
import Foundation
import Storage
import StoragePostgres

/// Where an area is kept.
enum AreaPlace: ExpressibleByArgument, Equatable {
    /// A SQLite file.
    case file(String)
    /// A PostgreSQL database, by its address.
    case postgres(String)

    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        let isAddress = argument.hasPrefix("postgres://") || argument.hasPrefix("postgresql://")
        self = isAddress ? .postgres(argument) : .file(argument)
    }

    /// What to call it when speaking to people: never with the password that an address may hold.
    var words: String {
        switch self {
        case .file(let path): path
        case .postgres(let address):
            address.split(separator: "@").count > 1 ? "postgres://\(address.split(separator: "@").last ?? "")" : address
        }
    }

    var isFileThere: Bool {
        if case .file(let path) = self { FileManager.default.fileExists(atPath: path) } else { false }
    }
}

/// The options that say which area a command is about.
struct AreaOptions: ParsableArguments {
    @Option(
        name: .customLong("area"),
        help: "Where the area is kept: a file such as A.cairn, or postgres://user:password@host/database.")
    var place: AreaPlace

    @Option(
        name: .customLong("key"), help: "The file that holds the area's key. A.cairn.key beside A.cairn if left out.")
    var keyFile: String?

    /// Opens an area that is there already.
    func open() async throws -> Stores {
        if case .file(let path) = place, !place.isFileThere {
            throw CannotDo("There is no area at \(path). Make one with: cairn init --area \(path) --name NAME")
        }
        return try await open(key: try readKey())
    }

    /// Opens a place for a new area, and makes its key.
    func create() async throws -> Stores {
        if place.isFileThere { throw CannotDo("There is something at \(place.words) already. Choose another name.") }
        let key = try KeyFile(path: keyPath()).make()
        return try await open(key: key)
    }

    private func open(key: MasterKey) async throws -> Stores {
        switch place {
        case .file(let path): try Stores.open(file: path, key: key)
        case .postgres(let address): try Stores.open(postgres: address, key: key)
        }
    }

    private func readKey() throws -> MasterKey { try KeyFile(path: keyPath()).read() }

    /// The bytes of the area's key.
    func keyBytes() throws -> [UInt8] { try KeyFile(path: keyPath()).bytes() }

    /// The file that the key is in.
    func keyPath() throws -> String {
        if let keyFile { return keyFile }
        switch place {
        case .file(let path): return path + ".key"
        case .postgres: throw ValidationError("Say where the area's key is kept: --key FILE")
        }
    }
}
