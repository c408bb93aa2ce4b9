extension ViewWords {
    static let sqlite = ViewWords(
        members: """
            SELECT DISTINCT fact.kind, member.key, CASE member.type WHEN 'text' THEN 'string' WHEN 'true' THEN 'boolean'
                WHEN 'false' THEN 'boolean' WHEN 'integer' THEN 'number' WHEN 'real' THEN 'number' ELSE member.type END
            FROM fact LEFT JOIN json_each(fact.body) AS member ON member.type <> 'null' WHERE fact.body IS NOT NULL
            """,
        value: { "fact.body ->> '$.\($0.name)'" })
}
