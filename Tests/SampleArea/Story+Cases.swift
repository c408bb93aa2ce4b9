import Access
import Casework
import Facts
import Storage

extension Story {
    /// The cases: synthetic, about nobody.
    func tellCases() async throws {
        let made = try SampleCases(seed: seed, today: today).all
        let (officer, manager) = (accounts[.caseOfficer], accounts[.caseManager])
        try await stores.record(adding: made.map(\.identity), by: hand(.caseOfficer, today)) { door, ids in
            for (one, id) in zip(made, ids) {
                let first = one.steps.map(\.day).min() ?? today
                try door.append(one.described, to: id, on: first)
                try door.append(one.placement, to: id, on: first)
                try door.append(one.need, to: id, on: first)
                for (step, day) in one.steps { try door.append(step, to: id, on: day) }
                if let (fact, day) = one.hearing { try door.append(fact, to: id, on: day) }
                if let officer = one.isManagers ? manager : officer {
                    let fact = try OfficerAssignment.checked(officer: officer, known: [officer])
                    try door.append(fact, to: id, on: first)
                }
            }
            try Self.tellLetterContacts(door, today)
            try tellPanels(made, ids, door)
            // Two years from before the cases were kept here.
            for (back, decisions, appeals) in [(4, "412", "9"), (3, "448", "12")] {
                let fact = try DisputeBaseline.checked(
                    year: "\(today.year - back)", decisions: decisions, appeals: appeals, mediations: "",
                    source: "Return of the case system before this one", today: today)
                try door.append(fact, to: fact.subject, on: today)
            }
        }
    }

    /// Whom letters of Ardenshire name. The numbers are kept for drama by Ofcom: nobody answers them.
    private static func tellLetterContacts(_ door: LedgerDoor, _ today: Day) throws {
        let names = [
            "team": "Ardenshire SEND team", "support": "Ardenshire SENDIASS", "mediation": "Arden Mediation",
            "disagreement": "Arden Disagreement Resolution", "tribunal": "First-tier Tribunal (SEND)",
        ]
        for (place, contact) in letterContacts.enumerated() {
            let fact = try LetterContact.checked(
                name: names[contact.code] ?? contact.title, address: "\(place + 1) Invented Square, Ardenshire",
                telephone: "01632 960 00\(place)", email: "\(contact.code)@ardenshire.example", website: "")
            try door.append(fact, to: LetterContact.subject(contact.code), on: today.adding(months: -12))
        }
    }
}
