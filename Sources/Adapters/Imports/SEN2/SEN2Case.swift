import Casework
import Facts

/// Turns one person of the return into a draft of a case: the vocabulary of the statutory clock for its items.
struct SEN2Case {
    var draft: CaseDraft
    var report: ImportReport
    var notes: SEN2Notes
    let today: Day

    init(_ person: SEN2Record, _ report: ImportReport, _ notes: SEN2Notes, today: Day) {
        draft = CaseDraft(Self.reference(person))
        (self.report, self.notes, self.today) = (report, notes, today)
        takeIdentity(person)
        let requests = person.all("requests")
        if requests.isEmpty {
            refuse(person, "Requests", "", "The person has no request.", "Every plan hangs from a request: give it.")
        }
        for request in requests { take(request) }
    }

    /// What the person is known by from one return to the next: the unique pupil number, or else the unique learner
    /// number, or else name and date of birth. It is kept only as a mark that cannot be read back.
    static func reference(_ person: SEN2Record) -> String {
        if let number = person.item("upn") ?? person.item("uniquelearnernumber") { return number.value.uppercased() }
        let name = ["forename", "surname"].compactMap { person.item($0)?.value }
        let born = person.item("personbirthdate").map { sen2Day($0.value) }
        return (name + (born.map { [$0] } ?? [])).joined(separator: " ")
    }

    private mutating func takeIdentity(_ person: SEN2Record) {
        let name = ["forename", "surname"].compactMap { person.item($0)?.value }.joined(separator: " ")
        if name.isEmpty { refuse(person, "Surname", "", "The person has no name.", "Give Surname and Forename.") }
        draft.identity["name"] = name
        if let upn = person.item("upn") {
            if !Self.isPupilNumber(upn.value) {
                refuse(
                    person, upn, "This is no unique pupil number.",
                    "It is a letter and twelve digits, or a letter, eleven digits and a letter.")
            }
            draft.identity["upn"] = upn.value.uppercased()
        }
        if let postcode = person.item("postcode") { draft.identity["address"] = postcode.value }
        guard let born = day(person, "PersonBirthDate", isNeeded: true) else { return }
        draft.identity["born"] = born.description
        draft.described = try? CaseDescribed.checked(receptionYear: "\(born.schoolYear + 5)", district: "")
    }

    private static func isPupilNumber(_ text: String) -> Bool {
        let letters = Array(text.uppercased().utf8)
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
        return letters.count == 13 && isLetter(letters[0]) && letters[1..<12].allSatisfy(isDigit)
            && (isDigit(letters[12]) || isLetter(letters[12]))
    }

    private mutating func take(_ request: SEN2Record) {
        let outcome = code(request, "RequestOutcome")
        let isHistorical = outcome?.code == "H"
        if let received = day(request, "ReceivedDate", isNeeded: outcome != nil && !isHistorical) {
            add("request_received", on: received, request, "ReceivedDate")
        }
        switch outcome?.code {
        case "Y", "N":
            if let outcome, let decided = day(request, "RequestOutcomeDate", isNeeded: true) {
                add(outcome.ours, on: decided, request, "RequestOutcomeDate")
            }
        case "W":
            ask(
                "request_withdrawn", request, "RequestOutcome",
                "The request was withdrawn, on a day that it does not hold.")
        default: break
        }
        if request.item("exported") != nil {
            ask(
                "move", request, "Exported",
                "The person moved away before the assessment ended, on a day that it does not hold.")
        }
        for flag in ["RequestMediation", "RequestTribunal"] { tell(request, flag) }
        take(assessment: request.first("assessment"), of: request)
        if let active = request.first("activeplans") { take(active: active) }
        takePlacements(request)
    }
}

// MARK: - Finding out what a value says

extension SEN2Case {
    mutating func refuse(
        _ record: SEN2Record, _ item: String, _ value: String, _ message: String, _ mend: String, row: Int? = nil
    ) {
        report.add(
            .refused, file: record.file, row: row ?? record.row, column: item, value: value.nonBlank, message,
            mend: mend)
        draft.isHeldBack = true
    }

    mutating func refuse(_ record: SEN2Record, _ item: SEN2Record.Item, _ message: String, _ mend: String) {
        refuse(record, item.name, item.value, message, mend, row: item.row)
    }

    /// The day of an item; nothing when there is none, or none that may be: then that is refused.
    mutating func day(_ record: SEN2Record, _ name: String, isNeeded: Bool = false) -> Day? {
        guard let item = record.item(name.lowercased()) else {
            if isNeeded { refuse(record, name, "", "\(name) is missing.", "Give the day, as 2026-01-05.") }
            return nil
        }
        guard let day = Day(sen2Day(item.value)) else {
            refuse(record, item, "This is not a day of the calendar.", "Write it as 2026-01-05.")
            return nil
        }
        if day > today {
            refuse(record, item, "The day is still to come.", "Give the day on which it happened.")
            return nil
        }
        return day
    }

    /// A code of the return's lists, with what we call it.
    mutating func code(_ record: SEN2Record, _ name: String) -> (code: String, ours: String, title: String)? {
        guard let item = record.item(name.lowercased()) else {
            refuse(
                record, name, "", "\(name) is missing.",
                "Give one of \(SEN2Code.codes(of: name).joined(separator: ", ")).")
            return nil
        }
        guard let known = SEN2Code.known["\(name) \(item.value.uppercased())"] else {
            refuse(
                record, item, "There is no such code.",
                "Give one of \(SEN2Code.codes(of: name).joined(separator: ", ")).")
            return nil
        }
        return (item.value.uppercased(), known.ours, known.title)
    }

    /// Adds an event, or says why it cannot be one.
    mutating func add(_ event: String, on day: Day, _ record: SEN2Record, _ item: String, note: String = "") {
        var typed = CaseStep.Typed(event, on: day.description)
        typed.note = note
        let told = record.item(item.lowercased())
        do throws(Problems) {
            let step = try CaseStep.checked(typed, today: today).step
            draft.steps.append(
                NewStep(row: told?.row ?? record.row, step: step, day: day, file: record.file, item: item))
        } catch {
            for problem in error.list {
                refuse(
                    record, item, told?.value ?? "", problem.message + ".", "Put it right in the return.",
                    row: told?.row)
            }
        }
    }

    /// Asks for an event that the return tells without its day.
    mutating func ask(_ event: String, _ record: SEN2Record, _ item: String, _ message: String) {
        let told = record.item(item.lowercased())
        draft.asks.append(
            CaseDraft.Ask(
                event: event, file: record.file, row: told?.row ?? record.row, item: item, value: told?.value ?? "",
                message: message))
    }

    /// Counts a mark of 1 whose event has no day, so that the report can tell it.
    mutating func tell(_ record: SEN2Record, _ name: String) {
        guard let item = record.item(name.lowercased()), item.value == "1" else { return }
        notes.add(
            record.file, name, item.row,
            name == "Week20"
                ? "says that an exception applied, and not which: record it on the case, or it counts as none"
                : "says that there was one, without its day: record it on the case")
    }
}

/// A day of the return: `2025-09-28`, `28/09/2025`, or `2025-Sep-28 00:00:00` as the collection system exports it.
func sen2Day(_ text: String) -> String {
    let date = text.split(separator: " ").first ?? text.split(separator: "T").first ?? ""
    let parts = date.split(separator: "T").first?.split(separator: "-") ?? []
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard parts.count == 3, let month = months.firstIndex(of: parts[1].lowercased()) else {
        return isoDay(date.split(separator: "T").first.map(String.init) ?? text)
    }
    return "\(parts[0])-\(month < 9 ? "0" : "")\(month + 1)-\(parts[2])"
}
