import Facts
import Hummingbird
import Storage
import Web

/// One's own account.
let ownAccountRoutes: [Route] = [
    .get(AccountPaths.account, .signedIn) { visit in try await accountPage(visit) },
    .post(AccountPaths.password, .signedIn, setPassword),
    .get(AccountPaths.secondFactor, .signedIn) { visit in
        let account = try ownAccount(visit)
        var source = SystemRandomNumberGenerator()
        let secret = Base32.text((0..<20).map { _ in UInt8.random(in: .min ... .max, using: &source) })
        return try await visit.page(
            SecondFactorPage(secret: secret, account: account, site: visit.site), title: "Set up a second factor",
            crumbs: accountCrumbs)
    },
    .post(AccountPaths.secondFactor, .signedIn, setSecondFactor),
    .post(AccountPaths.secondFactorRemoval, .signedIn) { visit in
        let account = try ownAccount(visit)
        guard try await isOwnPassword(visit.form["removal"], account, visit) else {
            return try await accountPage(visit, Problems("removal", "Enter the password of your account"))
        }
        try await visit.people.setSecondFactor(nil, of: account.id, by: visit.hand)
        return visit.redirect(to: AccountPaths.account)
    },
    .post(AccountPaths.sessionEnds, .signedIn) { visit in
        try await visit.sessions.end(visit.form["session"], of: try ownAccount(visit).id)
        return visit.redirect(to: AccountPaths.account)
    },
]

let accountCrumbs = [Link("Your account", AccountPaths.account)]

private func ownAccount(_ visit: Visit) throws(Refusal) -> Account {
    guard let account = visit.account else { throw .signInNeeded }
    return account
}

private func accountPage(_ visit: Visit, _ problems: Problems = Problems()) async throws -> Response {
    let account = try ownAccount(visit)
    let page = AccountPage(
        account, holdings: try await visit.people.holdings(of: account.id),
        sessions: try await visit.sessions.all(of: account.id, at: visit.moment.unixSeconds), visit: visit,
        problems: problems)
    return try await visit.page(page, title: "Your account", problems: problems)
}

/// Whether it is the viewer's own password; tries are counted as for signing in.
private func isOwnPassword(_ typed: String, _ account: Account, _ visit: Visit) async throws -> Bool {
    try visit.limit("password of \(account.id)", to: 10, within: 15 * 60)
    return try await visit.people.account(email: account.email, password: typed)?.id == account.id
}

@Sendable private func setPassword(_ visit: Visit) async throws -> Response {
    let account = try ownAccount(visit)
    guard try await isOwnPassword(visit.form["current"], account, visit) else {
        return try await accountPage(visit, Problems("current", "Enter the password that you have now"))
    }
    do {
        try await visit.people.setPassword(visit.form["password"], of: account.id, by: visit.hand)
    } catch let problems as Problems {
        return try await accountPage(visit, problems)
    }
    // Whoever else is signed in as this person may be why the password is changed.
    try await visit.sessions.endAll(of: account.id)
    return try await visit.signIn(account.id, then: visit.redirect(to: AccountPaths.account))
}

@Sendable private func setSecondFactor(_ visit: Visit) async throws -> Response {
    let account = try ownAccount(visit)
    guard !account.hasSecondFactor else { throw Refusal.changedMeanwhile("Your account already has a second factor.") }
    guard let bytes = Base32.bytes(visit.form["secret"]), bytes.count == 20 else {
        return visit.redirect(to: AccountPaths.secondFactor)
    }
    try await visit.people.setSecondFactor(bytes, of: account.id, by: visit.hand)
    let isRight = try await visit.people.checkSecondFactor(
        visit.form["code"], of: account.id, unixTime: visit.moment.unixSeconds)
    guard isRight else {
        try await visit.people.setSecondFactor(nil, of: account.id, by: visit.hand)
        let problems = Problems("code", "Enter the six digits that your app shows now")
        return try await visit.page(
            SecondFactorPage(
                secret: visit.form["secret"], account: account, site: visit.site, problems: problems),
            title: "Set up a second factor", crumbs: accountCrumbs, problems: problems)
    }
    return visit.redirect(to: AccountPaths.account)
}
