import Facts
import Foundation
import Testing
import Waiting

/// Worked cases with results of the R package NHSRwaitinglist: the reference where it is at hand, else the copy here.
enum Vectors {
    typealias Line = [String: String]

    static func lines(_ name: String) throws -> [Line] {
        let reference = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../shared/reference/vectors/waiting-\(name).csv").standardized
        let copy = Bundle.module.bundleURL.appending(path: "Resources/waiting-\(name).csv")
        let place = FileManager.default.isReadableFile(atPath: reference.path) ? reference : copy
        let rows = try String(contentsOf: place, encoding: .utf8).split(separator: "\n").map { cells(of: $0) }
        return rows.dropFirst().map { Dictionary(zip(rows[0], $0), uniquingKeysWith: { first, _ in first }) }
    }

    static func lines(_ name: String, by column: String) throws -> [String: [Line]] {
        Dictionary(grouping: try lines(name)) { $0[text: column] }
    }

    /// The rows of each list or case.
    static func lists(_ name: String, by column: String) throws -> [String: [WaitingRow]] {
        try lines(name, by: column).mapValues { try $0.map { try $0.row } }
    }

    // The vectors hold no quote within a quote.
    private static func cells(of line: Substring) -> [String] {
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, piece in
            index.isMultiple(of: 2) ? piece.map { String($0) } : [String(piece)]
        }.split(separator: ",", omittingEmptySubsequences: false).map { $0.joined() }
    }
}

extension Vectors.Line {
    subscript(text column: String) -> String { self[column] ?? "" }

    /// The number, by the words that R writes; nothing when blank.
    subscript(number column: String) -> Double? {
        switch self[text: column] {
        case "": nil
        case "Inf": .infinity
        case "NaN": .nan
        case let text: Double(text)
        }
    }

    func whole(_ column: String) throws -> Int { try #require(Int(self[text: column])) }
    func day(_ column: String) throws -> Day { try #require(Day(self[text: column])) }

    var row: WaitingRow {
        get throws { WaitingRow(try day("referral"), removed: Day(self[text: "removal"])) }
    }
}

/// Whether two numbers agree to one part in 10 to the power of 9. What is not a number agrees with its like.
func agree(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one == other || one.isNaN && other.isNaN || abs(one - other) <= 1e-9 * max(abs(one), abs(other))
}
