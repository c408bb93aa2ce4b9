import Facts
import Web

/// The sign-in form.
struct SignInPage: Page {
    static let template = "accounts/sign-in"
    let summary: ErrorSummary
    let action = AccountPaths.signIn
    let email: TextField
    let password: TextField
    /// Where to go afterwards.
    let then: String

    init(email typed: String = "", then: String, problems: Problems = Problems()) {
        summary = ErrorSummary(problems)
        email = TextField(
            "email", "E-mail address", value: typed, problems: problems, type: "email", autocomplete: "username")
        password = TextField(
            "password", "Password", problems: problems, type: "password", autocomplete: "current-password")
        self.then = then
    }
}

/// The second step, for those who have a second factor.
struct CodePage: Page {
    static let template = "accounts/code"
    let summary: ErrorSummary
    let action = AccountPaths.code
    let code: TextField

    init(problems: Problems = Problems()) {
        summary = ErrorSummary(problems)
        code = TextField(
            "code", "Six-digit code", hint: "Your authenticator app shows it. A new one comes every 30 seconds.",
            problems: problems, autocomplete: "one-time-code", width: "width-10")
    }
}
