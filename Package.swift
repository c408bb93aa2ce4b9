// swift-tools-version: 6.2
import PackageDescription

// The house in one file. Arrows point one way: towards Kernel. See docs/tour.md.

/// `./test` sets CAIRN_STRICT, and every warning in our own targets is then an error.
let strict: [SwiftSetting] = Context.environment["CAIRN_STRICT"] == "1" ? [.treatAllWarnings(as: .error)] : []

let settings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("ExistentialAny"),
    ] + strict

/// Kernel: days, facts and arithmetic; no SEND nouns, no framework.
func kernel(_ name: String, _ uses: [Target.Dependency] = ["Facts"], resources: [Resource] = []) -> Target {
    .target(
        name: name, dependencies: uses, path: "Sources/Kernel/\(name)", resources: resources, swiftSettings: settings)
}

/// Domain: what SEND people talk about. No part imports another.
func domain(_ name: String, _ uses: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(
        name: name, dependencies: ["Facts"] + uses, path: "Sources/Domain/\(name)", exclude: ["\(name).md"],
        resources: resources, swiftSettings: settings)
}

/// Outputs: several parts, one reader.
func output(_ name: String, _ uses: [Target.Dependency], resources: [Resource] = []) -> Target {
    .target(
        name: name, dependencies: ["Facts"] + uses, path: "Sources/Outputs/\(name)", resources: resources,
        swiftSettings: settings)
}

/// Adapters: HTTP, files, tools and SQL.
func adapter(
    _ name: String, _ uses: [Target.Dependency], exclude: [String] = [], resources: [Resource] = []
) -> Target {
    .target(
        name: name, dependencies: uses, path: "Sources/Adapters/\(name)", exclude: exclude, resources: resources,
        swiftSettings: settings)
}

func tests(
    _ name: String, _ uses: [Target.Dependency], exclude: [String] = [], resources: [Resource] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: uses, exclude: exclude, resources: resources, swiftSettings: settings)
}

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let templates: [Resource] = [.copy("Templates")]
/// What everything above the adapters may use: the kernel, every part and every output.
let kernelParts: [Target.Dependency] = ["Facts", "Access", "Clocks", "Documents", "Statistics"]
let parts: [Target.Dependency] = ["Casework", "Governance", "Improvement", "Measures", "Quality", "Waiting"]
/// Lists that a target carries inside itself, by their names.
func lists(_ names: String) -> [Resource] { names.split(separator: " ").map { .embedInCode("Resources/\($0).csv") } }

let package = Package(
    name: "cairn",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "cairn", targets: ["App"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        kernel("Facts", []),
        kernel(
            "Clocks", resources: lists("bank-holidays events exceptions quiet-days service statutory-rules")),
        kernel("Statistics", resources: lists("small-numbers spc-profiles")),
        kernel("Documents"),
        kernel("Access"),

        domain("Improvement", ["Statistics"]),
        domain("Governance"),
        domain("Waiting", ["Statistics"]),
        domain("Measures", ["Statistics"]),
        domain(
            "Quality", ["Clocks", "Statistics"],
            resources: lists("criteria criteria-sets grades themes plan-sections agreement agreement-words")),
        domain(
            "Casework", ["Clocks"],
            resources: lists(
                "advice-services appeal-rates appealable-decisions case-states case-steps complaint-outcomes"
                    + " complaint-stages complaint-themes consultation-answers consultation-reasons dispute-steps"
                    + " need-types panel-criteria panel-decisions panel-questions phase-years placement-kinds"
                    + " telling-ways letters letter-parts letter-rights letter-fields letter-contacts"
                    + " document-kinds document-types"
            )),

        output("Reports", ["Improvement", "Governance", "Measures", "Documents", "Statistics"]),
        output(
            "Timetables", ["Clocks", "Documents"],
            resources: lists("family-questions family-rules family-advice instruments")),

        .systemLibrary(
            name: "CLibpq", path: "Sources/Adapters/CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        adapter("Storage", ["Facts", "Access", grdb, sqlite, crypto, cryptoExtras]),
        adapter("StoragePostgres", ["Facts", "Storage", "CLibpq"]),
        adapter(
            "Publishing", ["Documents", subprocess], exclude: ["reference-documents.py"],
            resources: ["upright.docx", "wide.docx", "large.docx", "upright.odt", "wide.odt"].map {
                .embedInCode("Resources/\($0)")
            }),
        adapter(
            "Imports", ["Facts", "Documents", "Statistics", "Storage", crypto, subprocess] + parts,
            resources: lists(
                "synonyms measure-synonyms benchmark-indicators benchmark-sources sen2-items sen2-codes")),
        adapter(
            "Web", ["Facts", "Access", "Documents", "Storage", hummingbird, httpTypes, mustache, crypto, logging],
            resources: templates),
        adapter(
            "PublicSite",
            [
                "Facts", "Clocks", "Improvement", "Governance", "Measures", "Quality", "Statistics", "Documents",
                "Reports",
                "Timetables", "Storage", "Web", hummingbird,
            ], resources: templates),
        adapter(
            "StaffSite",
            kernelParts + parts + ["Reports", "Publishing", "Storage", "Web", hummingbird, httpTypes],
            resources: templates),

        .target(
            name: "SampleArea",
            dependencies: [
                "Facts", "Access", "Casework", "Documents", "Improvement", "Governance", "Reports", "Storage",
                "Imports", "Measures", "Quality", "Waiting",
            ],
            path: "Tests/SampleArea", resources: [.copy("Resources")], swiftSettings: settings),
        .executableTarget(
            name: "App",
            dependencies: kernelParts + parts + [
                "Reports", "Timetables", "Storage", "StoragePostgres", "Publishing", "Imports", "Web", "PublicSite",
                "StaffSite", "SampleArea", hummingbird, arguments, logging, crypto,
            ], path: "Sources/App", swiftSettings: settings),
        .executableTarget(
            name: "Benchmarks",
            dependencies: kernelParts + parts + ["Reports", "Storage", "Publishing", "Imports", "SampleArea", crypto],
            path: "Benchmarks", exclude: ["README.md"], swiftSettings: settings),

        tests("Facts", ["Facts"]),
        tests("Clocks", ["Facts", "Clocks"], resources: [.process("Resources")]),
        tests("Statistics", ["Facts", "Statistics"], resources: [.process("Resources")]),
        tests("Documents", ["Facts", "Documents"]),
        tests("Access", ["Facts", "Access"]),
        tests("Improvement", ["Facts", "Improvement"]),
        tests("Governance", ["Facts", "Governance"]),
        tests("Waiting", ["Facts", "Statistics", "Waiting"], resources: [.copy("Resources")]),
        tests("Measures", ["Facts", "Measures", "Statistics"]),
        tests("Quality", ["Facts", "Quality"]),
        tests("Casework", ["Facts", "Clocks", "Casework"]),
        tests("Reports", ["Facts", "Improvement", "Governance", "Documents", "Reports"]),
        tests("Timetables", ["Facts", "Clocks", "Documents", "Timetables"]),
        tests("Storage", ["Facts", "Access", "Storage", "StoragePostgres", grdb]),
        tests("Publishing", ["Documents", "Publishing", subprocess]),
        tests(
            "Imports", ["Facts", "Access", "Statistics", "Storage", "Imports", "SampleArea"] + parts,
            resources: [.copy("Resources")]),
        tests("Web", ["Facts", "Access", "Documents", "Storage", "Web", hummingbird, hummingbirdTesting, httpTypes]),
        tests(
            "Sites",
            kernelParts + parts + [
                "Storage", "Web", "PublicSite", "StaffSite", "SampleArea", hummingbird, hummingbirdTesting,
            ]),
        tests("App", ["Facts", "Storage"]),
        tests(
            "Package", ["Facts", "Access", "PublicSite", "StaffSite", "SampleArea"] + parts, exclude: ["Golden"]),
    ]
)
