/// One value of a body, for `Decodable` types to read themselves from: text, whole numbers, yes or no, and what is made
/// of them. Anything else is `NotPlain`.
struct PlainDecoder: Decoder {
    let json: PlainJSON
    let start: Int

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(PlainMembers(json: json, members: try json.members(at: start)))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        PlainList(json: json, elements: try json.elements(at: start))
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }
}

extension PlainDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { json.isNull(at: start) }
    func decode(_ type: String.Type) throws -> String { try json.text(at: start) }
    func decode(_ type: Int.Type) throws -> Int { try json.whole(at: start) }
    func decode(_ type: Bool.Type) throws -> Bool { try json.truth(at: start) }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { throw NotPlain() }
}

/// The members of an object, by their names.
private struct PlainMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let json: PlainJSON
    let members: [(name: Range<Int>, value: Int)]

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { members.compactMap { Key(stringValue: json.word($0.name)) } }

    private func place(_ key: Key) -> Int? {
        let name = key.stringValue
        return members.first { json.isWord(name, $0.name) }?.value
    }

    private func value(_ key: Key) throws -> PlainDecoder {
        guard let start = place(key) else { throw NotPlain() }
        return PlainDecoder(json: json, start: start)
    }

    func contains(_ key: Key) -> Bool { place(key) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { try value(key).decodeNil() }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).decode(type) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).decode(type) }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decode(type) }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try T(from: value(key)) }

    // Texts that need not be there are most of what a fact has, so they are looked for once.
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        guard let start = place(key), !json.isNull(at: start) else { return nil }
        return try json.text(at: start)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { try value(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try value(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { throw NotPlain() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw NotPlain() }
}

/// The elements of a list, one after the other.
private struct PlainList: UnkeyedDecodingContainer {
    let json: PlainJSON
    let elements: [Int]
    var currentIndex = 0

    var codingPath: [any CodingKey] { [] }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    private mutating func next() throws -> PlainDecoder {
        guard !isAtEnd else { throw NotPlain() }
        defer { currentIndex += 1 }
        return PlainDecoder(json: json, start: elements[currentIndex])
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, json.isNull(at: elements[currentIndex]) else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode(_ type: String.Type) throws -> String { try next().decode(type) }
    mutating func decode(_ type: Int.Type) throws -> Int { try next().decode(type) }
    mutating func decode(_ type: Bool.Type) throws -> Bool { try next().decode(type) }
    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: next()) }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> { try next().container(keyedBy: type) }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
    mutating func superDecoder() throws -> any Decoder { throw NotPlain() }
}
