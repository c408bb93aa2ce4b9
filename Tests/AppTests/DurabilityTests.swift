import Foundation
import Synchronization
import Testing

@Suite(.serialized) struct `What was answered is kept` {
    @Test(.timeLimit(.minutes(15)))
    func `though the server is killed 20 times under 8 writing clients`() throws {
        let bench = try Workbench(withArea: false)
        #expect(try bench.cairn("sample", "--area", "A.cairn").status == 0)
        var cookies: [String] = []
        let answered = Mutex<Set<String>>([])
        for round in 0..<20 {
            let served = try Served(bench, "serve", "--area", "A.cairn")
            if cookies.isEmpty { cookies = try (0..<8).map { _ in try signedIn(served.port) } }
            let group = DispatchGroup()
            let port = served.port
            let answers = DispatchSemaphore(value: 0)
            for (number, cookie) in cookies.enumerated() {
                group.enter()
                Thread.detachNewThread {
                    write(FormClient(port: port, cookie: cookie), round, number, answered, answers)
                    group.leave()
                }
            }
            // In the thick of it: some are answered, and the next are on their way.
            for _ in 0..<3 + round % 5 { #expect(answers.wait(timeout: .now() + 60) == .success) }
            served.kill()
            group.wait()
        }
        let kept = try bench.cairn("export", "--area", "A.cairn").output
        let told = answered.withLock { $0 }
        #expect(told.count >= 100, "only \(told.count) updates were answered")
        #expect(told.filter { !kept.contains($0) }.isEmpty)
        #expect(try bench.cairn("verify", "--area", "A.cairn").output.hasPrefix("Whole: "))
    }

    private func signedIn(_ port: Int) throws -> String {
        let client = FormClient(port: port)
        let answer = try client.signIn("programme-manager@ardenshire.example", "ardenshire demo 2023")
        #expect(answer.status == 303)
        return client.held
    }

    /// Sends updates of one line until the server is gone, and notes those that it answered.
    private func write(
        _ client: FormClient, _ round: Int, _ number: Int, _ answered: borrowing Mutex<Set<String>>,
        _ answers: DispatchSemaphore
    ) {
        for count in 0..<1_000 {
            let words = "Round \(round), client \(number), update \(count)."
            let line = "/plans/wsoa/\(lines[number])"
            let fields = [
                "narrative": words, "progress": "green", "progressReason": "On course", "impact": "amber",
                "impactReason": "Too soon to say",
            ]
            guard let answer = try? client.send(fields, from: "\(line)/updates/new", to: "\(line)/updates") else {
                return
            }
            if answer.status == 303 {
                answered.withLock { _ = $0.insert(words) }
                answers.signal()
            }
        }
    }

    /// A measure for each client.
    private let lines = ["1.1.1.1", "1.1.2.1", "1.1.2.2", "2.1.1.1", "3.1.1.1", "4.1.1.1", "5.1.1.1", "5.1.2.1"]

    @Test(.timeLimit(.minutes(10)))
    func `and a backup made meanwhile is whole, and the server stops when asked`() throws {
        let bench = try Workbench(withArea: false)
        _ = try bench.cairn("sample", "--area", "A.cairn")
        let served = try Served(bench, "serve", "--area", "A.cairn")
        let (port, cookie) = (served.port, try signedIn(served.port))
        let answered = Mutex<Set<String>>([])
        let group = DispatchGroup()
        group.enter()
        let isOver = Mutex(false)
        Thread.detachNewThread {
            let client = FormClient(port: port, cookie: cookie)
            while !isOver.withLock({ $0 }) {
                let fields = ["narrative": "While copying", "progress": "green", "progressReason": "On course"]
                let line = "/plans/wsoa/1.1.1.1"
                let answer = try? client.send(fields, from: "\(line)/updates/new", to: "\(line)/updates")
                if answer?.status == 303 { answered.withLock { _ = $0.insert("\($0.count)") } }
            }
            group.leave()
        }
        for copy in 0..<3 {
            #expect(try bench.cairn("backup", "--area", "A.cairn", "--to", "B\(copy).cairn").status == 0)
            let restored = try bench.cairn(
                "restore", "B\(copy).cairn", "--area", "C\(copy).cairn", "--key", "A.cairn.key")
            #expect(restored.status == 0, "\(restored.errors)")
        }
        isOver.withLock { $0 = true }
        group.wait()
        #expect(served.stop() == 0)
        #expect(try bench.lines("A.cairn").count >= answered.withLock { $0.count })
    }
}
