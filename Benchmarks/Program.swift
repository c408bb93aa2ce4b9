import Foundation

/// Runs the benchmarks named, or all of them, and prints a row of `name,value,unit` for each figure.
@main
enum Program {
    static func main() async {
        let asked = CommandLine.arguments.dropFirst()
        print("name,value,unit")
        for (name, run) in benchmarks where asked.isEmpty || asked.contains(name) {
            do {
                for row in try await run() { tell(row) }
            } catch {
                note("\(name): \(error)")
                exit(1)
            }
        }
    }

    /// Every benchmark by its name, in the order in which they run.
    private static let benchmarks: [(String, @Sendable () async throws -> [Row])] = [
        ("summary", measureSummary),
        ("facts", measureRecording),
        ("reports", measureReports),
        ("start", measureStart),
        ("page", measurePage),
        ("scorecard", measureScorecard),
        ("clock", measureClock),
        ("cases", measureCases),
        ("waiting", measureWaiting),
        ("spc", measureSPC),
        ("suppression", measureSuppression),
    ]

    private static func tell(_ row: Row) {
        let digits = row.value >= 100 ? 0 : row.value >= 1 ? 2 : 4
        FileHandle.standardOutput.write(
            Data("\(row.name),\(String(format: "%.\(digits)f", row.value)),\(row.unit)\n".utf8))
    }
}

/// One figure.
struct Row: Sendable {
    let name: String
    let value: Double
    let unit: String

    init(_ name: String, _ value: Double, _ unit: String) {
        self.name = name
        self.value = value
        self.unit = unit
    }
}

/// Says how far the run has come, on standard error.
func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

/// How long the work took, in seconds.
func seconds(_ work: () async throws -> Void) async rethrows -> Double {
    let clock = ContinuousClock()
    let took = try await clock.measure { try await work() }
    return took.seconds
}

/// User and system time of this program so far, which other work on the machine makes little longer.
func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// Seconds of the quickest of so many runs.
func quickest(of runs: Int, _ work: () async throws -> Void) async rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs { best = min(best, try await seconds(work)) }
    return best
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

/// A folder for one run's files, removed at the end of the work.
func withFolder<T>(_ work: (URL) async throws -> T) async throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "cairn-bench-\(UInt32.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await work(folder)
}
