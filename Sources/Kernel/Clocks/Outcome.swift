import Facts

/// What a rule says of a case, in plain numbers.
struct Outcome: Sendable {
    /// The rule's place among the ids, and its version's place in the book.
    let rule: Int
    let version: Int?
    var status = Status.notTriggered
    var trigger: Day?
    var due: Day?
    /// The day that the law names, when the limit is 'before' it.
    var namedDay: Day?
    /// The day the thing was done; for a minimum, the day it was cut short or the plan ended.
    var done: Day?
    var flags: Flags = []
    // One bit for each exception: recorded and fitting, fitting but not recorded, recorded but not
    // fitting, recorded but no excuse for this rule.
    var valid: UInt16 = 0
    var available: UInt16 = 0
    var invalid: UInt16 = 0
    var beside: UInt16 = 0
}
