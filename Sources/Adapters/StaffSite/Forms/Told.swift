import Facts

/// A fact that can tell itself in words: in a history, or beside what somebody else is typing.
protocol Told: Fact {
    /// What people call such a fact: 'Progress rating'.
    static var noun: String { get }
    /// What it says, part by part, in words.
    var said: [TextRow] { get }
}

/// Labels with texts, without those that have nothing to tell.
func rowsTold(_ parts: (String, String?)...) -> [TextRow] {
    parts.compactMap { label, text in text.flatMap(\.nonBlank).map { TextRow(label, $0) } }
}
