import Access
import Crypto
import Facts
import Foundation
import Storage
import Synchronization

/// Drawn pages, kept until the ledger moves on. A view is still computed when asked; this only remembers the answer.
///
/// A class because every request must find what the others drew. Readers who ask for the same page at once wait for
/// one drawing of it.
final class ViewCache: Sendable {
    /// All that a kept page may depend on.
    struct Key: Hashable {
        let text: String
        let head: String

        init(path: String, query: FormFields, viewer: Viewer, head: LedgerHead, today: Day, more: String = "") {
            let asked = query.names.map { name in
                percentEncoded(name) + "=" + query.all(name).map(percentEncoded).joined(separator: ",")
            }
            let roles = viewer.holdings.map { "\($0.role.rawValue):\($0.scope.sorted().joined(separator: "+"))" }
            let kind = viewer.isSignedIn ? "in " + roles.sorted().joined(separator: " ") : "out"
            text = [path, asked.joined(separator: "&"), kind, "\(today)", more].joined(separator: "\n")
            self.head = "\(head.line) \(head.erasures) \(head.hash)"
        }
    }

    private struct Kept {
        let sheet: Task<Sheet, any Error>
        var used: Int
    }

    private struct Shelf {
        var head = ""
        var kept: [String: Kept] = [:]
        var clock = 0
    }

    private let shelf = Mutex(Shelf())
    /// Most pages kept at once.
    private let most: Int

    init(most: Int = 400) { self.most = most }

    /// The page kept under the key, or else drawn now and kept.
    func sheet(_ key: Key, _ draw: @escaping @Sendable () async throws -> Sheet) async throws -> Sheet {
        let task = shelf.withLock { shelf in
            if shelf.head != key.head { shelf = Shelf(head: key.head) }
            shelf.clock += 1
            let found = shelf.kept[key.text]?.sheet ?? Task { try await Self.marked(draw(), key) }
            shelf.kept[key.text] = Kept(sheet: found, used: shelf.clock)
            if shelf.kept.count > most { Self.dropOldest(&shelf) }
            return found
        }
        do {
            return try await task.value
        } catch {
            shelf.withLock { if $0.head == key.head { $0.kept[key.text] = nil } }
            throw error
        }
    }

    private static func marked(_ sheet: Sheet, _ key: Key) -> Sheet {
        var sheet = sheet
        let body = SHA256.hash(data: Data((key.head + "\n" + key.text).utf8))
        sheet.mark = String(hexText(body).prefix(32))
        return sheet
    }

    private static func dropOldest(_ shelf: inout Shelf) {
        let oldest = shelf.kept.min { $0.value.used < $1.value.used }?.key
        if let oldest { shelf.kept[oldest] = nil }
    }
}
