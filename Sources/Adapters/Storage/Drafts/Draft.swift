/// Something that may be thrown away: a half-filled form, a session, a staged upload.
package struct Draft: Equatable, Sendable {
    /// Chosen by whoever keeps it; nobody else must be able to guess it.
    package let id: String
    package let kind: String
    /// Whose it is: a person's id, or empty.
    package let owner: String
    package let body: String
    /// When it may be thrown away: ISO 8601 in UTC.
    package let expires: String

    package init(id: String, kind: String, owner: String, body: String, expires: String) {
        self.id = id
        self.kind = kind
        self.owner = owner
        self.body = body
        self.expires = expires
    }
}
