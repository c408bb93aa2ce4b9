import Foundation
import Glibc

/// `cairn serve` in a process of its own.
///
/// A class because it holds a process that must be ended once.
final class Served {
    let port: Int
    private let process = Process()

    init(_ bench: Workbench, _ arguments: String...) throws {
        process.executableURL = Command.program
        process.arguments = arguments + ["--port", "0", "--json"]
        process.currentDirectoryURL = bench.folder
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let told = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let match = told.firstMatch(of: /:(\d+)"/), let port = Int(match.1) else { throw HungUp() }
        self.port = port
    }

    deinit { if process.isRunning { kill() } }

    /// Ends it as a power cut would.
    func kill() {
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Asks it to stop, and gives how it ended.
    func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
