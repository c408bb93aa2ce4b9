import Foundation
import Subprocess

/// What a program gave back.
enum ToolResult {
    case made([UInt8])
    case missing
    case failed(String)

    var isMissing: Bool { if case .missing = self { true } else { false } }

    /// The bytes of the file, or the error that says why there are none.
    func file(of format: FileFormat) throws -> [UInt8] {
        guard let tool = format.tool else { throw ToolFailed(tool: format.name, said: "") }
        switch self {
        case .made(let bytes) where !bytes.isEmpty: return bytes
        case .made: throw ToolFailed(tool: tool.name, said: "It gave an empty file.")
        case .missing: throw ToolMissing(format: format, tool: tool)
        case .failed(let said): throw ToolFailed(tool: tool.name, said: said)
        }
    }
}

/// Runs a program on a text, within a time, with no way to the network.
///
/// The text waits in a file that only we may read: a program that ends before it has read all of it then ends nothing
/// else. Proxies that lead nowhere stop any program that would fetch; ours are given nothing to fetch either.
func runTool(_ command: [String], reading text: String, _ clock: ToolClock) async throws -> ToolResult {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("cairn-\(UUID().uuidString)").path
    guard
        FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { return .failed("There is no room for a file in \(FileManager.default.temporaryDirectory.path).") }
    defer { try? FileManager.default.removeItem(atPath: path) }
    let reading = ["sh", "-c", "exec \"$@\" < \"$0\"", path]
    let result = try await run(
        .name("timeout"), arguments: Arguments(["--kill-after=2", String(clock.seconds)] + reading + command),
        environment: environment(clock), output: .bytes(limit: 400_000_000), error: .string(limit: 1_000_000))
    switch result.terminationStatus {
    case .exited(0): return .made(result.standardOutput)
    case .exited(127): return .missing
    case .exited(124): return .failed("It took more than \(clock.seconds) seconds.")
    default: return .failed(String(result.standardError.suffix(2_000)))
    }
}

private func environment(_ clock: ToolClock) -> Environment {
    let nowhere = "http://127.0.0.1:9"
    return .inherit.updating([
        "SOURCE_DATE_EPOCH": String(clock.moment), "LC_ALL": "C.UTF-8", "http_proxy": nowhere, "https_proxy": nowhere,
        "PYTHONDONTWRITEBYTECODE": "1",
    ])
}
