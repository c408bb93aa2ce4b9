import Crypto
import Facts
import Foundation
import Storage

/// Somebody's time at the staff site, from sign-in until they leave or it ends by itself.
package struct Session: Equatable, Sendable {
    /// Under which it is kept: the hash of what the browser holds, which is kept nowhere.
    package let id: String
    package let account: String
    /// Seconds since 1970.
    package let startedAt: Int
    package let seenAt: Int

    /// Seconds without a page after which it ends.
    package static let longestIdle = 60 * 60
    /// Seconds after which it ends whatever happens.
    package static let longest = 12 * 60 * 60
    /// A newer sighting is written down only after so many seconds, so that reading pages does not wear the disk.
    static let sightingStep = 5 * 60

    /// Whether it is still good at the time.
    package func isGood(at unixSeconds: Int) -> Bool {
        unixSeconds - seenAt < Self.longestIdle && unixSeconds - startedAt < Self.longest
    }
}

/// The sessions of an area, kept on the server among the drafts.
package struct Sessions: Sendable {
    static let kind = "session"
    private let drafts: Drafts

    init(_ drafts: Drafts) { self.drafts = drafts }

    /// Begins a session and gives the token for the browser. It is always a new one.
    func begin(for account: String, at unixSeconds: Int) async throws -> String {
        let token = randomToken()
        try await keep(
            Session(id: tokenHash(token), account: account, startedAt: unixSeconds, seenAt: unixSeconds))
        return token
    }

    /// The session that the browser's token opens, if it is still good. Notes that it was seen.
    func session(_ token: String, at unixSeconds: Int) async throws -> Session? {
        guard let session = try await drafts.draft(tokenHash(token)).flatMap(Self.read), session.isGood(at: unixSeconds)
        else { return nil }
        guard unixSeconds - session.seenAt >= Session.sightingStep else { return session }
        let seen = Session(
            id: session.id, account: session.account, startedAt: session.startedAt, seenAt: unixSeconds)
        // A full disk must not shut out readers: the sighting is then left unwritten.
        do { try await keep(seen) } catch is Refusal { return session }
        return seen
    }

    /// The account's open sessions, the last seen first.
    package func all(of account: String, at unixSeconds: Int) async throws -> [Session] {
        try await drafts.drafts(kind: Self.kind, owner: account).compactMap(Self.read)
            .filter { $0.isGood(at: unixSeconds) }.sorted { ($0.seenAt, $0.id) > ($1.seenAt, $1.id) }
    }

    /// Ends one session of the account; somebody else's is left alone.
    package func end(_ id: String, of account: String) async throws {
        guard let draft = try await drafts.draft(id), draft.kind == Self.kind, draft.owner == account else { return }
        try await drafts.remove(id)
    }

    /// Ends every session of the account.
    package func endAll(of account: String) async throws {
        try await drafts.remove(kind: Self.kind, owner: account)
    }

    private func keep(_ session: Session) async throws {
        let ends = min(session.seenAt + Session.longestIdle, session.startedAt + Session.longest)
        try await drafts.put(
            Draft(
                id: session.id, kind: Self.kind, owner: session.account,
                body: "\(session.startedAt) \(session.seenAt)", expires: Moment.instant(ends)))
    }

    private static func read(_ draft: Draft) -> Session? {
        let times = draft.body.split(separator: " ").compactMap { Int($0) }
        guard draft.kind == kind, times.count == 2 else { return nil }
        return Session(id: draft.id, account: draft.owner, startedAt: times[0], seenAt: times[1])
    }
}

/// 256 random bits as 64 hexadecimal digits.
package func randomToken() -> String {
    var source = SystemRandomNumberGenerator()
    return hexText((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &source) })
}

/// The SHA-256 of a token, under which its session is kept.
package func tokenHash(_ token: String) -> String { hexText(SHA256.hash(data: Data(token.utf8))) }
