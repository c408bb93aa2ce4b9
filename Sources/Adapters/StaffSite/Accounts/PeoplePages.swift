import Access
import Facts
import Storage
import Web

/// Everybody who can sign in, for administrators.
struct PeoplePage: Page {
    static let template = "accounts/people"
    let rows: [Row]
    let newURL = AccountPaths.newPerson
    let mayChange: Bool

    struct Row: Sendable {
        let url: String
        let name: String
        let email: String
        let roles: String
        let state: String
    }
}

/// The form for a new account.
struct NewPersonPage: Page {
    static let template = "accounts/new-person"
    let summary: ErrorSummary
    let action = AccountPaths.people
    let back = AccountPaths.people
    let name: TextField
    let email: TextField
    let password: TextField

    init(_ form: FormFields = FormFields(), problems: Problems = Problems()) {
        summary = ErrorSummary(problems)
        name = TextField("name", "Name", value: form["name"], problems: problems)
        email = TextField("email", "E-mail address", value: form["email"], problems: problems, type: "email")
        password = TextField(
            "password", "First password",
            hint: "At least 12 characters. Tell it to the person by telephone; they change it after signing in.",
            problems: problems, type: "password", autocomplete: "new-password")
    }
}

/// One account with its roles.
struct PersonPage: Page {
    static let template = "accounts/person"
    let summary: ErrorSummary
    let name: String
    let email: String
    let secondFactor: String
    let sessionWords: String
    let isOpen: Bool
    let mayChange: Bool
    let holdings: [HoldingRow]
    let hasNoHoldings: Bool
    let grantAction: String
    let role: ChoiceField
    let scope: TextField
    let from: TextField
    let to: TextField
    let endAction: String
    let sessionAction: String
    let closeAction: String

    init(_ account: Account, holdings: [Holding], sessions: Int, visit: Visit, problems: Problems = Problems()) {
        summary = ErrorSummary(problems)
        name = account.name
        email = account.email
        secondFactor = account.hasSecondFactor ? "Set up" : "Not set up"
        sessionWords = counted(sessions, "session")
        isOpen = !account.isClosed
        mayChange = visit.mayRecord("account") && !account.isClosed
        self.holdings = holdings.filter { $0.to.map { visit.today < $0 } ?? true }.map(HoldingRow.init)
        hasNoHoldings = self.holdings.isEmpty
        grantAction = AccountPaths.holdings(account.id)
        endAction = AccountPaths.holdingEnds(account.id)
        sessionAction = AccountPaths.sessionEnds(account.id)
        closeAction = AccountPaths.closure(account.id)
        role = ChoiceField(
            "role", "Role", offers: Role.allCases.map { .init($0.rawValue, $0.words) }, chosen: [visit.form["role"]],
            problems: problems)
        scope = TextField(
            "scope", "For which lines of the plan, schools or services",
            hint: "References separated by commas, such as wsoa/1.1. Leave empty for the whole area.",
            value: visit.form["scope"], problems: problems)
        from = .day(
            "from", "From", value: visit.form.has("from") ? visit.form["from"] : "\(visit.today)", problems: problems)
        to = .day("to", "Until", hint: "Leave empty until further notice", value: visit.form["to"], problems: problems)
    }
}
