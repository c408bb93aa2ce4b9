/// Where a case stands. The states are data: `case-states.csv`.
package struct CaseState: Hashable, Sendable {
    package let code: String
    package let title: String
    /// Whether anything is still to be done.
    package let isOpen: Bool
    /// Whether there is a plan to maintain.
    package let hasPlan: Bool

    /// Every state, in the order of the work.
    package static let all: [CaseState] = listRows(PackageResources.case_states_csv).map { cell in
        CaseState(
            code: cell("state"), title: cell("title"), isOpen: cell("is_open") == "yes",
            hasPlan: cell("has_plan") == "yes")
    }

    /// Before the first event.
    package static let none = all.first ?? CaseState(code: "none", title: "", isOpen: false, hasPlan: false)
}
