import Access
import Facts
import Foundation
import Hummingbird
import HummingbirdTesting
import Storage
import Web

/// A page with one text in all the places where text may stand.
struct NotePage: Page {
    static let template = "note"
    let text: String
}

/// A small server with a route of each kind, over real stores in memory.
struct Hall: Sendable {
    let clock = StillClock()
    let stores: Stores
    let server: WebServer
    let account: String
    static let password = "three quiet words"

    init(isSecure: Bool = false, glossary: [String: String] = [:], _ more: [Route] = []) async throws {
        stores = try Stores.open(file: ":memory:", key: .random(), scrypt: .light)
        let hand = Hand("test", at: clock.now().instant)
        account = try await stores.people.addAccount(
            name: "Programme manager", email: "pm@ardenshire.example", password: Self.password, by: hand)
        server = try WebServer(
            site: .ardenshire(clock, isSecure: isSecure), stores: stores,
            wings: [
                Wing(routes: Self.routes + more, templates: try Self.templates(), isStaff: false) { _ in [] }
            ], glossary: { _, _ in glossary })
    }

    /// Visits the server as somebody at a browser.
    func visit(_ steps: @escaping @Sendable (Browser) async throws -> Void) async throws {
        try await Application(responder: server).test(.router) { try await steps(Browser($0)) }
    }

    private static func templates() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hall-\(randomToken().prefix(12))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = #"<h1>{{text}}</h1><p title="{{text}}">{{text}}</p><form>{{> token}}</form>"#
        try text.write(to: folder.appendingPathComponent("note.mustache"), atomically: true, encoding: .utf8)
        return folder
    }

    private static let routes: [Route] = [
        .get("/note", .everyone) { try await $0.page(NotePage(text: $0.query["text"]), title: "Note") },
        .post("/notes", .everyone, takesFiles: true) {
            $0.plainText("noted \($0.form["text"]) \($0.form.file("file")?.name ?? "")")
        },
        .post("/small-notes", .everyone) { $0.plainText("noted \($0.form["text"])") },
        .get("/broken", .everyone) { _ in throw Secret(words: "the password is swordfish") },
        .get("/refused/{how}", .everyone) { visit in throw try refusal(visit.parameter("how")) },
        .get("/day", .everyone) { visit in
            let query = try visit.asAtQuery()
            return try await visit.page(NotePage(text: query.asAt.day.words), title: "Day", asAt: query)
        },
        .get("/limited", .everyone) { visit in
            try visit.limit("limited \(visit.address)", to: 3, within: 60)
            return visit.plainText("in")
        },
        .get("/sign-in", .everyone) { try await $0.page(NotePage(text: "sign in"), title: "Sign in") },
        .post("/sign-in", .everyone) { visit in
            let account = try await visit.people.account(email: visit.form["email"], password: visit.form["password"])
            guard let account else { throw Refusal.notAllowed("No.") }
            return try await visit.signIn(account.id, then: visit.redirect(to: "/account"))
        },
        .get("/account", .signedIn) { try await $0.page(NotePage(text: $0.account?.name ?? ""), title: "Account") },
        .get("/people", .allowed(.record, "account")) { $0.plainText("people") },
    ]
}

/// Something of ours that went wrong.
struct Secret: Error { let words: String }

private func refusal(_ how: String) -> Refusal {
    switch how {
    case "403": .notAllowed("Your roles do not include this.")
    case "404": .notFound("No such line.")
    case "409": .changedMeanwhile("Somebody rated it.")
    case "503": .cannotWrite("The disk is full.")
    default: .signInNeeded
    }
}
