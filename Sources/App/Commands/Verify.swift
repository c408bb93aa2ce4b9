import ArgumentParser
import Storage

/// `cairn verify`: whether anything in the ledger was altered.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove that nothing in the ledger was altered, or name the first line that was.",
        discussion: "Example: cairn verify --area A.cairn")

    @OptionGroup var area: AreaOptions
    @Flag(help: "Answer with JSON.") var json = false

    func run() async throws {
        let stores = try await area.open()
        let found = try await stores.ledger.verify()
        try await stores.close()
        switch found {
        case .whole(let lines, let head):
            if json {
                try answer(json: Found(isWhole: true, lines: lines, head: head, line: nil, reason: nil))
            } else {
                answer("Whole: \(lines) lines, nothing altered. Head \(head)")
            }
        case .broken(let line, let reason):
            if json {
                try answer(json: Found(isWhole: false, lines: nil, head: nil, line: line, reason: reason))
            } else {
                answer("Broken at line \(line): \(reason)")
            }
            throw ExitCode(1)
        }
    }

    private struct Found: Encodable {
        let isWhole: Bool
        let lines: Int?
        let head: String?
        let line: Int?
        let reason: String?
    }
}
