package import Access
package import Facts
import Synchronization

/// The ledger as one viewer may see and write it. The public sees only approved lines of kinds that need approval.
package struct ScopedLedger: Sendable {
    let ledger: Ledger
    package let viewer: Viewer

    /// All entries of a kind that the viewer may see, in line order.
    ///
    /// - Throws: `Refusal` when the viewer may not read the kind at all.
    package func entries<F: Fact>(_ type: F.Type = F.self) async throws -> [Entry<F>] {
        try Self.mayRead(F.kind, viewer)
        let head = try await ledger.head()
        let all = type.shown(
            try await ledger.entries(type, upTo: head), to: viewer.person, mayRecord: may(viewer, .record, F.kind))
        if let scoping = F.scopedBy, let scopes = readingScopes(viewer, F.kind) {
            let subjects = try await subjects(scoping, in: scopes, head)
            return all.filter { subjects.contains($0.subject) }
        }
        guard F.needsApproval && !viewer.isSignedIn && !all.isEmpty else { return all }
        let approvals = try await ledger.entries(Approval.self, upTo: head)
        return ledger.published.entries(all, approvals, head)
    }

    // The subjects whose latest fact of this kind, as far as the viewer's day, names one of the scopes.
    private func subjects<S: ScopeGiving>(
        _ type: S.Type, in scopes: Set<String>, _ head: LedgerHead
    ) async throws -> Set<String> {
        let latest = try await ledger.entries(type, upTo: head).latest(AsAt(viewer.today))
        return Set(latest.filter { scopes.contains($0.value.scope) }.keys)
    }

    /// Where the ledger has got to.
    package func head() async throws -> LedgerHead { try await ledger.head() }

    /// Like `Ledger.record`; the hand is the viewer's, and each append is refused unless the access table allows it.
    @discardableResult
    package func record<T: Sendable>(
        at instant: String, _ work: @escaping @Sendable (LedgerDoor) throws -> T
    ) async throws -> T {
        guard let person = viewer.person else { throw Refusal.signInNeeded }
        return try await ledger.record(by: Hand(person, at: instant), as: viewer, work)
    }

    static func mayRead(_ kind: String, _ viewer: Viewer) throws {
        if may(viewer, .read, kind) { return }
        throw viewer.isSignedIn ? Refusal.notAllowed("Your roles do not let you see this.") : .signInNeeded
    }
}

/// What the public may see of each kind that needs approval, worked out once for each head.
final class PublishedShelves: Sendable {
    private struct Shown<F: Fact>: Sendable {
        let head: LedgerHead
        let entries: [Entry<F>]
    }

    private struct Approved: Sendable {
        let head: LedgerHead
        let lines: Set<Int>
    }

    private let shelves = Mutex<[ObjectIdentifier: any Sendable]>([:])
    private let approved = Mutex<Approved?>(nil)

    func entries<F: Fact>(_ all: [Entry<F>], _ approvals: [Entry<Approval>], _ head: LedgerHead) -> [Entry<F>] {
        let key = ObjectIdentifier(F.self)
        if let shown = shelves.withLock({ $0[key] }) as? Shown<F>, shown.head == head { return shown.entries }
        let shown = Shown(head: head, entries: all.published(lines(approvals, head)) as [Entry<F>])
        shelves.withLock { $0[key] = shown }
        return shown.entries
    }

    // The same for every kind. Whatever day a decision bears, it counts from the moment it is recorded.
    private func lines(_ approvals: [Entry<Approval>], _ head: LedgerHead) -> Set<Int> {
        if let known = approved.withLock({ $0 }), known.head == head { return known.lines }
        let lines = approvedLines(approvals, AsAt(.last))
        approved.withLock { $0 = Approved(head: head, lines: lines) }
        return lines
    }
}
