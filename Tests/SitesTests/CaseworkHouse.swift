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

    /// Puts the case before a panel of 14 March 2023 and records a complaint about it.
    ///
    /// - Returns: The lines of the two.
    func addPanelAndComplaint(to id: String) async throws -> (item: Int, complaint: Int) {
        try await stores.ledger.record(by: Hand(people[.caseOfficer] ?? "", at: Self.instant)) { door in
            let panel = try PanelMeeting.checked(
                name: "Assessment panel", held: "2023-03-14", members: "SEND manager\nHead teacher", note: "")
            try door.append(panel, to: panel.subject, on: "2023-03-01")
            let item = try PanelItem.checked(panel: panel.subject, question: "assess", known: [panel.subject])
            let line = try door.append(item, to: id, on: "2023-03-02")
            var typed = Complaint.Typed()
            (typed.reference, typed.stage, typed.theme) = ("C-1", "stage1", "delay")
            typed.received = "2023-02-01"
            let complaint = try Complaint.checked(typed, today: Self.today)
            return (line, try door.append(complaint, to: id, on: complaint.latestDay))
        }
    }
}

extension StaffHouse {
    /// Keeps a document of a case, sealed; gives its line.
    func keepPaper(of id: String, _ text: String) async throws -> Int {
        let hand = Hand(people[.caseOfficer] ?? "", at: Self.instant)
        let bytes = Array(text.utf8)
        let hash = try await stores.issued.keepSealed([("application/pdf", bytes)], of: id, by: hand)[0]
        let type = try CaseDocument.type(of: bytes, name: "order.pdf")
        let document = try CaseDocument.checked(what: "tribunal", note: "", type: type, hash: hash, size: bytes.count)
        return try await stores.ledger.record(by: hand) { try $0.append(document, to: id, on: Self.today) }
    }

    /// Records everybody whom letters must name.
    func recordContacts() async throws {
        let hand = Hand(people[.caseManager] ?? "", at: Self.instant)
        try await stores.ledger.record(by: hand) { door in
            for contact in letterContacts {
                let fact = try LetterContact.checked(
                    name: "The \(contact.title)", address: "", telephone: "01632 960 001", email: "", website: "")
                try door.append(fact, to: LetterContact.subject(contact.code), on: "2023-01-01")
            }
        }
    }
}
