import Facts
package import Hummingbird
import Storage
package import Web

/// Signing in and out.
let signInRoutes: [Route] = [
    .get(AccountPaths.signIn, .everyone) { visit in
        try await signInPage(visit, then: visit.query["then"])
    },
    .post(AccountPaths.signIn, .everyone, signIn),
    .get(AccountPaths.code, .everyone) { visit in
        guard try await halfSignedIn(visit) != nil else { return visit.redirect(to: AccountPaths.signIn) }
        return try await visit.page(CodePage(), title: "Enter your code")
    },
    .post(AccountPaths.code, .everyone, enterCode),
    .post(AccountPaths.signOut, .signedIn) { visit in
        try await visit.signOut(then: visit.redirect(to: "/"))
    },
]

/// The sign-in form, also shown in place of a page that needs it.
package func signInPage(_ visit: Visit) async throws -> Response {
    try await signInPage(visit, then: visit.path)
}

private func signInPage(_ visit: Visit, then: String) async throws -> Response {
    if visit.viewer.isSignedIn { return visit.redirect(to: "/work") }
    return try await visit.page(SignInPage(then: ownPath(then)), title: "Sign in")
}

/// A half-finished sign-in: the password was right, the code is still to come.
private let halfKind = "sign-in"
private let secondsForCode = 5 * 60
private let tries = (mostOfAccount: 10, mostFromAddress: 60, seconds: 15 * 60)

@Sendable private func signIn(_ visit: Visit) async throws -> Response {
    let email = visit.form["email"].lowercased().filter { !$0.isWhitespace }
    let ofAccount = "sign-in of \(tokenHash(email))"
    try visit.limit("sign-in from \(visit.address)", to: tries.mostFromAddress, within: tries.seconds)
    try visit.limit(ofAccount, to: tries.mostOfAccount, within: tries.seconds)
    let then = ownPath(visit.form["then"])
    guard let account = try await visit.people.account(email: email, password: visit.form["password"]),
        !account.isClosed
    else {
        let problems = Problems("email", "Enter the e-mail address and the password of your account")
        return try await visit.page(
            SignInPage(email: visit.form["email"], then: then, problems: problems), title: "Sign in", status: 422)
    }
    guard account.hasSecondFactor else {
        visit.forgetTries(ofAccount)
        return try await visit.signIn(account.id, then: visit.redirect(to: then))
    }
    let token = randomToken()
    let expires = Moment.instant(visit.moment.unixSeconds + secondsForCode)
    try await visit.drafts.put(
        Draft(id: tokenHash(token), kind: halfKind, owner: account.id, body: then, expires: expires))
    return visit.handing(token, with: visit.redirect(to: AccountPaths.code))
}

@Sendable private func enterCode(_ visit: Visit) async throws -> Response {
    guard let half = try await halfSignedIn(visit) else { return visit.redirect(to: AccountPaths.signIn) }
    try visit.limit("code of \(half.owner)", to: tries.mostOfAccount, within: tries.seconds)
    let isRight = try await visit.people.checkSecondFactor(
        visit.form["code"], of: half.owner, unixTime: visit.moment.unixSeconds)
    guard isRight else {
        let problems = Problems("code", "Enter the six digits that your app shows now")
        return try await visit.page(CodePage(problems: problems), title: "Enter your code", problems: problems)
    }
    try await visit.drafts.remove(half.id)
    visit.forgetTries("code of \(half.owner)")
    return try await visit.signIn(half.owner, then: visit.redirect(to: ownPath(half.body)))
}

private func halfSignedIn(_ visit: Visit) async throws -> Draft? {
    guard let draft = try await visit.drafts.draft(visit.browser), draft.kind == halfKind,
        draft.expires > visit.moment.instant
    else { return nil }
    return draft
}

/// The path if it is one of ours, else the viewer's work: a link from elsewhere must not send people away.
func ownPath(_ path: String) -> String {
    let isOurs =
        path.hasPrefix("/") && path != AccountPaths.signIn
        && path.utf8.dropFirst().first.map { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") } ?? true
        && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isOurs && path != "/" ? path : "/work"
}
