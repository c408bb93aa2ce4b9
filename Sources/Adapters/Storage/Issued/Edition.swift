package import Facts

/// A report that has left the building. It never changes.
package struct Edition: Equatable, Sendable {
    package let series: String, number: Int, title: String
    package let day: Day, previous: Day?
    /// The ledger's last line, and its hash, when the report was made.
    package let line: Int, headHash: String, software: String
    package let issuedBy: String, issuedAt: String
    /// One for each format, in the order in which they were handed in.
    package let files: [File]

    /// One of its formats; the bytes are kept under the hash, SHA-256 in hexadecimal.
    package struct File: Equatable, Sendable {
        package let format: String, mediaType: String, hash: String, size: Int
    }
}
