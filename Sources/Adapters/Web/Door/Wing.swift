package import Access
package import Facts
package import Foundation
package import Storage

/// One of the sites in the server: its addresses, its templates and its navigation.
package struct Wing: Sendable {
    package let routes: [Route]
    /// The folder of its templates.
    package let templates: URL
    /// What its navigation offers a viewer.
    package let links: @Sendable (Viewer) -> [Link]
    /// What stands at the foot of its pages.
    package let footLinks: [Link]
    /// Whether its pages are for people who have signed in.
    package let isStaff: Bool

    package init(
        routes: [Route], templates: URL, isStaff: Bool, footLinks: [Link] = [],
        links: @escaping @Sendable (Viewer) -> [Link]
    ) {
        self.routes = routes
        self.templates = templates
        self.isStaff = isStaff
        self.footLinks = footLinks
        self.links = links
    }
}

/// What the area's abbreviations mean on a day, by their short form, as one viewer may read them.
package typealias Glossary = @Sendable (ScopedLedger, Day) async throws -> [String: String]
