package import Facts

/// A document of a case: what it is and when it came. Its bytes are sealed in Issued; its name is not kept, for people
/// put children's names into the names of files.
package struct CaseDocument: CaseFact {
    package static let kind = "casework.document"
    /// One of `documentKinds`.
    package let what: String
    /// What to know about it. It names nobody.
    package let note: String?
    package let mediaType: String
    /// The SHA-256 of the sealed bytes.
    package let hash: String
    /// In bytes, as it was before sealing.
    package let size: Int
    /// Why it was taken back from the case, by the author of this entry; nothing while it belongs to the case.
    package let takenBack: String?
}

extension CaseDocument {
    /// The most bytes a document may have: 8 MB.
    package static let mostBytes = 8_388_608

    /// Checks what was typed, before the file is kept.
    package static func check(what: String, note: String) throws(Problems) {
        var problems = Problems()
        if !documentKinds.contains(where: { $0.code == what }) {
            problems.add("what", "Choose what the document is")
        }
        if note.count > 120 { problems.add("note", "Note must be 120 characters or fewer") }
        guard problems.isEmpty else { throw problems }
    }

    /// What kind of file the bytes are, told by how they begin and by the ending of the name, never by what the
    /// sender says of them.
    ///
    /// - Throws: `Problems` under `file`, which say what to put right.
    package static func type(of bytes: [UInt8], name: String) throws(Problems) -> DocumentType {
        let size = "\((bytes.count + 1_048_575) / 1_048_576) MB"
        if bytes.isEmpty { throw Problems("file", "The file is empty. Choose another") }
        if bytes.count > mostBytes {
            throw Problems("file", "The file is \(size); the most is 8 MB. Make it smaller or send it in parts")
        }
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard let type = documentTypes.first(where: { $0.ending == (ending == "jpeg" ? "jpg" : ending) }) else {
            let titles = documentTypes.map(\.title).joined(separator: ", ")
            throw Problems("file", "A file of this kind cannot be kept. Choose one of: \(titles)")
        }
        let isText = type.begins.isEmpty
        guard bytes.starts(with: type.begins), !isText || String(validating: bytes, as: UTF8.self) != nil else {
            throw Problems("file", "The file’s name says \(type.title), but it is something else. Save it again as one")
        }
        return type
    }

    /// Checks a document that has been kept sealed.
    package static func checked(
        what: String, note: String, type: DocumentType, hash: String, size: Int
    ) throws(Problems) -> CaseDocument {
        try check(what: what, note: note)
        return CaseDocument(
            what: what, note: note.nonBlank, mediaType: type.mediaType, hash: hash, size: size,
            takenBack: nil)
    }

    /// The same document, taken back from the case that it was kept with by mistake. Its sealed bytes stay.
    ///
    /// - Throws: `Problems` under `reason`.
    package func takenBack(because reason: String) throws(Problems) -> CaseDocument {
        if reason.isBlank { throw Problems("reason", "Enter why it is taken back") }
        if reason.count > 300 { throw Problems("reason", "Reason must be 300 characters or fewer") }
        return CaseDocument(
            what: what, note: note, mediaType: mediaType, hash: hash, size: size, takenBack: reason)
    }
}

/// A kind of file that may be kept with a case.
package struct DocumentType: Equatable, Sendable {
    package let mediaType: String
    /// What its name ends with, without the point.
    package let ending: String
    package let title: String
    /// The bytes that every such file begins with; none for plain text, which must be UTF-8.
    let begins: [UInt8]
}

/// What a document of a case may be.
package let documentKinds = coded(PackageResources.document_kinds_csv)

/// The kinds of file that may be kept.
package let documentTypes = listRows(PackageResources.document_types_csv).map { cell in
    let digits = Array(cell("begins").utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { place in
        UInt8(String(decoding: digits[place..<min(place + 2, digits.count)], as: UTF8.self), radix: 16)
    }
    return DocumentType(
        mediaType: cell("media_type"), ending: cell("ending"), title: cell("title"), begins: bytes)
}
