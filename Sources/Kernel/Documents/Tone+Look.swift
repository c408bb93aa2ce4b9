extension Tone {
    /// The shape that goes with the colour, so that a rating can be told in black and white.
    package var shape: String {
        switch self {
        case .blue: "\u{25C6}"
        case .green: "\u{25CF}"
        case .amber: "\u{25B2}"
        case .red: "\u{25A0}"
        case .grey: "\u{25CB}"
        case .none: "\u{2013}"
        }
    }

    /// The fill, as six hexadecimal digits.
    package var fill: String {
        switch self {
        case .blue: "1D4F91"
        case .green: "1B6B3A"
        case .amber: "F5B800"
        case .red: "A8201A"
        case .grey: "D5D9DD"
        case .none: "FFFFFF"
        }
    }

    /// The colour of words upon the fill: at least 4.5 to 1 against it, as six hexadecimal digits.
    package var ink: String {
        switch self {
        case .blue, .green, .red: "FFFFFF"
        case .amber, .grey, .none: "1A1A1A"
        }
    }

    /// The name of the character style that shows it in a word-processor file: `Rating Blue`.
    package var styleName: String { "Rating " + rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
