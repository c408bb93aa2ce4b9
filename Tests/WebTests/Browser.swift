import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization
import Web

/// Somebody at a browser: keeps the cookie, finds the form token on the page last seen.
actor Browser {
    private let client: any TestClientProtocol
    private(set) var cookie = ""
    private var token = ""

    init(_ client: any TestClientProtocol) { self.client = client }

    /// Comes with a cookie from somewhere.
    func bring(cookie: String) { self.cookie = cookie }

    func get(_ path: String, _ headers: [String: String] = [:]) async throws -> Answer {
        try await send(.get, path, headers, body: nil)
    }

    /// Sends a form with the token of the page last seen, unless another is given.
    func post(
        _ path: String, _ fields: [String: String] = [:], token: String? = nil, _ headers: [String: String] = [:]
    ) async throws -> Answer {
        let pairs = (fields.merging(["token": token ?? self.token]) { $1 }).map {
            "\(percentEncoded($0.key))=\(percentEncoded($0.value))"
        }
        let form = headers.merging(["Content-Type": "application/x-www-form-urlencoded"]) { own, _ in own }
        return try await send(.post, path, form, body: ByteBuffer(string: pairs.joined(separator: "&")))
    }

    /// Signs in and gives what came back.
    @discardableResult func signIn(_ email: String, _ password: String) async throws -> Answer {
        _ = try await get("/sign-in")
        let answer = try await post("/sign-in", ["email": email, "password": password])
        if answer.status == 303 { _ = try await get("/account") }
        return answer
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String], body: ByteBuffer?
    ) async throws -> Answer {
        var fields = HTTPFields()
        for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
        if !cookie.isEmpty { fields[.cookie] = cookie }
        let response = try await client.executeRequest(uri: path, method: method, headers: fields, body: body)
        let answer = Answer(response)
        if let set = answer.headers["set-cookie"] { cookie = set.split(separator: ";").first.map(String.init) ?? "" }
        if let found = answer.html.firstMatch(of: /name="token" value="([0-9a-f]{64})"/) { token = String(found.1) }
        return answer
    }
}

/// What came back.
struct Answer: Sendable {
    let status: Int
    let html: String
    /// By their names in lower case.
    let headers: [String: String]

    init(_ response: TestResponse) {
        status = response.status.code
        html = String(buffer: response.body)
        headers = Dictionary(
            response.headers.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}

/// A clock that stands still until it is moved on.
final class StillClock: Sendable {
    private let seconds = Mutex(1_795_000_000)

    func pass(seconds: Int) { self.seconds.withLock { $0 += seconds } }

    @Sendable func now() -> Moment { seconds.withLock { Moment(unixSeconds: $0) } }
}

extension Site {
    /// The invented area's settings.
    static func ardenshire(
        _ clock: StillClock, isSecure: Bool = false
    ) -> Site {
        Site(
            name: "Ardenshire SEND partnership", baseURL: "http://localhost", isSecure: isSecure, version: "0.1",
            formKey: Array(repeating: 7, count: 32), now: clock.now)
    }
}
