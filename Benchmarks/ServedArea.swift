import Foundation

/// `cairn serve` in a process of its own, as people run it.
final class ServedArea {
    let port: Int
    private let process: Process
    /// Seconds from the start of the process to its first page.
    let secondsToFirstPage: Double

    /// Starts it and waits for the first page.
    ///
    /// A class because it holds a process that must be ended once.
    init(_ folder: URL, page: String) throws {
        try Data(String(repeating: "00", count: 32).utf8).write(to: folder.appendingPathComponent("area.cairn.key"))
        process = Process()
        process.executableURL = try Self.program()
        process.arguments = [
            "serve", "--area", folder.appendingPathComponent("area.cairn").path, "--port", "0", "--json",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        let clock = ContinuousClock()
        let began = clock.now
        try process.run()
        let told = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let match = told.firstMatch(of: /:(\d+)"/), let port = Int(match.1) else {
            throw Unexpected("the server did not start: \(told)")
        }
        self.port = port
        let connection = try PlainHTTP(port: port)
        guard try connection.get(page) == 200 else { throw Unexpected("\(page) did not answer 200") }
        secondsToFirstPage = (clock.now - began).seconds
    }

    /// Resident memory now, in megabytes.
    var megabytes: Double {
        let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
        let kilobytes = status.firstMatch(of: /VmRSS:\s+(\d+)/).flatMap { Double($0.1) } ?? 0
        return kilobytes / 1_024
    }

    /// User and system time of the server so far, which other work on the machine makes little longer.
    var processorSeconds: Double {
        let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)) ?? ""
        // What stands after the program's name in brackets: user time is the 12th word, system time the 13th.
        let words = status.split(separator: ")").last?.split(separator: " ") ?? []
        guard words.count > 12, let user = Double(words[11]), let system = Double(words[12]) else { return 0 }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    /// The `cairn` beside this program.
    private static func program() throws -> URL {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("cairn")
        guard FileManager.default.isExecutableFile(atPath: beside.path) else {
            throw Unexpected("there is no \(beside.path): build it with swift build -c release --product cairn")
        }
        return beside
    }
}
