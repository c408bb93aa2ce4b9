/// One thing to know about a file that was read: where it is, what stands there and what to do about it.
package struct Finding: Codable, Equatable, Sendable {
    package let severity: Severity
    /// The file's name, without its folder.
    package let file: String
    /// The row as a spreadsheet numbers it: the heading is row 1.
    package let row: Int?
    package let column: String?
    package let value: String?
    package let message: String
    /// What to do about it.
    package let mend: String?

    package enum Severity: String, Codable, CaseIterable, Sendable {
        /// Nothing can be kept until it is mended.
        case refused
        /// Cairn filled in or read something that the file does not say outright.
        case defaulted
        /// Left out on purpose; the rest is kept.
        case left
        /// A line of the plan that the file no longer has.
        case missing
    }
}

extension Finding {
    /// Longest value that a finding quotes, in characters.
    static let longestValue = 80

    /// The finding in one line, as the command line prints it.
    package var words: String {
        var place = file
        if let row { place += ", row \(row)" }
        if let column { place += ", column '\(column)'" }
        if let value { place += ", '\(value)'" }
        return "\(severity.rawValue): \(place): \(message)" + (mend.map { " \($0)" } ?? "")
    }
}
