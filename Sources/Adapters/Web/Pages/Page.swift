/// What one template shows: text, yes or no, and rows of the same, in stored properties only.
///
/// Mustache sees no computed property, prints nothing for a misspelling, and looks for a missing optional in what
/// surrounds it; so page structs use empty text instead of optionals.
package protocol Page: Sendable {
    /// The template's name: its path in the Templates folder without the ending, such as `improvement/rate-action`.
    static var template: String { get }
}

/// Words that lead somewhere.
package struct Link: Equatable, Sendable {
    package let text: String
    package let url: String
    package init(_ text: String, _ url: String) {
        self.text = text
        self.url = url
    }
}

/// A page drawn and ready to be sent to several readers, but for the form token, which is each reader's own.
package struct Sheet: Equatable, Sendable {
    package let title: String
    package let crumbs: [Link]
    package let status: Int
    package let banner: AsAtBanner?
    /// The body's HTML, cut wherever a form token belongs.
    let pieces: [String]
    /// What a browser may compare with the copy it has; empty when the sheet is not kept.
    var mark = ""

    /// The body's HTML without form tokens, for tests.
    package var html: String { pieces.joined() }
}
