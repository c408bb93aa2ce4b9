/// The events and facts a case may have, each with a name, the kinds it comes in and what people call it.
///
/// Every name has a code, and each of its kinds the next ones, so that 'any kind of order' is a run of codes.
package struct Vocabulary: Sendable {
    /// What may be written after the equals sign.
    package enum Shape: String, Sendable { case day, days, range }

    /// One name that a case may use.
    package struct Word: Sendable {
        package let name: String
        /// The part of the work it belongs to: `request`, `plan`, `dispute`.
        package let stage: String
        package let shape: Shape
        /// Whether it is left out when it is dated after the day of the question (convention C12).
        package let isFiltered: Bool
        package let kinds: [String]
        package let needsKind: Bool
        /// In plain English.
        package let title: String
        let code: Int
    }

    package let words: [Word]
    private let places: [String: Int]
    // The whole text of a name and kind, for those that are written without a slip.
    private let codesByText: [String: (place: Int, code: Int)]
    /// How many codes there are.
    let codeCount: Int
    /// By code, whether events of it are left out when dated after the day of the question.
    let isFiltered: [Bool]

    init(words rows: [(name: String, stage: String, shape: Shape, isFiltered: Bool, kinds: String, title: String)]) {
        var words: [Word] = []
        var isFiltered: [Bool] = []
        for row in rows {
            let needsKind = row.kinds.hasPrefix("!")
            let kinds = row.kinds.drop { $0 == "!" }.split(separator: "|").map(String.init)
            words.append(
                Word(
                    name: row.name, stage: row.stage, shape: row.shape, isFiltered: row.isFiltered, kinds: kinds,
                    needsKind: needsKind, title: row.title, code: isFiltered.count))
            isFiltered += [Bool](repeating: row.isFiltered, count: kinds.count + 1)
        }
        self.words = words
        self.isFiltered = isFiltered
        places = Dictionary(words.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        codeCount = isFiltered.count
        let texts = words.enumerated().flatMap { place, word in
            ([word.needsKind ? "" : word.name] + word.kinds.map { "\(word.name):\($0)" }).enumerated().map {
                ($1, (place: place, code: word.code + $0))
            }
        }
        codesByText = Dictionary(texts, uniquingKeysWith: { first, _ in first })
    }

    /// The word with this name.
    package func word(_ name: some StringProtocol) -> Word? { places[String(name)].map { words[$0] } }

    /// The word and code of a name and kind written without a slip.
    func exactly(_ text: String) -> (word: Word, code: Int)? {
        codesByText[text].map { (words[$0.place], $0.code) }
    }

    /// The codes that a name, or a name and kind written `name:kind`, stands for.
    func codes(_ text: some StringProtocol) -> ClosedRange<Int>? {
        let parts = String(text).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let word = word(first) else { return nil }
        guard parts.count == 2 else { return word.code...word.code + word.kinds.count }
        guard let kind = word.kinds.firstIndex(where: { $0 == parts[1] }) else { return nil }
        return word.code + kind + 1...word.code + kind + 1
    }

    /// The name, and the kind if it has one, that the code stands for: `tribunal_order:assess`.
    func text(_ code: Int) -> String {
        guard let word = words.last(where: { $0.code <= code }) else { return "" }
        return code == word.code ? word.name : "\(word.name):\(word.kinds[code - word.code - 1])"
    }
}

extension Vocabulary {
    /// The known name nearest to a misspelt one, if any is near.
    func nearest(to name: some StringProtocol) -> String? {
        guard name.utf8.count <= 40 else { return nil }
        let near = words.map { (distance(Array($0.name.utf8), Array(name.utf8)), $0.name) }.min { $0.0 < $1.0 }
        guard let near, near.0 <= max(2, name.utf8.count / 4) else { return nil }
        return near.1
    }

    // How many letters must be put in, taken out or changed.
    private func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (place, other) in right.enumerated() {
                let changed = diagonal + (letter == other ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(changed, diagonal + 1, row[place] + 1)
            }
        }
        return row[right.count]
    }
}
