/// A JSON value whose object keys keep the order in which they were given.
package enum JSON: Equatable, Sendable {
    case object([Member])
    case array([JSON])
    case string(String)
    case whole(Int)
    /// A decimal number as it is to be printed, such as `52.90`.
    case decimal(String)
    case bool(Bool)
    case null

    /// One key and its value.
    package struct Member: Equatable, Sendable {
        package let key: String
        package let value: JSON
        package init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .whole(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral values: JSON...) { self = .array(values) }
    package init(dictionaryLiteral members: (String, JSON)...) { self = .object(members.map { Member($0.0, $0.1) }) }
}

extension JSON {
    /// Text if there is any, else null.
    package static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// The value on one line without spaces, as RFC 8259 has it.
    package var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .object(let members): Self.write(members, to: &text)
        case .array(let values): Self.write(values, to: &text)
        case .string(let words): Self.write(words, to: &text)
        case .whole(let number): text += String(number)
        case .decimal(let digits): text += digits
        case .bool(let answer): text += answer ? "true" : "false"
        case .null: text += "null"
        }
    }

    private static func write(_ members: [Member], to text: inout String) {
        text += "{"
        for (index, member) in members.enumerated() {
            if index > 0 { text += "," }
            write(member.key, to: &text)
            text += ":"
            member.value.write(to: &text)
        }
        text += "}"
    }

    private static func write(_ values: [JSON], to text: inout String) {
        text += "["
        for (index, value) in values.enumerated() {
            if index > 0 { text += "," }
            value.write(to: &text)
        }
        text += "]"
    }

    private static func write(_ words: String, to text: inout String) {
        text += "\""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default: if scalar.value < 32 { text += control(scalar) } else { text.unicodeScalars.append(scalar) }
            }
        }
        text += "\""
    }

    private static func control(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
