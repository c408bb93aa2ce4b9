import Foundation
import Testing

/// A command as the program describes itself.
private struct Described: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let subcommands: [Described]?
    let arguments: [Argument]?

    struct Argument: Decodable {
        let kind: String
        let names: [Name]?
        let shouldDisplay: Bool
        struct Name: Decodable {
            let kind: String
            let name: String
        }
    }

    /// This command and those below it, each with its whole name.
    func all(under path: String = "") -> [(path: String, command: Described)] {
        let path = path.isEmpty ? commandName : path + " " + commandName
        return [(path, self)] + (subcommands ?? []).flatMap { $0.all(under: path) }
    }
}

@Suite struct `The document of the commands` {
    private static func described() throws -> [(path: String, command: Described)] {
        struct Dump: Decodable { let command: Described }
        let dump = try Command.run(["--experimental-dump-help"], in: FileManager.default.temporaryDirectory)
        return try JSONDecoder().decode(Dump.self, from: Data(dump.output.utf8)).command.all()
            .filter { !$0.path.hasSuffix(" help") }
    }

    @Test func `every command has its part, and every option its word`() throws {
        let text = try String(contentsOf: projectFolder.appendingPathComponent("docs/commands.md"), encoding: .utf8)
        let parts = text.split(separator: "\n## ").map(String.init)
        for (path, command) in try Self.described() where path != "cairn" && (command.subcommands ?? []).isEmpty {
            let part = try #require(parts.first { $0.hasPrefix("\(path)\n") }, "docs/commands.md: ## \(path)")
            for argument in command.arguments ?? [] where argument.shouldDisplay {
                for name in argument.names ?? [] where name.kind == "long" && !["help", "version"].contains(name.name) {
                    #expect(part.contains("`--\(name.name)"), "## \(path): --\(name.name)")
                }
            }
        }
    }

    @Test func `no command is described that is not there`() throws {
        let text = try String(contentsOf: projectFolder.appendingPathComponent("docs/commands.md"), encoding: .utf8)
        let there = Set(try Self.described().map(\.path))
        for heading in text.matches(of: /(?m)^## (cairn .+)$/) {
            #expect(there.contains(String(heading.1)), "\(heading.1)")
        }
    }

    @Test func `the help of every command gives an example`() throws {
        for (path, command) in try Self.described() where path != "cairn" {
            #expect(command.abstract?.isEmpty == false, "\(path)")
            #expect(command.discussion?.contains("Example: cairn") == true, "\(path)")
        }
    }
}
