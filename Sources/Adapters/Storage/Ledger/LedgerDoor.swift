package import Access
package import Facts
import Foundation

/// What a recording transaction may do. Never kept beyond its closure.
///
/// It has identity because it remembers where the chain has got to within the transaction.
package final class LedgerDoor {
    let database: any SQLConnection
    var waiting = WaitingLines()
    /// The database once it has all the lines so far: for questions that they may be an answer to.
    var connection: any SQLConnection {
        get throws {
            try waiting.insert(into: database)
            return database
        }
    }
    let hand: Hand
    /// Whose rights are asked for; nothing when the door is not for a viewer.
    package let viewer: Viewer?
    /// The last line and its hash, once they are known here.
    var tip: Tip?
    let encoder = JSONEncoder()
    private let shelves: Shelves
    private var seen: [ObjectIdentifier: any Sendable] = [:]

    init(_ connection: any SQLConnection, _ hand: Hand, _ viewer: Viewer?, _ shelves: Shelves) {
        database = connection
        self.hand = hand
        self.viewer = viewer
        self.shelves = shelves
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// The last line's number, the lines of this transaction included; 0 when empty.
    package var head: Int {
        get throws { try tip?.last ?? connection.integer("SELECT coalesce(max(line), 0) FROM fact") ?? 0 }
    }

    /// The entries of a kind about one subject, in line order.
    package func entries<F: Fact>(_ type: F.Type = F.self, of subject: String) throws -> [Entry<F>] {
        try mayRead(type)
        return try KeptLines.read(F.kind, "AND subject = $2 ORDER BY line", [.text(subject)], from: connection)
            .decoded()
    }

    /// All entries of a kind, in line order.
    package func entries<F: Fact>(_ type: F.Type = F.self) throws -> [Entry<F>] {
        try mayRead(type)
        let last = try head
        var stock = try stock(of: type)
        if stock.line < last {
            let newer = try KeptLines.read(
                F.kind, "AND line > $2 ORDER BY line", [.integer(stock.line)], from: connection)
            stock.entries += try newer.decoded()
            stock.line = last
        }
        seen[ObjectIdentifier(type)] = stock
        return stock.entries
    }

    // What this transaction has read already, else what readers keep in memory, unless an erasure has outdated it.
    private func stock<F: Fact>(of type: F.Type) throws -> Shelf<F>.Stock {
        if let stock = seen[ObjectIdentifier(type)] as? Shelf<F>.Stock { return stock }
        let stock = shelves.shelf(for: type).stock
        let erasures = try connection.integer("SELECT coalesce(max(number), 0) FROM erasure")
        return stock.erasures == erasures ? stock : Shelf<F>.Stock()
    }

    private func mayRead<F: Fact>(_ type: F.Type) throws {
        if let viewer { try ScopedLedger.mayRead(F.kind, viewer) }
    }
}
