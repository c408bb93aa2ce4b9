package import Facts

/// Whom letters tell families to turn to in this area: the mediation adviser, the tribunal, the team. The subject is
/// `letter-contact/` with the code of `letterContacts`.
package struct LetterContact: Fact {
    package static let kind = "casework.letter-contact"
    package let name: String
    package let address: String?
    package let telephone: String?
    package let email: String?
    package let website: String?
}

extension LetterContact {
    /// The subject under which the contact with this code is kept.
    package static func subject(_ code: String) -> String { "letter-contact/\(code)" }

    /// Checks what was typed: a name, and at least one way to reach them.
    package static func checked(
        name: String, address: String, telephone: String, email: String, website: String
    ) throws(Problems) -> LetterContact {
        var problems = Problems()
        if name.isBlank || name.count > 160 { problems.add("name", "Enter the name, up to 160 characters") }
        if address.count > 300 { problems.add("address", "Address must be 300 characters or fewer") }
        if [address, telephone, email, website].allSatisfy(\.isBlank) {
            problems.add("telephone", "Enter at least one way to reach them: address, telephone, e-mail or website")
        }
        let isNumber = telephone.utf8.allSatisfy {
            (0x30...0x39).contains($0) || [0x20, 0x2B, 0x28, 0x29].contains($0)
        }
        if !isNumber || telephone.count > 40 {
            problems.add("telephone", "Telephone must be a number, like 01632 960 000")
        }
        if let email = email.nonBlank, !email.contains("@") || email.contains(" ") || email.count > 120 {
            problems.add("email", "E-mail must be an address, like team@example.org")
        }
        if let site = website.nonBlank, !site.hasPrefix("https://") || site.contains(" ") || site.count > 200 {
            problems.add("website", "Website must start with https://")
        }
        guard problems.isEmpty else { throw problems }
        return LetterContact(
            name: name, address: address.nonBlank, telephone: telephone.nonBlank, email: email.nonBlank,
            website: website.nonBlank)
    }

    /// Who they are and how to reach them, in a line.
    package var line: String {
        let address = address.map { $0.split(separator: "\n").joined(separator: ", ") }
        return [name, address, telephone.map { "telephone \($0)" }, email, website].compactMap(\.self)
            .joined(separator: ", ")
    }
}

/// Who must be known before letters can be written, with a hint of who that is.
package let letterContacts: [(code: String, title: String, hint: String, source: String)] =
    listRows(PackageResources.letter_contacts_csv).map { ($0("code"), $0("title"), $0("hint"), $0("source")) }
