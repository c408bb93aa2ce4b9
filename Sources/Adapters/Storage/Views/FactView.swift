/// A view in plain SQL of every fact of one kind: a column for each thing that such facts say.
///
/// It stands in the database beside the one table that holds all facts, for analysts who ask with SQL. Cairn itself
/// never reads it. What a database cannot say alike stands in its `ViewWords`.
package struct FactView: Equatable, Sendable {
    /// The kind, such as `improvement.progress-rating`.
    package let kind: String
    /// Something that facts of the kind have said, and as what type of JSON.
    private let members: [Member]

    /// What facts of a kind have said under one name; of no type when they have said it as more than one.
    package struct Member: Equatable, Sendable {
        /// The name in the body, such as `isMonth`.
        package let name: String
        /// `string`, `number`, `boolean`, `array` or `object`.
        package let type: String?
    }

    // Before what the facts say. Nothing stands any longer that another line replaces.
    private static let heads = [
        ("line", "fact.line"), ("subject", "fact.subject"), ("on_day", "fact.onDay"), ("replaces", "fact.replaces"),
        ("replaced_by", "later.line"), ("author", "fact.author"), ("recorded_at", "fact.recordedAt"),
    ]

    /// The view's name, such as `facts_improvement_progress_rating`.
    package var name: String { "facts_" + kind.map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined() }

    /// The names of its columns, in order.
    package var columns: [String] { Self.heads.map(\.0) + members.map(column) }

    private func column(_ member: Member) -> String {
        let words = member.name.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
        return Self.heads.contains { $0.0 == words } ? words + "_stated" : words
    }

    /// What puts the view in place of an earlier one.
    func sql(_ words: ViewWords) -> String {
        let heads = Self.heads.map { "\($0.1) AS \($0.0)" }
        let values = members.map { "\(words.value($0)) AS \"\(column($0))\"" }
        return """
            DROP VIEW IF EXISTS \(name);
            CREATE VIEW \(name) AS SELECT \((heads + values).joined(separator: ", "))
            FROM fact LEFT JOIN fact AS later ON later.replaces = fact.line
            WHERE fact.kind = '\(kind)' AND fact.body IS NOT NULL;
            """
    }
}

extension FactView {
    /// The views of all kinds recorded so far, by kind.
    ///
    /// Only names that our own facts could bear are taken: whatever else stands in a body has no column.
    static func all(_ connection: any SQLConnection, _ words: ViewWords) throws -> [FactView] {
        var types: [String: [String: Set<String>]] = [:]
        try connection.each(words.members, []) { row in
            guard let kind = row.text(0), kind.wholeMatch(of: /[a-z0-9.-]+/) != nil else { return }
            var names = types[kind] ?? [:]
            if let name = row.text(1), name.wholeMatch(of: /[a-z][A-Za-z0-9]*/) != nil, let type = row.text(2) {
                names[name, default: []].insert(type)
            }
            types[kind] = names
        }
        return types.keys.sorted().map { kind in
            let members = (types[kind] ?? [:]).sorted { $0.key < $1.key }
            return FactView(
                kind: kind,
                members: members.map { Member(name: $0.key, type: $0.value.count == 1 ? $0.value.first : nil) })
        }
    }
}

/// What the databases do not say alike about the bodies of facts.
package struct ViewWords: Sendable {
    /// A question for each kind, with each name in its bodies and the value's type of JSON, once each; `null` is no type.
    let members: String
    /// The value that a body has under a name, or nothing: numbers as numbers, yes and no as 1 and 0, lists as JSON.
    let value: @Sendable (FactView.Member) -> String

    package init(members: String, value: @escaping @Sendable (FactView.Member) -> String) {
        self.members = members
        self.value = value
    }
}

extension Stores {
    /// Makes a view for each kind of fact recorded so far, in place of those made before.
    ///
    /// - Throws: `StoreError` when the area may not be written to; then the earlier views stand.
    package func makeFactViews() async throws -> [FactView] {
        let words = database.viewWords
        return try await database.write { connection in
            let views = try FactView.all(connection, words)
            for view in views { try connection.script(view.sql(words)) }
            return views
        }
    }
}
