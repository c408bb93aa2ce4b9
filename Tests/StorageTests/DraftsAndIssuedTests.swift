import Facts
import Storage
import Testing

@Suite struct `Drafts` {
    private func draft(
        _ id: String, _ body: String = "{}", owner: String = "ana", expires: String = "2026-12-01T00:00:00Z"
    ) -> Draft {
        Draft(id: id, kind: "session", owner: owner, body: body, expires: expires)
    }

    @Test(arguments: Backend.allCases)
    func `are put, put again, listed and removed`(_ backend: Backend) async throws {
        let drafts = try await backend.area().drafts
        for new in [draft("b"), draft("a"), draft("c", owner: "ben"), draft("a", "{\"step\":2}")] {
            try await drafts.put(new)
        }
        #expect(try await drafts.draft("a") == draft("a", "{\"step\":2}"))
        #expect(try await drafts.drafts(kind: "session", owner: "ana").map(\.id) == ["a", "b"])
        try await drafts.remove("a")
        try await drafts.remove(kind: "session", owner: "ben")
        #expect(try await drafts.draft("a") == nil)
        #expect(try await drafts.draft("c") == nil)
        #expect(try await drafts.draft("b") != nil)
    }

    @Test(arguments: Backend.allCases)
    func `go when their time is up`(_ backend: Backend) async throws {
        let drafts = try await backend.area().drafts
        for (id, instant) in [
            ("a", "2026-11-30T23:59:59Z"), ("b", "2026-12-01T00:00:00Z"), ("c", "2026-12-01T00:00:01Z"),
        ] {
            try await drafts.put(draft(id, expires: instant))
        }
        #expect(try await drafts.purge(through: "2026-12-01T00:00:00Z") == 2)
        #expect(try await drafts.drafts(kind: "session", owner: "ana").map(\.id) == ["c"])
    }
}

@Suite struct `Issued editions` {
    private func report(_ words: String, on day: Day = "2026-11-30", number: Int? = nil) -> NewEdition {
        NewEdition(
            series: "wsoa/progress", number: number, title: "Progress", day: day, previous: "2026-08-31",
            head: LedgerHead(line: 7, erasures: 0, hash: String(repeating: "a", count: 64)), software: "0.1",
            files: [("html", "text/html", Array(words.utf8)), ("docx", "application/zip", [0, 255, 0, 10])])
    }

    @Test(arguments: Backend.allCases)
    func `are numbered in their series and come back byte for byte`(_ backend: Backend) async throws {
        let issued = try await backend.area().issued
        let first = try await issued.issue(report("one"), by: board)
        let second = try await issued.issue(report("two"), by: board)
        #expect([first.number, second.number] == [1, 2])
        #expect(first.files.map(\.format) == ["html", "docx"] && first.files.map(\.size) == [3, 4])
        #expect(first.previous == "2026-08-31" && first.line == 7 && first.issuedBy == "board")
        #expect(try await issued.editions(series: "wsoa/progress") == [first, second])
        #expect(try await issued.edition(series: "wsoa/progress", number: 2) == second)
        #expect(try await issued.bytes(hash: first.files[0].hash) == Array("one".utf8))
        #expect(try await issued.bytes(hash: first.files[1].hash) == [0, 255, 0, 10])
        #expect(try await issued.edition(series: "wsoa/progress", number: 3) == nil)
        #expect(try await issued.edition(series: "other", number: 1) == nil)
    }

    @Test(arguments: Backend.allCases)
    func `are refused when their printed number was taken meanwhile`(_ backend: Backend) async throws {
        let issued = try await backend.area().issued
        _ = try await issued.issue(report("one", number: 1), by: board)
        await #expect(throws: Refusal.self) { try await issued.issue(report("late", number: 1), by: lead) }
        #expect(try await issued.issue(report("two", number: 2), by: lead).number == 2)
        #expect(try await issued.editions(series: "wsoa/progress").count == 2)
    }

    @Test(arguments: Backend.allCases)
    func `share files that are the same, under their SHA-256`(_ backend: Backend) async throws {
        let issued = try await backend.area().issued
        // The hash of "abc": FIPS 180-4's first example.
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(try await issued.keep(Array("abc".utf8), mediaType: "text/plain", by: lead) == hash)
        #expect(try await issued.keep(Array("abc".utf8), mediaType: "text/csv", by: board) == hash)
        #expect(try await issued.bytes(hash: hash) == Array("abc".utf8))
        #expect(try await issued.bytes(hash: "none") == nil)
    }
}
