package import Facts

/// Why an earlier ledger line was restated or taken back. The subject is that of the line.
///
/// The correction itself is the new line that replaces the old one; this says why, for the history.
package struct Correction: Fact {
    package static let kind = "improvement.correction"

    /// The ledger line that was corrected.
    package let line: Int
    package let reason: String

    package static func checked(line: Int, reason: String) throws(Problems) -> Correction {
        if reason.isBlank { throw Problems("correctionReason", "Enter why it is corrected") }
        return Correction(line: line, reason: reason)
    }
}
