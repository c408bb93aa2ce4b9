import Dispatch
import Synchronization

/// Puts what many clients write at the same time into one durable transaction.
///
/// While one transaction goes to disk, the next clients gather; they share the next one. Each client's work has a
/// savepoint of its own, so that a refusal rolls back only its own lines. Everybody is answered only once the
/// transaction is on disk. It has identity: it is the queue at the one pen.
package final class GroupWriter: Sendable {
    /// Runs its body in one durable transaction on the writing connection.
    package typealias Transaction = @Sendable (_ body: (any SQLConnection) throws -> Void) throws -> Void

    /// The most that share one transaction.
    private static let most = 512

    private struct Job: Sendable {
        /// Does the work and gives what will answer the client.
        let work: @Sendable (any SQLConnection) throws -> @Sendable () -> Void
        let refuse: @Sendable (any Error) -> Void
    }

    private struct Line {
        var jobs: [Job] = []
        var isWriting = false
    }

    private let pen = DispatchQueue(label: "cairn pen")
    private let line = Mutex(Line())
    private let transaction: Transaction

    package init(_ transaction: @escaping Transaction) { self.transaction = transaction }

    /// Does the work in its own savepoint; gives its answer when it is on disk.
    package func write<T: Sendable>(_ work: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            add(
                Job(
                    work: { connection in
                        let answer = try work(connection)
                        return { continuation.resume(returning: answer) }
                    },
                    refuse: { continuation.resume(throwing: $0) }))
        }
    }

    /// Does the work, once what came before it is written: for putting the pen down.
    package func end(_ work: @escaping @Sendable () -> Void) async {
        await withCheckedContinuation { continuation in
            pen.async {
                work()
                continuation.resume()
            }
        }
    }

    private func add(_ job: Job) {
        let mustStart = line.withLock { line in
            line.jobs.append(job)
            defer { line.isWriting = true }
            return !line.isWriting
        }
        if mustStart { pen.async { self.writeAll() } }
    }

    private func writeAll() {
        while let jobs = next() { commit(jobs) }
    }

    private func next() -> [Job]? {
        line.withLock { line in
            let jobs = Array(line.jobs.prefix(Self.most))
            line.jobs.removeFirst(jobs.count)
            line.isWriting = !jobs.isEmpty
            return jobs.isEmpty ? nil : jobs
        }
    }

    private func commit(_ jobs: [Job]) {
        var answers: [@Sendable () -> Void] = []
        var refused: [Int: any Error] = [:]
        do {
            try transaction { connection in
                guard jobs.count > 1 else {
                    return answers = try Self.alone(connection, jobs[0]) { refused[0] = $0 }
                }
                for (place, job) in jobs.enumerated() {
                    switch try Self.savepoint(connection, job.work) {
                    case .success(let answer): answers.append(answer)
                    case .failure(let error): refused[place] = error
                    }
                }
            }
            for answer in answers { answer() }
            for (place, error) in refused { jobs[place].refuse(error) }
        } catch {
            let told = (error as? StoreError)?.refusal ?? error
            for (place, job) in jobs.enumerated() { job.refuse(refused[place] ?? told) }
        }
    }
}

extension GroupWriter {
    // Whoever is alone has the transaction to themselves: a refusal ends it. A savepoint would have the database keep
    // what each page was before, which a large import pays for dearly.
    private static func alone(
        _ connection: any SQLConnection, _ job: Job, refusal: (any Error) -> Void
    ) throws -> [@Sendable () -> Void] {
        do { return [try job.work(connection)] } catch {
            if (error as? StoreError)?.stopsEveryWrite != true { refusal(error) }
            throw error
        }
    }

    // A refusal of the client's own comes back as a failure; a store that cannot write throws, and ends the batch.
    private static func savepoint<T>(
        _ connection: any SQLConnection, _ work: (any SQLConnection) throws -> T
    ) throws -> Result<T, any Error> {
        try connection.run("SAVEPOINT client")
        let result = Result {
            let answer = try work(connection)
            try connection.run("RELEASE SAVEPOINT client")
            return answer
        }
        if case .failure(let error) = result {
            if let error = error as? StoreError, error.stopsEveryWrite { throw error }
            try connection.run("ROLLBACK TO SAVEPOINT client")
            try connection.run("RELEASE SAVEPOINT client")
        }
        return result
    }
}
