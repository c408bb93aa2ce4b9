import Clocks
package import Facts

/// What one letter is written from, but for who the child or young person is.
package struct LetterOccasion: Sendable {
    package let file: CaseFile
    package let letter: LetterTemplate
    /// The letter's date.
    package let day: Day
    package let to: LetterRecipient
    /// What was typed for it, by field: `reasons`, `setting`, and `service` with the code of an advice service.
    package let typed: [String: String]
    /// By code.
    package let contacts: [String: LetterContact]
    /// The name of whoever signs.
    package let officer: String
    /// The authority's name.
    package let area: String

    package init(
        file: CaseFile, letter: LetterTemplate, day: Day, to: LetterRecipient, typed: [String: String],
        contacts: [String: LetterContact], officer: String, area: String
    ) {
        self.file = file
        self.letter = letter
        self.day = day
        self.to = to
        self.typed = typed
        self.contacts = contacts
        self.officer = officer
        self.area = area
    }

    /// What stands in each field.
    ///
    /// - Parameter identity: What People keeps of the child or young person: `name`, `born`, `address`, `carer`.
    package func values(_ identity: [String: String]) -> [String: String] {
        var values = known.merging(vault(identity)) { $1 }
        for (code, contact) in contacts { values[code] = contact.line }
        for (name, text) in typed where LetterBook.england.isTyped(name) { values[name] = text }
        for field in LetterBook.england.fields {
            if case .rule(let rule) = field.source { values[field.name] = due(rule)?.words ?? "" }
        }
        return values
    }

    /// The days of the law that the letter would name although they have gone, each with its field's title.
    package func pastDays(_ wording: [String: LetterWording]) -> [(title: String, day: Day)] {
        LetterBook.england.fields(of: letter.code, on: day, wording: wording).compactMap { field in
            guard case .rule(let rule) = field.source, let due = due(rule), due < day else { return nil }
            return (field.title, due)
        }
    }

    private var known: [String: String] {
        func last(_ name: String) -> Day? { file.steps.last { $0.step.bareEvent == name }?.day }
        return [
            "reference": String(file.id.prefix(8)), "date": day.words, "officer": officer, "area": area,
            "appealAbout": letter.appealAbout, "requestDay": file.requested?.words ?? "",
            "meetingDay": last("review_meeting")?.words ?? "", "transferDay": last("phase_transfer")?.words ?? "",
        ]
    }

    private func vault(_ identity: [String: String]) -> [String: String] {
        let name = identity["name"] ?? ""
        let isOwn = to == .youngPerson
        let addressee =
            switch to {
            case .parent: identity["carer"] ?? ""
            case .youngPerson: name
            case .service: typed["service"].map { adviceServices.title($0) } ?? ""
            case .setting: typed["setting"] ?? ""
            }
        return [
            "addressee": addressee, "address": identity["address"] ?? "",
            "who": name.isBlank || !isOwn ? name : "you",
            "whose": name.isBlank ? "" : isOwn ? "your" : "\(name)’s",
            "born": identity["born"].flatMap { Day($0) }?.words ?? "",
        ]
    }

    // The clock is asked as if the letter had gone out on its day.
    private func due(_ rule: String) -> Day? {
        var told = file.steps.map { CaseEvent($0.step.event, $0.day, until: $0.step.until) }
        for event in Set([letter.event, letter.countsAs]) where !event.isEmpty { told.append(CaseEvent(event, day)) }
        guard let events = try? CaseEvents(told) else { return nil }
        return answer(to: rule, of: events, asAt: day)?.due
    }
}

extension LetterBook {
    func isTyped(_ name: String) -> Bool { fields.contains { $0.name == name && $0.source == .typed } }
}
