package import Facts
import Crypto
import Foundation
import Storage

/// One fact that an import would record, and where it came from.
package struct Statement: Sendable {
    /// What people call it: 'measure', 'progress rating'.
    package let what: String
    package let subject: String
    package let day: Day
    package let fact: any Fact
    /// The file and row that tell it.
    package let file: String
    package let row: Int
    /// The day of the report that tells it; statements are recorded in this order.
    let told: Day
    /// What makes it the same statement when it is read again, beside its day and content.
    let key: String
    let source: String
    /// Whether the line it becomes is approved at once.
    let isApproved: Bool
    /// The line that it corrects, if it corrects one.
    var corrects: Corrected?

    /// A line that a statement corrects: one in the ledger already, or one that the same import records before it.
    enum Corrected: Sendable {
        case line(Int)
        case earlier(SourceMark)
    }

    /// Marks the line, so that the same statement read again adds nothing and a changed one is new.
    var mark: SourceMark { get throws { SourceMark(source, "\(key)@\(day)#\(try contentHash(fact))") } }
}

// Sixteen digits of SHA-256 over the fact's JSON: enough to tell a changed row from the same row.
private func contentHash(_ fact: any Fact) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return SHA256.hash(data: try encoder.encode(fact)).prefix(8)
        .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
