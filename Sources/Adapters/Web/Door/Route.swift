package import Access
import Facts
package import Hummingbird

/// One address of a site: who may come, and what answers.
///
/// A path is made of words and of names in braces, `/plans/{plan}/{line}`; a name in braces with dots, `{rest...}`,
/// takes all that follows. Where two routes fit, the one with a word where the other has a name wins.
package struct Route: Sendable {
    package let method: Method
    package let path: String
    package let who: Who
    /// Whether the form carries files, and so may be 10 MB instead of 1 MB.
    package let takesFiles: Bool
    package let answer: @Sendable (Visit) async throws -> Response

    /// The two verbs of forms and links. GET routes answer HEAD as well.
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
    }

    /// Who may use an address at all; what they see there is decided when facts are read.
    package enum Who: Equatable, Sendable {
        /// The public as well.
        case everyone
        case signedIn
        /// Whoever may do this to some subject, by the access table.
        case allowed(Deed, String)
    }

    package static func get(
        _ path: String, _ who: Who, _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) -> Route {
        Route(method: .get, path: path, who: who, takesFiles: false, answer: answer)
    }

    package static func post(
        _ path: String, _ who: Who, takesFiles: Bool = false,
        _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) -> Route {
        Route(method: .post, path: path, who: who, takesFiles: takesFiles, answer: answer)
    }
}

extension Route.Who {
    /// Whether this viewer may use the address; refuses otherwise.
    func admit(_ viewer: Viewer) throws(Refusal) {
        switch self {
        case .everyone: return
        case .signedIn: if !viewer.isSignedIn { throw .signInNeeded }
        case .allowed(let deed, let thing):
            if !viewer.isSignedIn { throw .signInNeeded }
            if !may(viewer, deed, thing) { throw .notAllowed("Your roles do not include this page.") }
        }
    }
}
