import Facts
import Hummingbird
import Storage
import Web

/// The access log and the proof that nothing was altered.
let proofRoutes: [Route] = [
    .get(AccountPaths.accessLog, .allowed(.read, "access-log"), showAccessLog),
    .get(AccountPaths.proof, .signedIn) { visit in try await proofPage(visit, result: []) },
    .post(AccountPaths.proof, .allowed(.record, "proof")) { visit in
        try await proofPage(visit, result: [.init(try await visit.verifyLedger())])
    },
]

/// Whose identity was read, by whom and why.
struct AccessLogPage: Page {
    static let template = "accounts/access-log"
    let rows: [Row]
    let empty: EmptyState
    let isEmpty: Bool

    struct Row: Sendable {
        let at: String
        let reader: String
        let person: String
        let reason: String
    }
}

/// Where the ledger has got to, and whether it is whole.
struct ProofPage: Page {
    static let template = "accounts/proof"
    let line: String
    let hash: String
    let erasures: String
    let action = AccountPaths.proof
    let mayVerify: Bool
    /// Empty or one.
    let result: [Result]

    struct Result: Sendable {
        let heading: String
        let words: String
        let isWhole: Bool
        let isBroken: Bool

        init(_ verification: Verification) {
            switch verification {
            case .whole(let lines, let head):
                heading = "The ledger is whole"
                words = "All \(lines) lines are as they were recorded. The last line’s hash is \(head)."
                isWhole = true
            case .broken(let line, let reason):
                heading = "The ledger was altered at line \(line)"
                words = "\(reason). Stop recording, keep a copy of the file and restore the last backup that verifies."
                isWhole = false
            }
            isBroken = !isWhole
        }
    }
}

private let accessLogLength = 500

@Sendable private func showAccessLog(_ visit: Visit) async throws -> Response {
    let lines = try await visit.people.accessLog().suffix(accessLogLength).reversed()
    let names = try await visit.people.names(of: Set(lines.flatMap { [$0.reader, $0.person] }))
    let rows = lines.map { line in
        AccessLogPage.Row(
            at: timeWords(instant: line.at), reader: names[line.reader] ?? line.reader, person: line.person,
            reason: line.reason)
    }
    let empty = EmptyState("Nobody’s identity has been read yet. Each reading will stand here with its reason.")
    return try await visit.page(
        AccessLogPage(rows: rows, empty: empty, isEmpty: rows.isEmpty), title: "Access log")
}

private func proofPage(_ visit: Visit, result: [ProofPage.Result]) async throws -> Response {
    let head = try await visit.ledger.head()
    let page = ProofPage(
        line: String(head.line), hash: head.hash, erasures: String(head.erasures), mayVerify: visit.mayRecord("proof"),
        result: result)
    return try await visit.page(page, title: "Proof")
}
