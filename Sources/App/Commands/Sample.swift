import ArgumentParser
import SampleArea
import Storage
import Web

/// `cairn sample`: the invented area that the demonstration, the tests and the guide share.
struct Sample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the sample area, Ardenshire, with two plans and 14 sign-ins.",
        discussion: "Example: cairn sample --area ardenshire.cairn")

    @OptionGroup var area: AreaOptions
    @Option(help: "A number that turns the small variations. The same number gives the same area.") var seed: UInt64 = 1
    @Flag(help: "Answer with JSON.") var json = false

    func run() async throws {
        let stores = try await area.create()
        try await SampleArea.build(into: stores, seed: seed, today: Moment.now().today)
        let head = try await stores.ledger.head()
        try await stores.close()
        if json { return try answer(json: SignIn.all) }
        answer("Made Ardenshire in \(area.place.words): \(head.line) lines.")
        answer(SignIn.table)
    }
}

/// One of the sample area's sign-ins, as the commands tell it.
struct SignIn: Encodable {
    let role: String, name: String, email: String, password: String

    static let all = SampleArea.cast.map { member in
        SignIn(
            role: member.role.rawValue, name: member.name, email: member.email, password: SampleArea.password)
    }

    /// The sign-ins as a table for people.
    static var table: String {
        let rows = SampleArea.cast.map { [$0.role.words, $0.name, $0.email] }
        let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
                + "  " + row[2]
        }
        return (["The password of each is: \(SampleArea.password)", ""] + lines).joined(separator: "\n")
    }
}
