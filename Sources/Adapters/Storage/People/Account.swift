/// Somebody who can sign in.
package struct Account: Equatable, Sendable {
    /// A random id; the ledger and the drafts know the person by nothing else.
    package let id: String, name: String, email: String
    package let hasSecondFactor: Bool
    /// A closed account cannot sign in; its name still stands beside what it recorded.
    package let isClosed: Bool
}

/// One reading of somebody's identity: who read whose, when and why.
package struct AccessLogLine: Equatable, Sendable {
    package let at: String, reader: String, person: String, reason: String
}
