import Access
import Facts
import HTTPTypes
package import Hummingbird
import Logging
import Storage

extension WebServer {
    /// Answers one request. Nothing it throws gets out: what goes wrong becomes a page.
    package func respond(to request: Request, context: VisitContext) async -> Response {
        let method = request.method.rawValue
        if method == "GET", request.uri.path == door.styleSheet.path { return secured(door.styleSheet.response()) }
        var response = await answer(request, context)
        response = secured(response)
        context.logger.info(
            "request",
            metadata: [
                "method": "\(method)", "path": "\(request.uri.path)", "status": "\(response.status.code)",
            ])
        return method == "HEAD" ? response.createHeadResponse() : response
    }

    private func answer(_ request: Request, _ context: VisitContext) async -> Response {
        let arrival = Arrival(request: request, context: context, door: door)
        var visit = arrival.stranger()
        do {
            visit = try await arrival.recognised()
            guard case .route(let route, let parameters) = door.table.find(request.method.rawValue, request.uri.path)
            else { throw try arrival.misfit() }
            try route.who.admit(visit.viewer)
            visit = try await arrival.complete(visit, route: route, parameters: parameters)
            return try await route.answer(visit)
        } catch {
            return await visit.errorPage(error, logger: context.logger)
        }
    }

    private func secured(_ response: Response) -> Response {
        var response = response
        for (name, value) in securityHeaders(isSecure: door.site.isSecure) where response.headers[name] == nil {
            response.headers[name] = value
        }
        return response
    }
}

/// A request on its way to becoming a visit.
struct Arrival {
    let request: Request
    let context: VisitContext
    let door: Door

    static let mostBytes = 1_048_576
    static let mostBytesWithFiles = 10 * 1_048_576

    /// The visit of somebody not yet known.
    func stranger() -> Visit { visit(viewer: .everyone, account: nil, session: nil) }

    /// The visit of whoever the cookie's session belongs to.
    func recognised() async throws -> Visit {
        guard let token = cookie, let session = try await door.sessions.session(token, at: moment.unixSeconds),
            let account = try await door.stores.people.account(id: session.account), !account.isClosed
        else { return stranger() }
        let holdings = try await door.stores.people.holdings(of: account.id)
        return visit(
            viewer: Viewer(person: account.id, holdings: holdings, today: moment.today), account: account,
            session: session)
    }

    /// What to say when no route fits.
    func misfit() throws -> any Error {
        if case .wrongMethod = door.table.find(request.method.rawValue, request.uri.path) { return WrongMethod() }
        return Refusal.notFound("There is no page at this address.")
    }

    /// The visit with the route's parameters, the query and, for a POST, the form, which must be one of ours.
    func complete(_ visit: Visit, route: Route, parameters: [String: String]) async throws -> Visit {
        let query = try FormFields(urlEncoded: Array((request.uri.query ?? "").utf8))
        var form = FormFields()
        if route.method == .post {
            try checkOrigin()
            form = try await readForm(route)
            guard door.formToken.fits(form["token"], cookie: visit.cookie) else { throw ForeignForm() }
        }
        return self.visit(
            viewer: visit.viewer, account: visit.account, session: visit.session, method: route.method, query: query,
            parameters: parameters, form: form, cookie: visit.cookie)
    }

    private var moment: Moment { door.site.now() }

    private var cookie: String? {
        guard let value = request.cookies[door.cookieName]?.value, value.utf8.count == 64 else { return nil }
        return value
    }

    private func visit(
        viewer: Viewer, account: Account?, session: Session?, method: Route.Method = .get,
        query: FormFields = FormFields(), parameters: [String: String] = [:], form: FormFields = FormFields(),
        cookie made: String? = nil
    ) -> Visit {
        Visit(
            site: door.site, method: method, path: request.uri.path, query: query, parameters: parameters, form: form,
            moment: moment, viewer: viewer, account: account, session: session,
            ledger: door.stores.ledger.scoped(to: viewer), people: door.stores.people, drafts: door.stores.drafts,
            issued: door.stores.issued, address: address, reference: context.id,
            known: request.headers[.ifNoneMatch] ?? "", cookie: cookie ?? made ?? randomToken(),
            isCookieNew: cookie == nil, door: door)
    }

    // Only our own proxy's word counts, and it writes the last address of the list.
    private var address: String {
        guard door.site.isBehindProxy, let list = request.headers[values: .init("X-Forwarded-For") ?? .origin].last
        else { return context.remoteAddress }
        return list.split(separator: ",").last.map { String($0.filter { !$0.isWhitespace }) } ?? context.remoteAddress
    }

    private func checkOrigin() throws {
        if let fetch = header("Sec-Fetch-Site"), fetch != "same-origin", fetch != "none" { throw ForeignForm() }
        guard let origin = header("Origin") else { return }
        let host = origin.split(separator: "/").last.map(String.init) ?? ""
        guard origin == door.site.baseURL || host == (request.head.authority ?? "") else { throw ForeignForm() }
    }

    private func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { request.headers[$0] } }

    private func readForm(_ route: Route) async throws -> FormFields {
        let type = request.headers[.contentType] ?? ""
        let most = route.takesFiles ? Self.mostBytesWithFiles : Self.mostBytes
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: most)
        } catch {
            throw TooLarge(most: most)
        }
        if let boundary = multipartBoundary(type) {
            guard route.takesFiles else { throw Unreadable(reason: "this form takes no files") }
            return try FormFields(multipart: Array(buffer.readableBytesView), boundary: boundary)
        }
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            throw Unreadable(reason: "not a form")
        }
        return try FormFields(urlEncoded: buffer.readableBytesView)
    }
}

/// The form did not come from a page of ours, or that page is too old (403).
struct ForeignForm: Error, Equatable {}
/// More bytes than the form may have (413).
struct TooLarge: Error, Equatable { let most: Int }
/// The address exists, but not for this verb (405).
struct WrongMethod: Error, Equatable {}
