import Facts
import Synchronization

/// The decoded entries of one kind, kept in memory; only newer lines are read.
///
/// It has identity because every reader shares it. An erasure empties it, and it is read anew.
final class Shelf<F: Fact>: Sendable {
    /// What is on the shelf: everything of the kind up to a line, as after so many erasures.
    struct Stock: Sendable {
        var line = 0
        var erasures = 0
        var entries: [Entry<F>] = []

        func covers(_ head: LedgerHead) -> Bool { line >= head.line && erasures >= head.erasures }
    }

    private struct State {
        var stock = Stock()
        var filling: Task<Void, any Error>?
    }

    /// How many lines are decoded in one go; chunks are decoded side by side.
    private static var chunk: Int { 4_096 }
    /// How many chunks may wait to be decoded.
    private static var ahead: Int { 8 }

    private let state = Mutex(State())

    /// What is there now, however old.
    var stock: Stock { state.withLock { $0.stock } }

    /// All entries up to the head, at least.
    func entries(upTo head: LedgerHead, from database: any AreaDatabase) async throws -> [Entry<F>] {
        while true {
            let filling: Task<Void, any Error>? = state.withLock { state in
                if state.stock.covers(head) { return nil }
                if let filling = state.filling { return filling }
                let filling = Task { try await self.fill(upTo: head, from: database) }
                state.filling = filling
                return filling
            }
            guard let filling else { break }
            try await filling.value
        }
        return stock.entries
    }

    private func fill(upTo head: LedgerHead, from database: any AreaDatabase) async throws {
        do {
            let stock = stock
            let isStale = stock.erasures != head.erasures
            let newer = try await Self.read(after: isStale ? 0 : stock.line, upTo: head.line, from: database)
            state.withLock { state in
                if isStale { state.stock.entries = [] }
                state.stock.entries += newer
                state.stock.line = head.line
                state.stock.erasures = head.erasures
                state.filling = nil
            }
        } catch {
            state.withLock { $0.filling = nil }
            throw error
        }
    }

    private static func read(
        after line: Int, upTo last: Int, from database: any AreaDatabase
    ) async throws -> [Entry<F>] {
        try await withThrowingTaskGroup(of: (Int, [Entry<F>]).self) { group in
            var decoded: [[Entry<F>]] = []
            var from = line
            while true {
                let lines = try await chunk(after: from, upTo: last, from: database)
                guard let end = lines.last else { break }
                from = end
                let part = decoded.count
                decoded.append([])
                group.addTask { (part, try lines.decoded()) }
                // Reading must not run far ahead of decoding, or all of it waits in memory.
                if part >= ahead, let (part, entries) = try await group.next() { decoded[part] = entries }
                if lines.count < chunk { break }
            }
            for try await (part, entries) in group { decoded[part] = entries }
            var all: [Entry<F>] = []
            all.reserveCapacity(decoded.reduce(0) { $0 + $1.count })
            for part in decoded { all += part }
            return all
        }
    }

    private static func chunk(
        after line: Int, upTo last: Int, from database: any AreaDatabase
    ) async throws -> KeptLines {
        let rest = "AND line > $2 AND line <= $3 ORDER BY line LIMIT $4"
        let most = chunk
        return try await database.read { connection in
            try KeptLines.read(
                F.kind, rest, [.integer(line), .integer(last), .integer(most)], from: connection)
        }
    }
}

/// One shelf for each kind that has been asked for.
final class Shelves: Sendable {
    private let shelves = Mutex<[ObjectIdentifier: any Sendable]>([:])

    func shelf<F: Fact>(for type: F.Type) -> Shelf<F> {
        shelves.withLock { shelves in
            if let shelf = shelves[ObjectIdentifier(type)] as? Shelf<F> { return shelf }
            let shelf = Shelf<F>()
            shelves[ObjectIdentifier(type)] = shelf
            return shelf
        }
    }
}
