import ArgumentParser
import Crypto
import Facts
import Governance
import Hummingbird
import Logging
import PublicSite
import StaffSite
import Storage
import Web

/// The options of a server.
struct ServerOptions: ParsableArguments {
    @Option(help: "The address to listen on. 127.0.0.1 is this machine alone.") var host = "127.0.0.1"
    @Option(help: "The port to listen on; 0 picks a free one.") var port = 8080
    @Option(help: "The address that readers type, when a proxy stands before Cairn: https://send.example.gov.uk.")
    var baseUrl: String?
    @Flag(help: "Trust X-Forwarded-For: a proxy of your own stands before Cairn.") var behindProxy = false
    @Flag(help: "Write a line on standard error for each request.") var log = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("The port must be from 0 to 65535.") }
        if let baseUrl, !baseUrl.hasPrefix("https://"), !baseUrl.hasPrefix("http://") {
            throw ValidationError("The base URL must start with https://.")
        }
    }
}

/// One area's pages on one port, until the program is told to stop.
struct AreaServer {
    let stores: Stores
    let options: ServerOptions
    let keyBytes: [UInt8]

    /// Serves until SIGTERM or Control-C, lets running requests finish, and closes the stores.
    ///
    /// - Parameter begun: told the address once it answers.
    func run(begun: @escaping @Sendable (String) async -> Void) async throws {
        let port = options.port == 0 ? try freePort(on: options.host) : options.port
        let address = options.baseUrl ?? "http://\(options.host):\(port)"
        let server = try WebServer(
            site: try await site(address), stores: stores, wings: [publicSite, staffSite], glossary: areaGlossary,
            signIn: signInPage)
        var logger = Logger(label: "cairn") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = options.log ? .info : .error
        let application = Application(
            responder: server,
            configuration: .init(address: .hostname(options.host, port: port), serverName: nil),
            onServerRunning: { _ in await begun(address) }, logger: logger)
        let broom = Task { [drafts = stores.drafts] in await sweep(drafts) }
        defer { broom.cancel() }
        do {
            try await application.runService()
        } catch {
            throw CannotDo("Cannot listen on \(options.host):\(port): \(error)")
        }
        try await stores.close()
    }

    private func site(_ address: String) async throws -> Site {
        let entries: [Entry<LocalArea>] = try await stores.ledger.entries()
        let name = entries.latest(AsAt(Moment.now().today))[LocalArea.subject]?.name ?? "This area"
        let mark = HMAC<SHA256>.authenticationCode(for: Array("form tokens".utf8), using: SymmetricKey(data: keyBytes))
        return Site(
            name: "\(name) SEND partnership", baseURL: address, isSecure: address.hasPrefix("https://"),
            version: software, formKey: Array(mark), isBehindProxy: options.behindProxy, now: { .now() })
    }

    /// Throws away drafts and sessions that have ended, once an hour.
    private func sweep(_ drafts: Drafts) async {
        while !Task.isCancelled {
            _ = try? await drafts.purge(through: Moment.now().instant)
            try? await Task.sleep(for: .seconds(3_600))
        }
    }
}
