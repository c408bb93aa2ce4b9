import Access
import Facts
import Hummingbird
import Storage
import Web

/// Accounts and roles, for administrators; auditors look on.
let peopleRoutes: [Route] = [
    .get(AccountPaths.people, .allowed(.read, "account"), listPeople),
    .get(AccountPaths.newPerson, .allowed(.record, "account")) { visit in
        try await visit.page(NewPersonPage(), title: "Add a person", crumbs: peopleCrumbs)
    },
    .post(AccountPaths.people, .allowed(.record, "account"), addPerson),
    .get(AccountPaths.person("{person}"), .allowed(.read, "account")) { visit in try await personPage(visit) },
    .post(AccountPaths.holdings("{person}"), .allowed(.record, "account"), grantRole),
    .post(AccountPaths.holdingEnds("{person}"), .allowed(.record, "account")) { visit in
        let account = try await person(visit)
        guard let role = Role(rawValue: visit.form["role"]) else { throw Refusal.notFound("There is no such role.") }
        try refuseOwn(account, role == .administrator, visit)
        try await visit.people.end(role, of: account.id, on: visit.today, by: visit.hand)
        return visit.redirect(to: AccountPaths.person(account.id))
    },
    .post(AccountPaths.sessionEnds("{person}"), .allowed(.record, "account")) { visit in
        let account = try await person(visit)
        try await visit.sessions.endAll(of: account.id)
        return visit.redirect(to: AccountPaths.person(account.id))
    },
    .post(AccountPaths.closure("{person}"), .allowed(.record, "account")) { visit in
        let account = try await person(visit)
        try refuseOwn(account, true, visit)
        try await visit.people.close(account: account.id, by: visit.hand)
        try await visit.sessions.endAll(of: account.id)
        return visit.redirect(to: AccountPaths.people)
    },
]

private let peopleCrumbs = [Link("People", AccountPaths.people)]

private func person(_ visit: Visit) async throws -> Account {
    guard let account = try await visit.people.account(id: try visit.parameter("person")) else {
        throw Refusal.notFound("There is no such person.")
    }
    return account
}

// An area without an administrator cannot mend itself.
private func refuseOwn(_ account: Account, _ isGrave: Bool, _ visit: Visit) throws(Refusal) {
    if isGrave && account.id == visit.account?.id {
        throw .notAllowed("Another administrator must do this for you, so that the area is never without one.")
    }
}

@Sendable private func listPeople(_ visit: Visit) async throws -> Response {
    var rows: [PeoplePage.Row] = []
    for account in try await visit.people.accounts() {
        let holdings = try await visit.people.holdings(of: account.id).filter { $0.isHeld(on: visit.today) }
        rows.append(
            PeoplePage.Row(
                url: AccountPaths.person(account.id), name: account.name, email: account.email,
                roles: Set(holdings.map(\.role.words)).sorted().joined(separator: ", "),
                state: account.isClosed ? "Closed" : account.hasSecondFactor ? "Open, with second factor" : "Open"))
    }
    return try await visit.page(
        PeoplePage(rows: rows.sorted { $0.name < $1.name }, mayChange: visit.mayRecord("account")), title: "People")
}

@Sendable private func addPerson(_ visit: Visit) async throws -> Response {
    do {
        var problems = Problems()
        if visit.form["name"].isBlank { problems.add("name", "Enter the person’s name") }
        if !visit.form["email"].contains("@") {
            problems.add("email", "Enter an e-mail address, like name@example.org")
        }
        guard problems.isEmpty else { throw problems }
        let id = try await visit.people.addAccount(
            name: visit.form["name"], email: visit.form["email"], password: visit.form["password"], by: visit.hand)
        return visit.redirect(to: AccountPaths.person(id))
    } catch let problems as Problems {
        return try await visit.page(
            NewPersonPage(visit.form, problems: problems), title: "Add a person", crumbs: peopleCrumbs,
            problems: problems)
    }
}

private func personPage(_ visit: Visit, _ problems: Problems = Problems()) async throws -> Response {
    let account = try await person(visit)
    let sessions = try await visit.sessions.all(of: account.id, at: visit.moment.unixSeconds).count
    let page = PersonPage(
        account, holdings: try await visit.people.holdings(of: account.id), sessions: sessions, visit: visit,
        problems: problems)
    return try await visit.page(page, title: account.name, crumbs: peopleCrumbs, problems: problems)
}

@Sendable private func grantRole(_ visit: Visit) async throws -> Response {
    let account = try await person(visit)
    do {
        try await visit.people.grant(try holding(visit), to: account.id, by: visit.hand)
    } catch let problems as Problems {
        return try await personPage(visit, problems)
    }
    return visit.redirect(to: AccountPaths.person(account.id))
}

/// The role that was typed into the form.
private func holding(_ visit: Visit) throws(Problems) -> Holding {
    var problems = Problems()
    let role = Role(rawValue: visit.form["role"])
    let scope = visit.form["scope"].split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    let from = Day(visit.form["from"])
    let to = Day(visit.form["to"])
    if role == nil { problems.add("role", "Select a role") }
    if role?.isAlwaysScoped == true && scope.isEmpty {
        problems.add("scope", "Enter what the role is for, such as wsoa/1.1")
    }
    if from == nil { problems.add("from", "Enter a real day, like 2023-03-31") }
    if to == nil && !visit.form["to"].isBlank {
        problems.add("to", "Enter a real day, like 2023-03-31, or leave it empty")
    }
    if let from, let to, to < from { problems.add("to", "The last day must not be before the first") }
    guard problems.isEmpty, let role, let from else { throw problems }
    return Holding(role, scope: scope, from: from, to: to)
}
