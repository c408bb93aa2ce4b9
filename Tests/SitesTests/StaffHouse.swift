import Access
import Facts
import Foundation
import Governance
import Hummingbird
import HummingbirdTesting
import Improvement
import StaffSite
import Storage
import Waiting
import Web

/// A small staff site over real stores in memory: one plan, one person for each role, a clock that stands still.
struct StaffHouse: Sendable {
    static let password = "three quiet words"
    static let today: Day = "2023-03-15"
    static let instant = "2023-03-15T09:00:00Z"
    /// The rated line that the lead answers for, and one that they do not.
    static let mine = "wsoa/1.1.1"
    static let other = "wsoa/2.1.1"

    let stores: Stores
    let server: WebServer
    /// Each role's account.
    let people: [Role: String]

    init() async throws {
        stores = try Stores.open(file: ":memory:", key: .random(), scrypt: .light)
        people = try await Self.addPeople(stores.people)
        let site = Site(
            name: "Ardenshire", baseURL: "http://localhost", isSecure: false, version: "0.1",
            formKey: Array(repeating: 7, count: 32),
            now: { Moment(today: Self.today, instant: Self.instant, unixSeconds: 1_678_870_800) })
        server = try WebServer(site: site, stores: stores, wings: [staffSite])
        try await tellPlan()
    }

    private static func addPeople(_ people: People) async throws -> [Role: String] {
        var accounts: [Role: String] = [:]
        let hand = Hand("test", at: instant)
        for role in Role.allCases {
            let id = try await people.addAccount(
                name: "\(role.words) of Ardenshire", email: "\(role.rawValue)@ardenshire.example", password: password,
                by: hand)
            let scope = role == .actionLead ? ["wsoa/1"] : role.isAlwaysScoped ? ["none"] : []
            try await people.grant(Holding(role, scope: scope, from: "2022-01-01"), to: id, by: hand)
            accounts[role] = id
        }
        return accounts
    }

    private func tellPlan() async throws {
        try await stores.ledger.record(by: Hand("import", at: "2022-09-01T09:00:00Z")) { door in
            let day: Day = "2022-09-01"
            let plan = try PlanDescribed.checked(
                title: "Statement of action", levels: ["area", "action", "measure"], scale: "brag",
                purpose: "To mend what was found.")
            try door.append(plan, to: "wsoa", on: day)
            for (area, title) in [("1", "Waiting times"), ("2", "Communication")] {
                try door.append(try Self.line(nil, 0, area, title), to: "wsoa/\(area)", on: day)
                let action = "\(area).1"
                try door.append(
                    try Self.line("wsoa/\(area)", 1, action, "\(title): first action"), to: "wsoa/\(action)", on: day)
                try door.append(
                    try Self.line("wsoa/\(action)", 2, "\(action).1", "\(title): first measure"),
                    to: "wsoa/\(action).1", on: day)
                let rating = try ProgressRating.checked(code: "amber", reason: "Work has begun", scale: .brag)
                let line = try door.append(rating, to: "wsoa/\(action).1", on: day)
                try door.append(
                    try Approval.checked(lines: [line], isApproved: true, note: ""), to: "wsoa/\(action).1", on: day)
            }
            let milestone = try Milestone.checked(
                node: Self.mine, type: "final", due: "2023-02-28", title: "Half the waits", target: "12", unit: "weeks")
            try door.append(milestone, to: "\(Self.mine)#1", on: day)
        }
    }

    private static func line(_ parent: String?, _ level: Int, _ ref: String, _ title: String) throws -> NodeDescribed {
        try NodeDescribed.checked(plan: "wsoa", parent: parent, level: level, ref: ref, title: title, order: 1)
    }

    /// Visits the site as several people at once, each at their own browser.
    func visit(_ roles: Role..., steps: @escaping @Sendable ([Role: StaffBrowser]) async throws -> Void) async throws {
        try await Application(responder: server).test(.router) { client in
            var browsers: [Role: StaffBrowser] = [:]
            for role in roles {
                let browser = StaffBrowser(client)
                try await browser.signIn("\(role.rawValue)@ardenshire.example", Self.password)
                browsers[role] = browser
            }
            try await steps(browsers)
        }
    }

    /// Visits the site as somebody who has not signed in.
    func visitAsStranger(_ steps: @escaping @Sendable (StaffBrowser) async throws -> Void) async throws {
        try await Application(responder: server).test(.router) { try await steps(StaffBrowser($0)) }
    }

    /// Records one of everything that an address can name; gives the words to put in its place.
    func furnish() async throws -> [String: String] {
        let bytes = Array("%PDF-".utf8)
        let hand = Hand("import", at: Self.instant)
        let hash = try await stores.issued.keep(bytes, mediaType: "application/pdf", by: hand)
        let line = try await stores.ledger.record(by: hand) { door in
            let file = try Evidence.checked(
                title: "Survey", fileHash: hash, fileName: "survey.pdf", mediaType: "application/pdf")
            try door.append(file, to: Self.mine, on: Self.today)
            try door.append(
                try GroupDescribed.checked(name: "Steering", order: 1), to: "group/steering", on: Self.today)
            try door.append(
                try ListDescribed.checked(name: "Speech", service: "Therapies"), to: "waiting/speech", on: Self.today)
            try door.append(try Abbreviation.checked(short: "APT", meaning: "Trust"), to: "word/APT", on: Self.today)
            return try door.append(
                try ProgressUpdate.checked(narrative: "So far"), to: Self.mine, on: Self.today)
        }
        _ = try await stores.issued.issue(
            NewEdition(
                series: "wsoa/plan-update", title: "Plan update", day: "2023-02-28", previous: nil,
                head: try await stores.ledger.head(), software: "0.1",
                files: [("html", "text/html; charset=utf-8", Array("<p>As it was".utf8))]), by: hand)
        try await stores.drafts.put(
            Draft(
                id: "being-made", kind: "edition-making", owner: people[.programmeManager] ?? "", body: "making",
                expires: "2023-03-16T09:00:00Z"))
        return [
            "report": "plan-update", "format": "html", "draft": "being-made", "plan": "wsoa", "line": "1.1.1",
            "number": "1", "hash": hash, "entry": "\(line)", "group": "steering",
            "word": "APT", "list": "speech",
        ]
    }

    /// How many entries of a kind the ledger has about a subject.
    func count<F: Fact>(_ type: F.Type, of subject: String) async throws -> Int {
        try await stores.ledger.entries(type).count { $0.subject == subject }
    }

    /// What the public may read of a line's updates.
    func publicUpdates(of subject: String) async throws -> [String] {
        let entries: [Entry<ProgressUpdate>] = try await stores.ledger.scoped(to: .everyone).entries()
        return entries.filter { $0.subject == subject }.compactMap(\.fact?.narrative)
    }
}

/// Somebody at a browser: keeps the cookie, and what stands in the hidden fields of the page last seen.
actor StaffBrowser {
    private let client: any TestClientProtocol
    private var cookie = ""
    private var hidden: [String: String] = [:]

    init(_ client: any TestClientProtocol) { self.client = client }

    @discardableResult func get(_ path: String) async throws -> StaffAnswer { try await send(.get, path, nil) }

    /// Sends a form with the hidden fields of the page last seen.
    @discardableResult func post(_ path: String, _ fields: [String: String] = [:]) async throws -> StaffAnswer {
        let pairs = hidden.merging(fields) { $1 }.map { "\(percentEncoded($0.key))=\(percentEncoded($0.value))" }
        return try await send(.post, path, ByteBuffer(string: pairs.joined(separator: "&")))
    }

    /// Sends a form with a file, as a browser does.
    @discardableResult func upload(
        _ path: String, _ fields: [String: String], file name: String, _ bytes: [UInt8], as field: String = "file"
    ) async throws -> StaffAnswer {
        var body = ByteBuffer()
        for (key, value) in hidden.merging(fields, uniquingKeysWith: { $1 }) {
            body.writeString("--edge\r\nContent-Disposition: form-data; name=\"\(key)\"\r\n\r\n\(value)\r\n")
        }
        body.writeString(
            "--edge\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
        body.writeBytes(bytes)
        body.writeString("\r\n--edge--\r\n")
        return try await send(.post, path, body, type: "multipart/form-data; boundary=edge")
    }

    func signIn(_ email: String, _ password: String) async throws {
        try await get("/sign-in")
        try await post("/sign-in", ["email": email, "password": password])
        try await get("/work")
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: ByteBuffer?,
        type: String = "application/x-www-form-urlencoded"
    ) async throws -> StaffAnswer {
        var headers = HTTPFields()
        if !cookie.isEmpty { headers[.cookie] = cookie }
        if body != nil { headers[.contentType] = type }
        let response = try await client.executeRequest(uri: path, method: method, headers: headers, body: body)
        if let set = response.headers[.setCookie] { cookie = set.split(separator: ";").first.map(String.init) ?? "" }
        let answer = StaffAnswer(response)
        for match in answer.html.matches(of: /type="hidden" name="(token|line|seen)" value="([^"]*)"/) {
            hidden[String(match.1)] = String(match.2)
        }
        return answer
    }
}

/// What came back.
struct StaffAnswer: Sendable {
    let status: Int
    let html: String
    let location: String
    let disposition: String
    let bytes: [UInt8]

    init(_ response: TestResponse) {
        status = response.status.code
        html = String(buffer: response.body)
        bytes = Array(response.body.readableBytesView)
        location = response.headers[.location] ?? ""
        disposition = response.headers[.contentDisposition] ?? ""
    }

    /// What the error summary leads to.
    var problemFields: [String] {
        html.split(separator: "error-summary").dropFirst().first.map { summary in
            summary.split(separator: "</div>").first.map { $0.matches(of: /href="#([^"]+)"/).map { String($0.1) } }
                ?? []
        } ?? []
    }
}
