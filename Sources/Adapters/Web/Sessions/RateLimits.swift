import Synchronization

/// Counts tries in memory, so that nobody can try thousands of passwords or flood a public form.
///
/// A class because every request must see the same counts. They are forgotten when the server stops.
package final class RateLimits: Sendable {
    private struct Count {
        var tries: Int
        var endsAt: Int
    }

    private let counts = Mutex<[String: Count]>([:])
    /// Most names counted at once; when full, the counts that have ended are dropped, then all of them.
    private static let mostNames = 50_000

    package init() {}

    /// Counts one try under the name and gives the seconds to wait if there have been too many.
    ///
    /// - Parameters:
    ///   - most: How many tries are allowed in each span.
    ///   - seconds: How long a span lasts, from its first try.
    func wait(_ name: String, most: Int, within seconds: Int, at unixSeconds: Int) -> Int? {
        counts.withLock { counts in
            if counts.count >= Self.mostNames { Self.makeRoom(in: &counts, at: unixSeconds) }
            var count = counts[name] ?? Count(tries: 0, endsAt: unixSeconds + seconds)
            if count.endsAt <= unixSeconds { count = Count(tries: 0, endsAt: unixSeconds + seconds) }
            count.tries += 1
            counts[name] = count
            return count.tries > most ? count.endsAt - unixSeconds : nil
        }
    }

    /// Forgets the tries under a name, after one that succeeded.
    func forget(_ name: String) { counts.withLock { $0[name] = nil } }

    private static func makeRoom(in counts: inout [String: Count], at unixSeconds: Int) {
        counts = counts.filter { $0.value.endsAt > unixSeconds }
        if counts.count >= mostNames { counts = [:] }
    }
}

/// Too many tries: come back later (429).
struct TooManyTries: Error, Equatable {
    /// In seconds.
    let wait: Int
}
