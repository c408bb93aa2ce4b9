package import Facts

/// The area's abbreviations with what they mean, in alphabetical order.
package struct Glossary: Equatable, Sendable {
    /// Every abbreviation in force.
    package let words: [Abbreviation]
    /// Short forms that stand for more than one thing.
    package let clashes: [Clash]
    private let single: [String: Abbreviation]
    // How many parts the longest short form has that begins with this part.
    private let longest: [Substring: Int]

    /// One short form with the several things it stands for.
    package struct Clash: Equatable, Sendable {
        /// The short form.
        package let short: String
        /// What it stands for, in alphabetical order.
        package let meanings: [String]
    }

    init(_ words: [Abbreviation]) {
        self.words = words.sorted { left, right in
            (left.short.lowercased(), left.short, left.meaning) < (right.short.lowercased(), right.short, right.meaning)
        }
        let byShort = Dictionary(grouping: self.words, by: \.short)
        let clashing = byShort.mapValues { Set($0.map(\.meaning)).sorted() }.filter { $0.value.count > 1 }
        clashes = clashing.map { Clash(short: $0.key, meanings: $0.value) }.sorted { $0.short < $1.short }
        // Where a short form means several things, none of them may be put in its place.
        single = byShort.filter { clashing[$0.key] == nil }.compactMapValues(\.first)
        let parts = single.keys.map(Self.parts)
        longest = Dictionary(parts.compactMap { parts in parts.first.map { ($0, parts.count) } }, uniquingKeysWith: max)
    }

    /// What a short form means, if it means one thing only.
    package func meaning(of short: String) -> String? { single[short]?.meaning }

    /// The abbreviations that a text uses, in the order in which they first come up.
    ///
    /// A short form counts as a whole word with its own capitals, alone or with an s, so 'EHC' is not found in 'EHCP'
    /// and 'ICB' is found in 'ICBs'. The longest one that fits counts: 'EHC plan' is not 'EHC'.
    package func expansions(in text: String) -> [Abbreviation] {
        let parts = Self.parts(of: text)
        var found: [Abbreviation] = []
        var seen = Set<String>()
        var place = 0
        while place < parts.count {
            let match = match(in: parts, at: place)
            if let match, seen.insert(match.word.short).inserted { found.append(match.word) }
            place += match?.length ?? 1
        }
        return found
    }

    private func match(in parts: [Substring], at place: Int) -> (word: Abbreviation, length: Int)? {
        let known = max(longest[singular(parts[place])] ?? 0, longest[parts[place]] ?? 0)
        let most = min(known, parts.count - place)
        for length in stride(from: most, to: 0, by: -1) {
            let words = parts[place..<place + length]
            let last = words.last ?? ""
            for ending in [last, singular(last)] {
                let short = words.dropLast().joined(separator: "") + ending
                if let word = single[short] { return (word, length) }
            }
        }
        return nil
    }

    private func singular(_ word: Substring) -> Substring { word.hasSuffix("s") ? word.dropLast() : word }

    // Runs of letters and digits, and each character between them by itself: joined again they are the text.
    private static func parts(of text: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = text[...]
        while let first = rest.first {
            let run = isWord(first) ? rest.prefix(while: isWord) : rest.prefix(1)
            parts.append(run)
            rest = rest[run.endIndex...]
        }
        return parts
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}

/// The glossary as at a day: each abbreviation as it was last described.
///
/// Two subjects with one short form are allowed: 'WCC' is two councils. The glossary says so.
package func glossary(_ facts: GovernanceFacts, asAt: AsAt) -> Glossary {
    let latest: [String: Abbreviation] = facts.abbreviations.latest(asAt)
    return Glossary(Array(latest.values))
}
