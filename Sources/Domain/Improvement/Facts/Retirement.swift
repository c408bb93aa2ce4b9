package import Facts

/// That a line of the plan is no longer worked on, or is again, and why.
package struct Retirement: Fact {
    package static let kind = "improvement.retirement"

    package let isRetired: Bool
    package let reason: String

    package static func checked(isRetired: Bool, reason: String) throws(Problems) -> Retirement {
        if reason.isBlank {
            throw Problems("reason", isRetired ? "Enter why it is retired" : "Enter why it is brought back")
        }
        return Retirement(isRetired: isRetired, reason: reason)
    }
}
