import Access
import Testing

/// Who may use each address of a part of the staff site, written down once more by hand: `GET /groups` and its roles.
struct RouteTable: Sendable {
    let rows: [String: Set<Role>]
    /// What the addresses of the part begin with.
    let beginnings: [String]

    init(_ beginnings: String..., rows: [String: Set<Role>]) {
        self.beginnings = beginnings
        self.rows = rows
    }

    /// The part has these addresses and no other, and none of them is for everyone.
    func holdsEveryRoute() async throws {
        let routes = try await StaffHouse().server.routes.filter { route in
            beginnings.contains { route.path == $0 || route.path.hasPrefix($0 + "/") }
        }
        #expect(Set(routes.map { "\($0.method.rawValue) \($0.path)" }) == Set(rows.keys))
        #expect(routes.allSatisfy { $0.who != .everyone })
    }

    /// Each address answers the role as the table says, a form by one of `sent` when nothing is filled in.
    ///
    /// - Parameter path: the address of a row, with its names filled in.
    func answers(
        _ role: Role, in house: StaffHouse, sent: [Int], path: @escaping @Sendable (String) -> String
    ) async throws {
        try await house.visit(role) { browsers in
            let browser = try #require(browsers[role])
            for (name, roles) in rows {
                let (method, pattern) = Self.parts(name)
                let status = try await Self.status(method, path(pattern), browser)
                let allowed = roles.contains(role) ? (method == "GET" ? [200] : sent) : [403]
                #expect(allowed.contains(status), "\(role) \(name): \(status)")
            }
        }
    }

    /// No address answers somebody who has not signed in.
    func refusesStrangers() async throws {
        try await StaffHouse().visitAsStranger { browser in
            for name in rows.keys {
                let (method, pattern) = Self.parts(name)
                let status = try await Self.status(method, pattern.replacing(/\{[a-z]+\}/, with: "x"), browser)
                #expect(status == 401, "\(name): \(status)")
            }
        }
    }

    private static func parts(_ name: String) -> (method: String, pattern: String) {
        let words = name.split(separator: " ").map(String.init)
        return (words[0], words[1])
    }

    private static func status(_ method: String, _ path: String, _ browser: StaffBrowser) async throws -> Int {
        method == "GET" ? try await browser.get(path).status : try await browser.post(path).status
    }
}

extension String {
    /// The address with each `{name}` filled in.
    func filled(_ words: [String: String]) -> String {
        words.reduce(self) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}
