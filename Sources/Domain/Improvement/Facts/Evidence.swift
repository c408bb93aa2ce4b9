package import Facts

/// Something that shows the work is done or makes a difference: a file kept with its hash, or a link.
package struct Evidence: Fact {
    package static let kind = "improvement.evidence"
    package static var needsApproval: Bool { true }

    package let title: String
    /// The address, when it is a link.
    package let link: String?
    /// The SHA-256 of the file as 64 hexadecimal digits, under which Issued keeps its bytes.
    package let fileHash: String?
    package let fileName: String?
    package let mediaType: String?

    /// Checks a link: a title, and an address that begins with https:// or http://.
    package static func checked(title: String, link: String) throws(Problems) -> Evidence {
        var problems = Problems()
        if title.isBlank { problems.add("title", "Enter what the evidence is") }
        if !link.hasPrefix("https://") && !link.hasPrefix("http://") {
            problems.add("link", "Link must start with https://")
        }
        guard problems.isEmpty else { throw problems }
        return Evidence(title: title, link: link, fileHash: nil, fileName: nil, mediaType: nil)
    }

    /// Checks a file that has been kept under its hash.
    package static func checked(
        title: String, fileHash: String, fileName: String, mediaType: String
    ) throws(Problems) -> Evidence {
        if title.isBlank { throw Problems("title", "Enter what the evidence is") }
        return Evidence(title: title, link: nil, fileHash: fileHash, fileName: fileName, mediaType: mediaType)
    }
}
