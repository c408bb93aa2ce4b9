package import Facts
import HTTPTypes
package import Hummingbird

extension Visit {
    /// Draws a page's body.
    ///
    /// - Parameters:
    ///   - title: the page's own title; the frame adds the area's name, and 'Error: ' before it when the status is 422.
    ///   - crumbs: the way to this page, without the page itself.
    package func sheet(
        _ page: some Page, title: String, crumbs: [Link] = [], asAt: AsAtQuery? = nil, status: Int = 200
    ) async throws -> Sheet {
        let plain = try door.templates.html(page)
        let html = expandingAbbreviations(in: plain, try await door.glossary(ledger, today))
        return Sheet(
            title: title, crumbs: crumbs, status: status, banner: asAt.flatMap { $0.banner(at: path) },
            pieces: cut(html, at: door.templates.tokenMark))
    }

    /// Draws a page and sends it.
    package func page(
        _ page: some Page, title: String, crumbs: [Link] = [], asAt: AsAtQuery? = nil, status: Int = 200
    ) async throws -> Response {
        send(try await sheet(page, title: title, crumbs: crumbs, asAt: asAt, status: status))
    }

    /// The form again, with its problems: 422.
    package func page(
        _ page: some Page, title: String, crumbs: [Link] = [], problems: Problems
    ) async throws -> Response {
        try await self.page(page, title: title, crumbs: crumbs, status: problems.isEmpty ? 200 : 422)
    }

    /// Sends a page that is drawn only when the ledger has moved on since it was last drawn for such a viewer.
    ///
    /// What is drawn must depend on the address, the viewer's roles, today and the ledger alone: not on drafts, and
    /// not on who the viewer is.
    ///
    /// - Parameter more: what else the page depends on, in words of any kind: the editions it compares with.
    package func cached(
        with more: String = "", _ draw: @escaping @Sendable () async throws -> Sheet
    ) async throws -> Response {
        let key = ViewCache.Key(
            path: path, query: query, viewer: viewer, head: try await ledger.head(), today: today, more: more)
        let sheet = try await door.cache.sheet(key, draw)
        return send(sheet)
    }

    private func send(_ sheet: Sheet) -> Response {
        let isPublic = !viewer.isSignedIn && sheet.pieces.count == 1
        let mark = "\"\(sheet.mark)\""
        if isPublic, !sheet.mark.isEmpty, known == mark {
            return Response(status: .notModified, headers: [.eTag: mark, .cacheControl: "no-cache", .vary: "Cookie"])
        }
        let token = door.formToken.text(for: cookie)
        let html = framed(sheet, body: sheet.pieces.joined(separator: token), token: token)
        var response = Response(
            status: .init(code: sheet.status), headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
        if isPublic, !sheet.mark.isEmpty, sheet.status == 200 {
            response.headers[.eTag] = mark
            response.headers[.cacheControl] = "no-cache"
            response.headers[.vary] = "Cookie"
        }
        if isCookieNew && sheet.pieces.count > 1 { response.setCookie(door.cookie(cookie)) }
        return response
    }

    private func framed(_ sheet: Sheet, body: String, token: String) -> String {
        let wing = door.wing(isStaff: viewer.isSignedIn)
        let links = wing?.links(viewer) ?? []
        let current = links.map(\.url).filter { isUnder($0) }.max { $0.count < $1.count }
        let frame = Frame(
            title: (sheet.status == 422 ? "Error: " : "") + sheet.title + " – " + site.name, siteName: site.name,
            home: viewer.isSignedIn ? "/work" : "/", styleSheet: door.styleSheet.path, isStaff: wing?.isStaff ?? false,
            links: links.map { .init(text: $0.text, url: $0.url, isCurrent: $0.url == current) },
            isSignedIn: viewer.isSignedIn, viewerName: account?.name ?? "", token: token, crumbs: sheet.crumbs,
            hasCrumbs: !sheet.crumbs.isEmpty, banner: sheet.banner.map { [$0] } ?? [], body: body,
            footLinks: wing?.footLinks ?? [], version: site.version)
        return (try? door.templates.html(frame, "frame")) ?? body
    }

    private func isUnder(_ url: String) -> Bool { path == url || (url != "/" && path.hasPrefix(url + "/")) }
}

extension Visit {
    /// Sends the reader on after a form was taken.
    package func redirect(to url: String) -> Response { .redirect(to: url, type: .normal) }

    /// Sends words without a page around them.
    package func plainText(_ words: String, status: Int = 200) -> Response {
        Response(
            status: .init(code: status), headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: words)))
    }

    /// Sends a file's bytes.
    ///
    /// - Parameters:
    ///   - name: the name to save it under; nothing to show it in the browser.
    ///   - isPublic: whether everybody gets the same bytes, so that copies on the way may be kept.
    ///   - hasOwnStyles: whether it is a page of its own with its style inside, as an issued report is.
    package func file(
        _ bytes: [UInt8], mediaType: String, name: String? = nil, mark: String = "", isPublic: Bool = false,
        hasOwnStyles: Bool = false
    ) -> Response {
        var headers: HTTPFields = [.contentType: mediaType]
        if hasOwnStyles {
            headers[.contentSecurityPolicy] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
        }
        if let name {
            headers[.contentDisposition] = "attachment; filename*=UTF-8''\(percentEncoded(name))"
        }
        if isPublic { headers[.cacheControl] = "no-cache" }
        if isPublic && !mark.isEmpty {
            headers[.eTag] = "\"\(mark)\""
            if known == "\"\(mark)\"" { return Response(status: .notModified, headers: headers) }
        }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

/// The text in pieces, without the mark between them.
func cut(_ text: String, at mark: String) -> [String] {
    var pieces: [String] = []
    var rest = text[...]
    while let range = rest.firstRange(of: mark) {
        pieces.append(String(rest[..<range.lowerBound]))
        rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
}
