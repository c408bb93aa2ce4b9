import Foundation

/// The built `cairn`, run as people run it.
struct Command {
    /// What it answered.
    let output: String
    /// What it said beside the answer.
    let errors: String
    let status: Int32

    /// The program beside this test bundle.
    static let program: URL = {
        let products = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
            .deletingLastPathComponent()
        let here = products ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        return here.appendingPathComponent("cairn")
    }()

    /// Runs it to its end.
    static func run(_ arguments: [String], in folder: URL, input: String = "") throws -> Command {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let files = try ["out", "err", "in"].map { name -> FileHandle in
            let path = folder.appendingPathComponent(".\(name)-\(UInt64.random(in: 0 ... .max))")
            try Data((name == "in" ? input : "").utf8).write(to: path)
            let handle = try FileHandle(forUpdating: path)
            try FileManager.default.removeItem(at: path)
            return handle
        }
        (process.standardOutput, process.standardError, process.standardInput) = (files[0], files[1], files[2])
        try process.run()
        process.waitUntilExit()
        return Command(output: try text(files[0]), errors: try text(files[1]), status: process.terminationStatus)
    }

    // Files, not pipes: a pipe that nobody empties would hold the program up.
    private static func text(_ handle: FileHandle) throws -> String {
        try handle.seek(toOffset: 0)
        return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    }
}

/// A folder of its own for one test, with an area in it.
final class Workbench {
    let folder: URL

    /// Makes the folder and, unless told otherwise, an empty area `A.cairn` in it.
    ///
    /// A class so that the folder goes when the test ends.
    init(withArea: Bool = true) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "cairn-test-\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if withArea { _ = try cairn("init", "--area", "A.cairn", "--name", "Warwickshire") }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Runs `cairn` in the folder.
    func cairn(_ arguments: String..., input: String = "") throws -> Command {
        try Command.run(arguments, in: folder, input: input)
    }

    func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

    func write(_ name: String, _ bytes: Data) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
    }

    func copy(_ file: URL, as name: String) throws {
        try FileManager.default.copyItem(at: file, to: folder.appendingPathComponent(name))
    }

    /// Every line of the area, as exported.
    func lines(_ area: String = "A.cairn") throws -> [Substring] {
        try cairn("export", "--area", area).output.split(separator: "\n")
    }
}

/// The project's folder.
let projectFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// The sample area's plan files.
let planFiles = projectFolder.appendingPathComponent("Tests/SampleArea/Resources/plan")
