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
/// Proxies that lead nowhere stop any program that would fetch; ours are given nothing to fetch either.
func runTool(_ command: [String], reading text: String, _ clock: ToolClock) async throws -> ToolResult {
    endingsAreAnswers
    let nowhere = "http://127.0.0.1:9"
    let environment = Environment.inherit.updating([
        "SOURCE_DATE_EPOCH": String(clock.moment), "LC_ALL": "C.UTF-8", "http_proxy": nowhere, "https_proxy": nowhere,
        "PYTHONDONTWRITEBYTECODE": "1",
    ])
    let arguments = Arguments(["--kill-after=2", String(clock.seconds)] + command)
    let result: ExecutionResult<Void, BytesOutput, StringOutput<UTF8>>
    do {
        result = try await run(
            .name("timeout"), arguments: arguments, environment: environment, input: .array(Array(text.utf8)),
            output: .bytes(limit: 400_000_000), error: .string(limit: 1_000_000))
    } catch let error as SubprocessError where error.code == .failedToWriteToSubprocess {
        return .failed("It ended before it had read the report.")
    }
    switch result.terminationStatus {
    case .exited(0): return .made(result.standardOutput)
    case .exited(127): return .missing
    case .exited(124): return .failed("It took more than \(clock.seconds) seconds.")
    default: return .failed(String(result.standardError.suffix(2_000)))
    }
}

// A program that ends before it has read everything gives an answer of its own; writing to it must not end ours.
private let endingsAreAnswers: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
