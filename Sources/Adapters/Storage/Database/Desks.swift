import Dispatch
import Synchronization

/// A few threads for work that blocks: reading from a database, or the slow sum behind a password.
///
/// It has identity because threads do. Work goes to the desk with the shortest queue.
package final class Desks: Sendable {
    private let queues: [DispatchQueue]
    private let waiting: Mutex<[Int]>

    /// - Parameter count: How many can work at once.
    package init(_ name: String, count: Int) {
        queues = (0..<count).map { DispatchQueue(label: "\(name) \($0)") }
        waiting = Mutex(Array(repeating: 0, count: count))
    }

    /// Runs the work at one of the desks; it is told which.
    package func run<T: Sendable>(_ work: @escaping @Sendable (Int) throws -> T) async throws -> T {
        let desk = waiting.withLock { waiting in
            let desk = waiting.indices.min { waiting[$0] < waiting[$1] } ?? 0
            waiting[desk] += 1
            return desk
        }
        return try await withCheckedThrowingContinuation { continuation in
            queues[desk].async {
                let result = Result { try work(desk) }
                self.waiting.withLock { $0[desk] -= 1 }
                continuation.resume(with: result)
            }
        }
    }
}
