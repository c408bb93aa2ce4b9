import Testing

/// Which of our targets and which frameworks each folder may import: the arrows of the layout.
private struct Arrow {
    let folder: String
    let mayImport: Set<String>

    init(_ folder: String, _ mayImport: Set<String>) {
        self.folder = folder
        self.mayImport = mayImport
    }
}

private let parts: Set<String> = ["Improvement", "Governance", "Measures"]
private let kernel: Set<String> = ["Facts", "Access", "Documents", "Statistics", "Clocks"]
private let hummingbird: Set<String> = ["Hummingbird", "HTTPTypes", "NIOCore", "Logging"]
private let system: Set<String> = ["Foundation", "Synchronization"]

private let arrows = [
    Arrow("Kernel/Facts", []),
    Arrow("Kernel/Clocks", ["Facts"]),
    Arrow("Kernel/Statistics", ["Facts"]),
    Arrow("Kernel/Documents", ["Facts"]),
    Arrow("Kernel/Access", ["Facts"]),
    Arrow("Domain/Improvement", ["Facts", "Clocks", "Statistics"]),
    Arrow("Domain/Governance", ["Facts", "Clocks", "Statistics"]),
    Arrow("Domain/Waiting", ["Facts", "Clocks", "Statistics"]),
    Arrow("Domain/Quality", ["Facts", "Clocks", "Statistics"]),
    Arrow("Domain/Measures", ["Facts", "Clocks", "Statistics"]),
    Arrow("Domain/Casework", ["Facts", "Clocks"]),
    Arrow("Outputs/Reports", parts.union(["Facts", "Documents", "Statistics"])),
    Arrow("Outputs/Timetables", ["Facts", "Clocks", "Documents"]),
    Arrow(
        "Adapters/Storage",
        system.union(["Dispatch", "Facts", "Access", "GRDB", "GRDBSQLite", "Crypto", "CryptoExtras"])),
    Arrow("Adapters/StoragePostgres", system.union(["Dispatch", "Facts", "Access", "Storage", "CLibpq", "Crypto"])),
    Arrow("Adapters/Publishing", system.union(["Documents", "Facts", "Subprocess", "System", "SystemPackage"])),
    Arrow(
        "Adapters/Imports",
        system.union(parts).union([
            "Facts", "Casework", "Statistics", "Documents", "Storage", "SwiftCSV", "Subprocess", "Crypto", "System",
            "SystemPackage",
            "Waiting",
        ])),
    Arrow(
        "Adapters/Web",
        system.union(hummingbird).union(["Facts", "Access", "Documents", "Storage", "Mustache", "Crypto"])),
    Arrow(
        "Adapters/PublicSite",
        system.union(hummingbird).union(parts).union([
            "Facts", "Access", "Clocks", "Documents", "Quality", "Statistics", "Reports", "Timetables", "Web",
            "Storage",
        ])),
    Arrow(
        "Adapters/StaffSite",
        system.union(hummingbird).union(parts).union(kernel).union([
            "Casework", "Quality", "Reports", "Publishing", "Web", "Storage", "Crypto", "Waiting",
        ])),
]

@Suite struct `The arrows of the layout` {
    @Test func `every file imports only what its folder may`() {
        for file in projectFiles("Sources") where !file.path.hasPrefix("Sources/App/") {
            guard let arrow = arrows.first(where: { file.path.hasPrefix("Sources/\($0.folder)/") }) else {
                Issue.record("\(file.path): no arrow says what this folder may import")
                continue
            }
            let strangers = file.imports.subtracting(arrow.mayImport).sorted()
            #expect(strangers.isEmpty, "\(file.path) imports \(strangers.joined(separator: ", "))")
        }
    }

    @Test func `storage knows no word of the field`() {
        let words = ["Improvement", "Governance", "Casework", "BRAG", "milestone", "ProgressRating"]
        for file in projectFiles("Sources/Adapters/Storage", "Sources/Adapters/StoragePostgres") {
            for word in words { #expect(!file.text.contains(word), "\(file.path) says \(word)") }
        }
    }

    @Test func `only the program reads the clock`() {
        let readings = [
            "Date()", "Date.now", "Date(timeIntervalSinceNow", "ContinuousClock.now", "time(nil)", "gettimeofday",
        ]
        for file in projectFiles("Sources") where !file.path.hasPrefix("Sources/App/") {
            for reading in readings { #expect(!file.text.contains(reading), "\(file.path) says \(reading)") }
        }
    }

    @Test func `nothing below the adapters draws lots or touches files`() {
        let deeds = ["FileManager", "SystemRandomNumberGenerator", ".random(in", "Process(", "getenv", "ProcessInfo"]
        for file in projectFiles("Sources/Kernel", "Sources/Domain", "Sources/Outputs") {
            for deed in deeds { #expect(!file.text.contains(deed), "\(file.path) says \(deed)") }
        }
    }

    @Test func `settings are read in the program alone`() {
        for file in projectFiles("Sources") where !file.path.hasPrefix("Sources/App/") {
            #expect(!file.text.contains("ProcessInfo.processInfo.environment"), "\(file.path) reads a setting")
        }
    }

    @Test func `nothing is public and nothing is forced`() {
        for file in projectFiles("Sources") {
            for (number, line) in file.lines.enumerated() {
                let code = line.split(separator: "//", omittingEmptySubsequences: false).first ?? ""
                let place = "\(file.path):\(number + 1)"
                #expect(!code.contains("try! "), "\(place) forces a throw")
                #expect(!code.contains("fatalError("), "\(place) stops the program")
                #expect(!code.contains("TODO"), "\(place) leaves something to do")
            }
        }
    }
}
