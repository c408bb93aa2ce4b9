package import Facts

/// The events by which a plan goes out as final.
private let finalEvents: Set<String> = ["final_plan_sent", "amended_final_sent", "phase_final_sent"]

extension CaseFile {
    /// Whether a first or amended final plan was sent within these days, both included.
    package func sentFinal(from first: Day, through last: Day) -> Bool {
        steps.contains { finalEvents.contains($0.step.event) && first <= $0.day && $0.day <= min(last, asAt.day) }
    }
}
