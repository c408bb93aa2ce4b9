package import Access
package import Facts
package import Hummingbird
package import Storage

/// One request with everything an answer may use: who is looking, what they may read, what they typed.
///
/// It has no way to the ledger but the scoped one, so an unscoped read cannot be written.
package struct Visit: Sendable {
    package let site: Site
    package let method: Route.Method
    /// The address without its query, as it was asked for.
    package let path: String
    package let query: FormFields
    /// What stood in the place of the names in the route's path.
    package let parameters: [String: String]
    /// What was typed, for a POST.
    package let form: FormFields
    package let moment: Moment
    package let viewer: Viewer
    /// The account, when signed in.
    package let account: Account?
    package let session: Session?
    package let ledger: ScopedLedger
    package let people: People
    package let drafts: Drafts
    package let issued: Issued
    /// Where the reader comes from, for limits.
    package let address: String
    /// A short name of this request, which an error page shows and the log repeats.
    package let reference: String
    /// The `If-None-Match` header: what the browser already has.
    let known: String
    /// What the browser holds in its cookie; made for this visit if it came without one.
    let cookie: String
    let isCookieNew: Bool
    let door: Door

    package var today: Day { moment.today }

    /// Whose hand writes, and when. Empty for the public, who write nothing in anybody's name.
    package var hand: Hand { Hand(account?.id ?? "", at: moment.instant) }

    /// The part of the address under this name.
    package func parameter(_ name: String) throws(Refusal) -> String {
        guard let text = parameters[name], !text.isEmpty else { throw .notFound("There is no such page.") }
        return text
    }

    /// The day and ledger line that the page is asked for.
    package func asAtQuery() throws(Problems) -> AsAtQuery { try AsAtQuery(query, today: today) }

    /// Whether the viewer may do this, for showing or leaving out a link. The ledger checks again on writing.
    package func mayRecord(_ thing: String, of subject: String? = nil) -> Bool {
        may(viewer, .record, thing, of: subject)
    }
}

extension Visit {
    /// Begins a session for the account and sets the browser's cookie on the answer.
    package func signIn(_ account: String, then response: Response) async throws -> Response {
        let token = try await door.sessions.begin(for: account, at: moment.unixSeconds)
        return handing(token, with: response)
    }

    /// Gives the browser a new token of no session and sends it on, as when the password was right and the second
    /// factor is still to come.
    package func handing(_ token: String, with response: Response) -> Response {
        var response = response
        response.setCookie(door.cookie(token))
        return response
    }

    /// Ends this session and takes the cookie away.
    package func signOut(then response: Response) async throws -> Response {
        if let session { try await door.sessions.end(session.id, of: session.account) }
        return handing("", with: response)
    }

    /// The hash of what the browser holds: the id of a draft that belongs to this browser alone.
    package var browser: String { tokenHash(cookie) }

    package var sessions: Sessions { door.sessions }

    /// Counts a try and refuses (429) when there have been too many.
    package func limit(_ what: String, to most: Int, within seconds: Int) throws {
        if let wait = door.limits.wait(what, most: most, within: seconds, at: moment.unixSeconds) {
            throw TooManyTries(wait: wait)
        }
    }

    /// Forgets the tries counted, after one that succeeded.
    package func forgetTries(_ what: String) { door.limits.forget(what) }

    /// Checks the whole ledger, if the viewer may: auditors and administrators.
    package func verifyLedger() async throws -> Verification {
        guard mayRecord("proof") else {
            throw Refusal.notAllowed("Only auditors and administrators verify the ledger.")
        }
        return try await door.stores.ledger.verify()
    }
}
