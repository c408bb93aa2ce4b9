/// What came with a form or stood after the question mark: names with their texts, and files.
///
/// Texts have plain line ends and no control characters. A name that did not come reads as empty text.
package struct FormFields: Equatable, Sendable {
    private var texts: [String: [String]] = [:]
    private var files: [String: UploadedFile] = [:]

    package init() {}

    /// The first text under the name, or empty text.
    package subscript(_ name: String) -> String { texts[name]?.first ?? "" }

    /// Every text under the name, in the order they came.
    package func all(_ name: String) -> [String] { texts[name] ?? [] }

    /// Whether anything came under the name.
    package func has(_ name: String) -> Bool { texts[name] != nil || files[name] != nil }

    /// The file under the name, if one was chosen.
    package func file(_ name: String) -> UploadedFile? { files[name] }

    /// The names that texts came under, in order of the alphabet.
    package var names: [String] { texts.keys.sorted() }

    /// The first text under each name.
    package func firstTexts() -> [String: String] { texts.compactMapValues(\.first) }

    mutating func add(_ name: String, _ text: String) { texts[name, default: []].append(Self.tidied(text)) }

    mutating func add(_ name: String, _ file: UploadedFile) { files[name] = file }

    // Browsers send CR LF in text areas; control characters have no place in what people type.
    private static func tidied(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
        var scalars = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                scalars.append("\n")
            } else if scalar == "\n" {
                if !wasReturn { scalars.append(scalar) }
            } else if scalar == "\t" || (scalar.value >= 0x20 && scalar.value != 0x7F) {
                scalars.append(scalar)
            }
            wasReturn = scalar == "\r"
        }
        return String(scalars)
    }
}

/// A file that came with a form.
package struct UploadedFile: Equatable, Sendable {
    /// Its name without any folder.
    package let name: String
    package let mediaType: String
    package let bytes: [UInt8]

    package init(name: String, mediaType: String, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

/// A body that is not what its header says it is (400).
struct Unreadable: Error, Equatable {
    let reason: String
}
