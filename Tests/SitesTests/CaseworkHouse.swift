import Casework
import Facts
import Storage

/// The house's clock stands on 15 March 2023.
extension StaffHouse {
    /// Keeps a case about somebody invented and gives its random id.
    ///
    /// - Parameters:
    ///   - events: `request_received=2023-01-09;decision_to_assess=2023-02-10`, a service or setting after an @.
    ///   - setting: Where the child is placed; `none` is the school of the house's school staff.
    func openCase(_ events: String, at setting: String, called name: String = "Robin Nobody") async throws -> String {
        let hand = Hand(people[.caseOfficer] ?? "", at: Self.instant)
        let ids = try await stores.people.addIdentities([["name": name, "born": "2014-03-02"]], by: hand)
        let id = ids[0]
        try await stores.ledger.record(by: hand) { door in
            try door.append(try CaseDescribed.checked(receptionYear: "2018", district: ""), to: id, on: "2023-01-09")
            try door.append(
                try Placement.checked(setting: setting, name: "School \(setting)", placementKind: "mainstream"), to: id,
                on: "2022-09-01")
            for piece in events.split(separator: ";") {
                let halves = piece.split(separator: "=").map(String.init)
                let parts = halves[0].split(separator: "@").map(String.init)
                var typed = CaseStep.Typed(parts[0], on: halves[1])
                if parts.count == 2 {
                    if parts[0].hasPrefix("advice") { typed.service = parts[1] } else { typed.setting = parts[1] }
                }
                let (step, day) = try CaseStep.checked(typed, today: Self.today)
                try door.append(step, to: id, on: day)
            }
        }
        return id
    }
}
