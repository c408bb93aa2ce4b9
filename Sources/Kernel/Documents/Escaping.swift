extension String {
    /// The text made safe inside an HTML element or a quoted attribute.
    package var htmlEscaped: String {
        var safe = ""
        safe.appendEscaped(self)
        return safe
    }

    /// Adds text made safe for HTML. Control characters that XML forbids are left out.
    mutating func appendEscaped(_ words: String) {
        guard words.utf8.contains(where: \.needsEscape) else { return append(words) }
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": append("&amp;")
            case "<": append("&lt;")
            case ">": append("&gt;")
            case "\"": append("&quot;")
            case "'": append("&#39;")
            case "\t", "\n", "\r": unicodeScalars.append(scalar)
            default: if scalar.value >= 32 { unicodeScalars.append(scalar) }
            }
        }
    }

    /// The text as a quoted CSS string: letters and digits as they are, the rest by number.
    var cssString: String {
        let parts = unicodeScalars.map { scalar -> String in
            let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            return isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
        }
        return "\"" + parts.joined() + "\""
    }
}

extension UInt8 {
    fileprivate var needsEscape: Bool {
        self < 32 || self == 38 || self == 60 || self == 62 || self == 34 || self == 39
    }
}
