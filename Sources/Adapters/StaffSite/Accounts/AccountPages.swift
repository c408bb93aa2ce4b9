import Access
import Facts
import Storage
import Web

/// One's own account: who I am here, my password, my second factor, where I am signed in.
struct AccountPage: Page {
    static let template = "accounts/account"
    let summary: ErrorSummary
    let name: String
    let email: String
    let roles: [HoldingRow]
    let hasNoRoles: Bool
    let passwordAction = AccountPaths.password
    let current: TextField
    let new: TextField
    let hasSecondFactor: Bool
    let secondFactorURL = AccountPaths.secondFactor
    let removalAction = AccountPaths.secondFactorRemoval
    let removal: TextField
    let sessionAction = AccountPaths.sessionEnds
    let sessions: [SessionRow]

    struct SessionRow: Sendable {
        let id: String
        let started: String
        let seen: String
        let isThis: Bool
    }

    init(_ account: Account, holdings: [Holding], sessions: [Session], visit: Visit, problems: Problems = Problems()) {
        summary = ErrorSummary(problems)
        name = account.name
        email = account.email
        roles = holdings.filter { $0.isHeld(on: visit.today) }.map(HoldingRow.init)
        hasNoRoles = roles.isEmpty
        current = TextField(
            "current", "Current password", problems: problems, type: "password", autocomplete: "current-password")
        new = TextField(
            "password", "New password",
            hint: "At least 12 characters. Three words that only you would put together are good.",
            problems: problems, type: "password", autocomplete: "new-password")
        hasSecondFactor = account.hasSecondFactor
        removal = TextField(
            "removal", "Your password", problems: problems, type: "password", autocomplete: "current-password")
        self.sessions = sessions.map {
            SessionRow(
                id: $0.id, started: timeWords($0.startedAt), seen: timeWords($0.seenAt),
                isThis: $0.id == visit.session?.id)
        }
    }
}

/// One role held, in words.
struct HoldingRow: Sendable {
    let role: String
    /// The role as the form sends it.
    let code: String
    let scope: String
    let dates: String

    init(_ holding: Holding) {
        role = holding.role.words
        code = holding.role.rawValue
        scope = holding.scope.isEmpty ? "The whole area" : holding.scope.joined(separator: ", ")
        dates = "From \(holding.from.words)" + (holding.to.map { " to \($0.words)" } ?? "")
    }
}

/// Setting up the second factor: the secret, and a code to prove that the app has it.
struct SecondFactorPage: Page {
    static let template = "accounts/second-factor"
    let summary: ErrorSummary
    let action = AccountPaths.secondFactor
    let secret: String
    let groups: String
    let address: String
    let code: TextField

    init(secret: String, account: Account, site: Site, problems: Problems = Problems()) {
        summary = ErrorSummary(problems)
        self.secret = secret
        groups = Base32.groups(secret)
        let issuer = percentEncoded(site.name)
        address = "otpauth://totp/\(issuer):\(percentEncoded(account.email))?secret=\(secret)&issuer=\(issuer)"
        code = TextField(
            "code", "Six-digit code", hint: "The code that your app shows after you have added the key.",
            problems: problems, autocomplete: "one-time-code", width: "width-10")
    }
}

/// A time as people read it, in UTC: `21 November 2026 at 09:30`.
func timeWords(_ unixSeconds: Int) -> String { timeWords(instant: Moment.instant(unixSeconds)) }

/// The same from ISO 8601 text; the text itself if it is not that.
func timeWords(instant: String) -> String {
    guard instant.utf8.count >= 16, let day = Day(instant.prefix(10)) else { return instant }
    return "\(day.words) at \(instant.dropFirst(11).prefix(5)) UTC"
}
