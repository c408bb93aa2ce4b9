/// Reading or recording: the two things that can be done with a fact.
package enum Deed: Equatable, Sendable {
    case read, record
}

/// Whether the viewer may read or record things of this kind, about this subject if one is named.
///
/// A thing is a fact's kind (`improvement.progress-rating`) or one of the few things that are not facts (`edition`,
/// `account`, `proof`). What no rule allows is refused. The longest matching rule counts, so
/// `improvement.progress-rating` outranks `improvement`.
///
/// - Parameter subject: Leave it out to ask whether there is any subject at all for which the answer is yes.
package func may(_ viewer: Viewer, _ deed: Deed, _ thing: String, of subject: String? = nil) -> Bool {
    guard let rule = accessRule(for: thing) else { return false }
    switch deed == .read ? rule.read : rule.record {
    case .everyone: return true
    case .signedIn: return viewer.isSignedIn
    case .roles(let roles):
        return viewer.holdings.contains { holding in
            roles.contains(holding.role) && (subject.map(holding.covers) ?? true)
        }
    }
}

/// The scopes that bound what the viewer may read of a thing; nothing when all of it is theirs to read.
///
/// It matters for subjects that do not name their scope themselves, such as a pupil who changes school.
package func readingScopes(_ viewer: Viewer, _ thing: String) -> Set<String>? {
    guard case .roles(let roles)? = accessRule(for: thing)?.read else { return nil }
    let holdings = viewer.holdings.filter { roles.contains($0.role) }
    if holdings.contains(where: { $0.scope.isEmpty && !$0.role.isAlwaysScoped }) { return nil }
    return Set(holdings.flatMap(\.scope))
}

/// Who may read and record one kind of thing.
package struct AccessRule: Sendable {
    /// A fact's kind, or the first words of several: `improvement` is for all of `improvement.…`.
    package let thing: String
    package let read: Who
    package let record: Who

    package enum Who: Sendable {
        /// The public as well.
        case everyone
        case signedIn
        case roles(Set<Role>)
    }
}

private func accessRule(for thing: String) -> AccessRule? {
    var name = Substring(thing)
    while true {
        if let rule = rulesByThing[String(name)] { return rule }
        guard let dot = name.lastIndex(of: ".") else { return nil }
        name = name[..<dot]
    }
}

private let rulesByThing = Dictionary(uniqueKeysWithValues: accessTable.map { ($0.thing, $0) })
