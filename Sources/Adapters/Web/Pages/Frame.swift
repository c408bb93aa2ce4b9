import Foundation

/// What stands around every page.
struct Frame: Sendable {
    let title: String
    let siteName: String
    let home: String
    let styleSheet: String
    let isStaff: Bool
    let links: [NavigationLink]
    let isSignedIn: Bool
    let viewerName: String
    /// The hidden field for the sign-out form.
    let token: String
    let crumbs: [Link]
    let hasCrumbs: Bool
    let banner: [AsAtBanner]
    let body: String
    let footLinks: [Link]
    let version: String

    struct NavigationLink: Sendable {
        let text: String
        let url: String
        let isCurrent: Bool
    }
}
