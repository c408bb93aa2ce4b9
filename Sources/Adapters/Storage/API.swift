// CONTRACT, to be replaced by the implementation (same signatures), one idea per file.
package import Facts
package import Access

package final class Stores: Sendable {
    package let ledger: Ledger
    package let people: People
    package let drafts: Drafts
    package let issued: Issued
    /// SQLite file, or ":memory:". Creates tables when new.
    package static func open(file: String, key: MasterKey) throws -> Stores { fatalError() }
    init() { fatalError() }
    /// A consistent copy in one file while serving.
    package func backup(to path: String) async throws { fatalError() }
    package func close() async throws { fatalError() }
}

/// 32 bytes outside the database that seal People's keys.
package struct MasterKey: Sendable {
    package init(bytes: [UInt8]) {}
    package static func random() -> MasterKey { fatalError() }
}

package final class Ledger: Sendable {
    init() { fatalError() }
    /// All entries of a kind in line order, decoded once, newer lines read as needed. Erased lines are skipped.
    package func entries<F: Fact>(_ type: F.Type = F.self) async throws -> [Entry<F>] { fatalError() }
    package func head() async throws -> LedgerHead { fatalError() }
    /// The one door: reads what stands, decides and writes in one durable transaction. All or nothing.
    package func record<T: Sendable>(by hand: Hand, _ work: @escaping @Sendable (LedgerDoor) throws -> T) async throws -> T { fatalError() }
    /// Sugar over `record`: returns the new line.
    package func append<F: Fact>(to subject: String, on day: Day, by hand: Hand, deciding: @escaping @Sendable ([Entry<F>]) throws -> F) async throws -> Int { fatalError() }
    package func verify() async throws -> Verification { fatalError() }
    package func erase(subject: String, basis: String, on day: Day, by hand: Hand) async throws { fatalError() }
    package func scoped(to viewer: Viewer) -> ScopedLedger { fatalError() }
    package func lines(after line: Int, limit: Int) async throws -> [LedgerLine] { fatalError() }
}

package struct LedgerHead: Equatable, Sendable {
    /// The last line's number; 0 when empty.
    package let line: Int
    /// How many erasures there have been: caches are good for one (line, erasures).
    package let erasures: Int
    /// The last line's hash in hexadecimal; 64 zeros when empty.
    package let hash: String
}

package enum Verification: Equatable, Sendable {
    case whole(lines: Int, head: String)
    case broken(line: Int, reason: String)
}

/// What a recording transaction may do. Never kept beyond its closure.
package final class LedgerDoor {
    init() { fatalError() }
    package var head: Int { get throws { fatalError() } }
    package func entries<F: Fact>(_ type: F.Type = F.self, of subject: String) throws -> [Entry<F>] { fatalError() }
    package func entries<F: Fact>(_ type: F.Type = F.self) throws -> [Entry<F>] { fatalError() }
    /// nil fact = empty correction (needs `replaces`). With a source, a (source, reference) already in the ledger adds nothing and gives its old line back.
    @discardableResult
    package func append<F: Fact>(_ fact: F?, to subject: String, on day: Day, replaces: Int? = nil, from source: SourceMark? = nil) throws -> Int { fatalError() }
    /// The line already recorded from this source, if any.
    package func line(from source: SourceMark) throws -> Int? { fatalError() }
}

/// Where an imported line came from; unique, so that importing twice adds nothing.
package struct SourceMark: Hashable, Sendable {
    package let source: String
    package let reference: String
    package init(_ source: String, _ reference: String) { self.source = source; self.reference = reference }
}

package struct LedgerLine: Equatable, Sendable {
    package let line: Int, kind: String, subject: String, day: Day
    package let body: String?
    package let replaces: Int?
    package let source: SourceMark?
    package let author: String, recordedAt: String
    package let isErased: Bool
}

/// The ledger as one viewer may see and write it. The public sees only approved lines of kinds that need approval.
package struct ScopedLedger: Sendable {
    package let viewer: Viewer
    package func entries<F: Fact>(_ type: F.Type = F.self) async throws -> [Entry<F>] { fatalError() }
    package func head() async throws -> LedgerHead { fatalError() }
    /// Like Ledger.record; the person is the viewer's; each append is refused unless the access table allows it.
    package func record<T: Sendable>(at instant: String, _ work: @escaping @Sendable (LedgerDoor) throws -> T) async throws -> T { fatalError() }
    init() { fatalError() }
}

package final class People: Sendable {
    init() { fatalError() }
    /// Adds an account; the id is random. Problems if the e-mail is taken or the password is short (12 characters).
    package func addAccount(name: String, email: String, password: String, by hand: Hand) async throws -> String { fatalError() }
    /// The account whose password (scrypt) this is, constant-time, or nothing. Same work for unknown e-mails.
    package func account(email: String, password: String) async throws -> Account? { fatalError() }
    package func account(id: String) async throws -> Account? { fatalError() }
    package func accounts() async throws -> [Account] { fatalError() }
    package func setPassword(_ password: String, of id: String, by hand: Hand) async throws { fatalError() }
    /// nil takes it off. The secret is kept encrypted.
    package func setSecondFactor(_ secret: [UInt8]?, of id: String, by hand: Hand) async throws { fatalError() }
    /// Whether the six digits fit the second factor at this Unix time (RFC 6238, 30 s, one step either side, each step once).
    package func checkSecondFactor(_ digits: String, of id: String, unixTime: Int) async throws -> Bool { fatalError() }
    package func close(account id: String, by hand: Hand) async throws { fatalError() }
    package func grant(_ holding: Holding, to id: String, by hand: Hand) async throws { fatalError() }
    /// Ends every open holding of the role from the day on.
    package func end(_ role: Role, of id: String, on day: Day, by hand: Hand) async throws { fatalError() }
    package func holdings(of id: String) async throws -> [Holding] { fatalError() }
    /// Names for ids; ids without a name are left out.
    package func names(of ids: Set<String>) async throws -> [String: String] { fatalError() }
    /// Identity of a person who is not an account (later: children). Fields are encrypted with the person's own key.
    package func setIdentity(_ fields: [String: String], of id: String, by hand: Hand) async throws { fatalError() }
    /// Reads an identity and writes a line in the access log.
    package func identity(of id: String, reason: String, by hand: Hand) async throws -> [String: String]? { fatalError() }
    /// Destroys the person's key, so that every copy of the fields is unreadable.
    package func erase(_ id: String, basis: String, by hand: Hand) async throws { fatalError() }
    package func accessLog() async throws -> [AccessLogLine] { fatalError() }
}

package struct Account: Equatable, Sendable {
    package let id: String, name: String, email: String
    package let hasSecondFactor: Bool
    package let isClosed: Bool
}

package struct AccessLogLine: Equatable, Sendable {
    package let at: String, reader: String, person: String, reason: String
}

/// What may be thrown away: half-filled forms, sessions, staged uploads.
package final class Drafts: Sendable {
    init() { fatalError() }
    package func put(_ draft: Draft) async throws { fatalError() }
    package func draft(_ id: String) async throws -> Draft? { fatalError() }
    package func drafts(kind: String, owner: String) async throws -> [Draft] { fatalError() }
    package func remove(_ id: String) async throws { fatalError() }
    package func remove(kind: String, owner: String) async throws { fatalError() }
    /// Removes what expires on or before the instant (ISO 8601 UTC); gives how many.
    package func purge(through instant: String) async throws -> Int { fatalError() }
}

package struct Draft: Equatable, Sendable {
    package let id: String, kind: String, owner: String, body: String, expires: String
    package init(id: String, kind: String, owner: String, body: String, expires: String) { self.id = id; self.kind = kind; self.owner = owner; self.body = body; self.expires = expires }
}

/// What left the building, byte for byte; and files kept by hash.
package final class Issued: Sendable {
    init() { fatalError() }
    /// Keeps one edition in all its formats at once, numbered after the series' last. Gives it back.
    package func issue(_ new: NewEdition, by hand: Hand) async throws -> Edition { fatalError() }
    package func editions(series: String) async throws -> [Edition] { fatalError() }
    package func edition(series: String, number: Int) async throws -> Edition? { fatalError() }
    package func bytes(hash: String) async throws -> [UInt8]? { fatalError() }
    /// Keeps a file under its SHA-256; gives the hash.
    package func keep(_ bytes: [UInt8], mediaType: String, by hand: Hand) async throws -> String { fatalError() }
}

package struct NewEdition: Sendable {
    package let series: String, title: String
    package let day: Day
    /// The previous period's day that figures in brackets came from.
    package let previous: Day?
    package let head: LedgerHead
    package let software: String
    package let files: [(format: String, mediaType: String, bytes: [UInt8])]
    package init(series: String, title: String, day: Day, previous: Day?, head: LedgerHead, software: String, files: [(format: String, mediaType: String, bytes: [UInt8])]) {
        self.series = series; self.title = title; self.day = day; self.previous = previous; self.head = head; self.software = software; self.files = files
    }
}

package struct Edition: Equatable, Sendable {
    package let series: String, number: Int, title: String
    package let day: Day, previous: Day?
    package let line: Int, headHash: String, software: String
    package let issuedBy: String, issuedAt: String
    package let files: [File]
    package struct File: Equatable, Sendable { package let format: String, mediaType: String, hash: String, size: Int }
}
