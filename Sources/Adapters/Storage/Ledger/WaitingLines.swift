/// Lines that are numbered and hashed, on their way to the database: neighbours go there in one statement, which costs
/// a large import a fraction of a statement for each.
struct WaitingLines {
    /// How many lines go in one statement at most.
    private static let most = 16
    private static let columns = [
        "line", "kind", "subject", "onDay", "body", "replaces", "source", "reference", "author", "recordedAt", "salt",
        "bodyHash", "lineHash",
    ]

    private var arguments: [SQLArgument] = []
    private var lines: [SourceMark: Int] = [:]

    /// The number of the waiting line that came from this source.
    func line(from source: SourceMark) -> Int? { lines[source] }

    /// Takes a line; when there are enough, they are inserted.
    mutating func add(
        _ header: LineHeader, _ body: String?, salt: [UInt8], bodyHash: [UInt8], lineHash: [UInt8],
        into connection: any SQLConnection
    ) throws {
        arguments += [
            .integer(header.line), .text(header.kind), .text(header.subject), .text(header.day), .text(body),
            .integer(header.replaces), .text(header.source?.source), .text(header.source?.reference),
            .text(header.author), .text(header.recordedAt), .bytes(salt), .bytes(bodyHash), .bytes(lineHash),
        ]
        if let source = header.source { lines[source] = header.line }
        if arguments.count == Self.most * Self.columns.count { try insert(into: connection) }
    }

    /// Inserts all that wait.
    mutating func insert(into connection: any SQLConnection) throws {
        guard !arguments.isEmpty else { return }
        try connection.run(Self.statements[arguments.count / Self.columns.count - 1], arguments)
        arguments.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
    }

    /// The statement for one line, for two, and so on.
    private static let statements = (1...most).map { count in
        let rows = (0..<count).map { row in
            let places = columns.indices.map { "$\(row * columns.count + $0 + 1)" }
            return "(\(places.joined(separator: ", ")))"
        }
        return "INSERT INTO fact (\(columns.joined(separator: ", "))) VALUES \(rows.joined(separator: ", "))"
    }
}
