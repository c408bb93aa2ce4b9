import Foundation
import Testing

@Suite struct `Keeping an area from the command line` {
    @Test func `an area is made once, with its key beside it for its owner alone`() throws {
        let bench = try Workbench()
        let again = try bench.cairn("init", "--area", "A.cairn", "--name", "Elsewhere")
        #expect(again.status == 1)
        #expect(again.output.isEmpty)
        #expect(again.errors.contains("already"))
        let key = try FileManager.default.attributesOfItem(atPath: bench.folder.path + "/A.cairn.key")
        #expect(key[.posixPermissions] as? Int == 0o600)
        #expect(try bench.lines().count == 1)
    }

    @Test(arguments: [
        ["init"], ["init", "--area", "B.cairn"], ["nonsense"], ["verify", "--area", "A.cairn", "--nonsense"],
        ["erase", "--area", "A.cairn", "--basis", "law"], ["serve", "--area", "A.cairn", "--port", "70000"],
        ["users", "add", "--area", "A.cairn", "--name", "A", "--email", "a@b.c", "--role", "actionLead"],
    ])
    func `wrong use ends with 2, says why and changes nothing`(arguments: [String]) throws {
        let bench = try Workbench()
        let command = try Command.run(arguments, in: bench.folder)
        #expect(command.status == 2)
        #expect(command.output.isEmpty)
        #expect(command.errors.contains("Usage:"))
        #expect(try bench.lines().count == 1)
    }

    @Test func `what is not an area, is not there or has another key is refused in words`() throws {
        let bench = try Workbench()
        try bench.write("words.cairn", "These are only words, many times over. ")
        try FileManager.default.copyItem(
            atPath: bench.folder.path + "/A.cairn.key", toPath: bench.folder.path + "/words.cairn.key")
        try bench.write("other.key", String(repeating: "ab", count: 32))
        for arguments in [
            ["verify", "--area", "words.cairn"], ["verify", "--area", "nowhere.cairn"],
            ["verify", "--area", "A.cairn", "--key", "nowhere.key"],
        ] {
            let command = try Command.run(arguments, in: bench.folder)
            #expect(command.status == 1, "\(arguments)")
            #expect(command.output.isEmpty)
            #expect(command.errors.count > 20)
        }
    }

    @Test func `people are added, given roles, shut out and listed`() throws {
        let bench = try Workbench()
        let email = "lead@ardenshire.example"
        let added = try bench.cairn(
            "users", "add", "--area", "A.cairn", "--name", "Owen Larkspur", "--email", email, "--role", "actionLead",
            "--scope", "wsoa/1.1", "wsoa/5", "--password-stdin", input: "a long enough password\n")
        #expect(added.status == 0)
        #expect(!added.output.contains("a long enough password"))
        #expect(
            try bench.cairn("users", "grant", "--area", "A.cairn", "--email", email, "--role", "auditor").status == 0)
        let list = try bench.cairn("users", "list", "--area", "A.cairn").output
        #expect(list.contains("Action lead of wsoa/1.1, wsoa/5; Auditor"))
        #expect(try bench.cairn("users", "close", "--area", "A.cairn", "--email", email).status == 0)
        #expect(try bench.cairn("users", "close", "--area", "A.cairn", "--email", email).status == 1)
        let short = try bench.cairn(
            "users", "add", "--area", "A.cairn", "--name", "B", "--email", "b@ardenshire.example", "--role",
            "auditor", "--password-stdin", input: "short\n")
        #expect(short.status == 1)
    }

    @Test func `a subject is erased only on its basis and with a yes, and the chain stays whole`() throws {
        let bench = try Workbench()
        _ = try bench.cairn("import", "plan", planFiles.path, "--area", "A.cairn", "--commit")
        let asked = ["erase", "--area", "A.cairn", "--subject", "wsoa/1.1.1.1", "--basis", "UK GDPR article 17"]
        let before = try bench.lines()
        #expect(try Command.run(asked, in: bench.folder).status == 1)
        #expect(try bench.lines() == before)
        #expect(try Command.run(asked + ["--yes"], in: bench.folder).status == 0)
        let after = try bench.lines().filter { $0.contains(#""subject":"wsoa/1.1.1.1""#) }
        #expect(!after.isEmpty && after.allSatisfy { $0.contains(#""isErased":true"#) && !$0.contains(#""body""#) })
        #expect(try bench.cairn("verify", "--area", "A.cairn").status == 0)
    }

    @Test func `an analyst gets a view of each kind of fact, and the chain stays whole`() throws {
        let bench = try Workbench()
        #expect(try bench.cairn("views", "--area", "A.cairn").status == 0)
        _ = try bench.cairn("import", "plan", planFiles.path, "--area", "A.cairn", "--commit")
        let made = try bench.cairn("views", "--area", "A.cairn")
        #expect(made.output.contains("facts_improvement_progress_rating: line, subject, on_day, "))
        #expect(made.output.contains("facts_improvement_observation: "))
        #expect(try bench.cairn("views", "--area", "A.cairn", "--json").output.hasPrefix("["))
        #expect(try bench.cairn("verify", "--area", "A.cairn").status == 0)
    }

    @Test func `a byte altered behind Cairn's back is found, and its line named`() throws {
        let bench = try Workbench()
        _ = try bench.cairn("import", "plan", planFiles.path, "--area", "A.cairn", "--commit")
        #expect(try bench.cairn("verify", "--area", "A.cairn").output.hasPrefix("Whole: "))
        // A backup is one file, with nothing still waiting in a log beside it.
        #expect(try bench.cairn("backup", "--area", "A.cairn", "--to", "B.cairn").status == 0)
        let file = bench.folder.appendingPathComponent("B.cairn")
        var bytes = try Data(contentsOf: file)
        let place = try #require(bytes.range(of: Data(#""unit":"weeks""#.utf8)))
        bytes[place.lowerBound + 8] = UInt8(ascii: "W")
        try bytes.write(to: file)
        let found = try bench.cairn("verify", "--area", "B.cairn", "--key", "A.cairn.key")
        #expect(found.status == 1)
        #expect(found.output.firstMatch(of: #/^Broken at line \d+: /#) != nil)
    }

    @Test func `a backup is restored elsewhere, line for line`() throws {
        let bench = try Workbench()
        _ = try bench.cairn("import", "plan", planFiles.path, "--area", "A.cairn", "--commit")
        #expect(try bench.cairn("backup", "--area", "A.cairn", "--to", "B.cairn").status == 0)
        #expect(try bench.cairn("backup", "--area", "A.cairn", "--to", "B.cairn").status == 1)
        #expect(try bench.cairn("restore", "B.cairn", "--area", "C.cairn", "--key", "A.cairn.key").status == 0)
        #expect(try bench.cairn("restore", "B.cairn", "--area", "C.cairn", "--key", "A.cairn.key").status == 1)
        let restored = try bench.cairn("export", "--area", "C.cairn", "--key", "A.cairn.key").output
        #expect(restored.split(separator: "\n") == (try bench.lines()))
    }

    @Test func `lines are exported as JSON and as CSV alike`() throws {
        let bench = try Workbench()
        _ = try bench.cairn("import", "plan", planFiles.path, "--area", "A.cairn", "--commit")
        let csv = try bench.cairn("export", "--area", "A.cairn", "--format", "csv").output
        #expect(csv.hasPrefix("line,kind,subject,day,body,"))
        #expect(csv.split(separator: "\n").count(where: { $0.first?.isNumber == true }) >= (try bench.lines().count))
    }
}
