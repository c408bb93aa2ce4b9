import Facts
import Waiting

extension ListDescribed: Told {
    static var noun: String { "Waiting list described" }
    var said: [TextRow] {
        let promises = (milestones ?? []).map { "\($0.weeks.text) weeks by \($0.due.words(isMonth: $0.isMonth))" }
        return rowsTold(
            ("Name", name), ("Service", service), ("Counts", counts),
            ("Plan lines", planLines?.joined(separator: ", ")), ("Promised", promises.joined(separator: "; ")))
    }
}

extension CapacityPlanned: Told {
    static var noun: String { "Capacity planned" }
    var said: [TextRow] {
        steps.map { TextRow("From \($0.from.words)", "\($0.perWeek.text) a week") } + rowsTold(("Basis", basis))
    }
}
