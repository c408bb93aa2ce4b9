package import Facts

/// One role that a person holds, from a day to a day.
package struct Holding: Equatable, Codable, Sendable {
    package let role: Role
    /// The subjects that the role is for, when it is not for the whole area: plan nodes, a school, services.
    package let scope: [String]
    package let from: Day
    /// The last day; nothing means until further notice.
    package let to: Day?

    package init(_ role: Role, scope: [String] = [], from: Day, to: Day? = nil) {
        self.role = role
        self.scope = scope
        self.from = from
        self.to = to
    }

    package func isHeld(on day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }

    /// Whether the scope names this subject or one that it stands under: `wsoa/1.1` covers `wsoa/1.1.2`.
    ///
    /// A role that is always for something named covers nothing until it is named.
    package func covers(_ subject: String) -> Bool {
        if scope.isEmpty { return !role.isAlwaysScoped }
        return scope.contains { subject == $0 || Self.boundary(after: $0, in: subject) }
    }

    private static func boundary(after prefix: String, in subject: String) -> Bool {
        guard subject.hasPrefix(prefix) else { return false }
        return subject.dropFirst(prefix.count).first.map { "./#".contains($0) } ?? false
    }
}

/// Who is looking, with the roles they hold today. The public is a viewer without a person.
package struct Viewer: Equatable, Sendable {
    /// The random id that People can name; nothing for the public.
    package let person: String?
    package let holdings: [Holding]
    /// The day on which the roles are held.
    package let today: Day

    package static let everyone = Viewer(person: nil, held: [], today: .last)

    /// - Parameter today: roles that have ended, or not begun, are left out.
    package init(person: String?, holdings: [Holding], today: Day) {
        self.init(person: person, held: holdings.filter { $0.isHeld(on: today) }, today: today)
    }

    private init(person: String?, held: [Holding], today: Day) {
        self.person = person
        holdings = held
        self.today = today
    }

    package var isSignedIn: Bool { person != nil }
    package var roles: Set<Role> { Set(holdings.map(\.role)) }
}
