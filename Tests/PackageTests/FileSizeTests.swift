import Testing

@Suite struct `The size of files` {
    @Test func `no file passes 300 lines`() {
        for file in projectFiles("Sources", "Tests", "Benchmarks") {
            #expect(file.lines.count <= 300, "\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test func `half of the files have fewer than 120 lines`() {
        let lengths = projectFiles("Sources").map(\.lines.count).sorted()
        #expect(lengths.count > 50)
        #expect(lengths[lengths.count / 2] < 120)
    }

    @Test func `the package's picture stays under 200 lines`() throws {
        let package = try #require(projectFile("Package.swift"))
        #expect(package.lines.count < 200)
    }
}
