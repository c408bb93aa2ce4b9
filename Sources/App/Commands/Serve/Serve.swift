import ArgumentParser
import Storage

/// `cairn serve`: an area's pages.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve an area's public and staff pages.",
        discussion: """
            It listens on this machine alone unless --host says otherwise. Put a proxy with TLS before it, and name \
            the public address with --base-url. SIGTERM lets running requests finish, then stops.

            Example: cairn serve --area A.cairn --port 8080
            """)

    @OptionGroup var area: AreaOptions
    @OptionGroup var server: ServerOptions
    @Flag(help: "Answer with JSON.") var json = false

    func run() async throws {
        let stores = try await area.open()
        let json = json
        try await AreaServer(stores: stores, options: server, keyBytes: try area.keyBytes()).run { address in
            if json {
                try? answer(json: ["address": address])
            } else {
                answer("Serving at \(address)")
            }
        }
    }
}
