package import Facts

/// The local area itself: its name and what it promises. The subject is `area`.
package struct LocalArea: Fact {
    package static let kind = "governance.local-area"
    package static let subject = "area"

    package let name: String
    /// What the partnership promises families, for the first public page.
    package let promise: String?
    /// Where the area's matter comes from, for its About page.
    package let about: String?

    package static func checked(name: String, promise: String = "", about: String = "") throws(Problems) -> LocalArea {
        if name.isBlank { throw Problems("name", "Enter the area's name") }
        return LocalArea(name: name, promise: promise.nonBlank, about: about.nonBlank)
    }
}
