package import Facts

/// A fact about a case: school staff see it while the child or young person is placed with them, and no longer.
package protocol CaseFact: Fact {}

extension CaseFact {
    package static var scopedBy: (any ScopeGiving.Type)? { Placement.self }
}
