import ArgumentParser
import Foundation
import SampleArea
import Storage
import Web

/// `cairn demo`: the sample area, made and served.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a sample area, serve it, and print its address and sign-ins.",
        discussion: "Example: cairn demo")

    @Option(name: .customLong("area"), help: "Where to keep the sample area: a file. A temporary one if left out.")
    var file: String?
    @OptionGroup var server: ServerOptions
    @Flag(help: "Answer with JSON.") var json = false

    func run() async throws {
        let path = try file ?? temporaryFile()
        let area = try AreaOptions.parse(["--area", path])
        let stores = try await opened(area)
        var options = server
        if options.port == 8080, !isFree(8080, on: options.host) {
            say("Port 8080 is taken, so another is used.")
            options.port = 0
        }
        let json = json
        try await AreaServer(stores: stores, options: options, keyBytes: try area.keyBytes()).run { address in
            if json {
                try? answer(json: Told(address: address, area: path, signIns: SignIn.all))
            } else {
                answer(Told.words(address, path))
            }
        }
    }

    private struct Told: Encodable {
        let address: String, area: String
        let signIns: [SignIn]

        static func words(_ address: String, _ path: String) -> String {
            """

            Ardenshire is open at \(address)
            To sign in, go to \(address)/sign-in

            \(SignIn.table)

            It is kept in \(path). Stop with Control-C.
            """
        }
    }

    private func temporaryFile() throws -> String {
        let name = "cairn-demo-\(UInt32.random(in: .min ... .max))"
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder.appendingPathComponent("ardenshire.cairn").path
    }

    private func opened(_ area: AreaOptions) async throws -> Stores {
        if area.place.isFileThere { return try await area.open() }
        say("Making the sample area ...")
        let stores = try await area.create()
        try await SampleArea.build(into: stores, today: Moment.now().today)
        return stores
    }
}
