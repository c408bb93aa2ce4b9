/// A whole statement about one subject, true from a day until it is restated.
///
/// A fact is flat: text, numbers, days, yes or no, short lists, and at most one list of flat rows. It holds no
/// name and no date of birth of a person: those live in People. `kind` and the property names are a promise for
/// ever: they are how the fact is read back in twenty years.
package protocol Fact: Codable, Equatable, Sendable {
    /// The name under which the fact is kept, such as `improvement.progress-rating`.
    static var kind: String { get }

    /// Whether the public may see it only once somebody with the role to do so has approved it.
    static var needsApproval: Bool { get }

    /// The kind that says which scope a subject of this kind stands under; nothing where subjects name it themselves.
    static var scopedBy: (any ScopeGiving.Type)? { get }

    /// The entries as one reader may see them: all of them as they are, unless a kind is withheld from some.
    ///
    /// - Parameters:
    ///   - person: The reader's random id; nothing for the public.
    ///   - mayRecord: Whether the reader's roles let them record such facts.
    static func shown(_ entries: [Entry<Self>], to person: String?, mayRecord: Bool) -> [Entry<Self>]
}

extension Fact {
    package static var needsApproval: Bool { false }

    package static func shown(_ entries: [Entry<Self>], to person: String?, mayRecord: Bool) -> [Entry<Self>] {
        entries
    }
}
