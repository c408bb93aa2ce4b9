// How counts are written in sentences, said once for every page, report and file.

extension Int {
    /// The number with its thousands apart: `1,847`.
    package var grouped: String {
        let digits = Array(String(magnitude))
        var text = self < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text
    }
}

extension Figure {
    /// The number as it is printed, with its thousands apart and its own decimals: `-1,847.50`.
    package var grouped: String {
        let whole = text.prefix { $0 != "." }
        let sign = whole.first == "-" ? "-" : ""
        let digits = Int(whole.drop { $0 == "-" })?.grouped ?? String(whole)
        return sign + digits + text.dropFirst(whole.count)
    }

    /// The number with its unit, as it is printed: `52.9%`, `12 weeks`, and a count alone.
    package func with(unit: String?) -> String {
        switch unit?.nonBlank {
        case nil, "count", "number": grouped
        case "percent", "percentage": grouped + "%"
        case let unit?: grouped + (unit.hasPrefix("%") ? "" : " ") + unit
        }
    }
}

/// A count with its noun: `1 measure`, `72 measures`, `1,847 days`.
package func counted(_ count: Int, _ noun: String) -> String { "\(count.grouped) \(count == 1 ? noun : plural(noun))" }

/// More than one of something: measures, activities, processes.
package func plural(_ noun: String) -> String {
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
        return noun.dropLast() + "ies"
    }
    return noun.hasSuffix("s") ? noun + "es" : noun + "s"
}

extension String {
    /// With a large first letter, as at the beginning of a sentence.
    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
