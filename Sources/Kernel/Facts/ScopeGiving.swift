/// A fact that says under which scope its subject stands, such as the school at which a child is placed.
///
/// Whoever holds a role for named scopes alone sees a subject only while its latest such fact names one of them.
package protocol ScopeGiving: Fact {
    /// What a role's scope names: a school's number.
    var scope: String { get }
}

extension Fact {
    package static var scopedBy: (any ScopeGiving.Type)? { nil }
}
