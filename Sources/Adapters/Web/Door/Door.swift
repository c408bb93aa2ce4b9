package import Foundation
package import Hummingbird
import Logging
package import Storage

/// What every visit shares: stores, templates, sessions, limits and drawn pages.
struct Door: Sendable {
    let site: Site
    let stores: Stores
    let wings: [Wing]
    let table: RouteTable
    let templates: Templates
    let styleSheet: StyleSheet
    let sessions: Sessions
    let formToken: FormToken
    let limits = RateLimits()
    let cache = ViewCache()
    let glossary: Glossary
    /// The sign-in page, shown in place of a page that needs it.
    let signIn: (@Sendable (Visit) async throws -> Response)?

    /// The cookie's name; the prefix makes browsers insist on TLS and on our host alone.
    var cookieName: String { site.isSecure ? "__Host-cairn" : "cairn" }

    func cookie(_ token: String) -> Cookie {
        Cookie(
            name: cookieName, value: token, maxAge: token.isEmpty ? 0 : nil, path: "/", secure: site.isSecure,
            httpOnly: true, sameSite: .lax)
    }

    /// The wing whose navigation a page shows.
    func wing(isStaff: Bool) -> Wing? { wings.first { $0.isStaff == isStaff } ?? wings.first }
}

/// Answers every request to the server: the public site and the staff site behind one door.
package struct WebServer: HTTPResponder {
    package typealias Context = VisitContext
    /// Every address there is.
    package let routes: [Route]
    let door: Door

    /// Puts the sites together.
    ///
    /// - Throws: If a template or the style sheet cannot be read, or two routes are the same.
    package init(
        site: Site, stores: Stores, wings: [Wing], glossary: @escaping Glossary = { _, _ in [:] },
        signIn: (@Sendable (Visit) async throws -> Response)? = nil
    ) throws {
        routes = wings.flatMap(\.routes)
        let names = routes.map { "\($0.method.rawValue) \($0.path)" }
        for name in Set(names) where names.filter({ $0 == name }).count > 1 {
            throw TemplateProblem("two routes are \(name)")
        }
        door = Door(
            site: site, stores: stores, wings: wings, table: RouteTable(routes),
            templates: try Templates(folders: [Self.templates] + wings.map(\.templates)),
            styleSheet: try StyleSheet(), sessions: Sessions(stores.drafts), formToken: FormToken(key: site.formKey),
            glossary: glossary, signIn: signIn)
    }

    /// The folder of the frame's own templates.
    package static var templates: URL { Bundle.module.bundleURL.appendingPathComponent("Templates") }

    /// The path of the style sheet, for tests and for pages drawn elsewhere.
    package var styleSheetPath: String { door.styleSheet.path }
}

/// What Hummingbird knows of a request: its log and where it came from.
package struct VisitContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    let remoteAddress: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress ?? "unknown"
    }
}
