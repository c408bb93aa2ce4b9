import Storage

extension ViewWords {
    static let postgres = ViewWords(
        members: """
            SELECT DISTINCT fact.kind, member.key, json_typeof(member.value)
            FROM fact LEFT JOIN LATERAL json_each(fact.body::json) AS member ON json_typeof(member.value) <> 'null'
            WHERE fact.body IS NOT NULL
            """,
        value: { member in
            let text = "fact.body::json ->> '\(member.name)'"
            return switch member.type {
            case "number": "(\(text))::numeric"
            case "boolean": "(\(text))::boolean::integer"
            default: text
            }
        })
}
