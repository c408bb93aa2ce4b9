import Casework
import Facts
import Storage
import Web

/// What a form about one case starts from.
struct CaseScene: FormScene {
    let file: CaseFile
    /// The event named in the address, for its correction.
    let event: DatedStep?
    let officers: [(id: String, name: String)]
    let head: Int
    let today: Day

    var subject: String { file.id }
    var back: String { CaseworkPaths.of(file.id) }
    var crumbs: [Link] { caseCrumbs + [Link(caseName(file.id), back)] }
    var about: [TextRow] {
        rowsTold(("Case", caseName(file.id)), ("Where it stands", file.state.title))
    }

    /// The case in the address, today.
    static func gather(_ visit: Visit) async throws -> CaseScene {
        let head = try await visit.ledger.head().line
        let file = try await visit.oneCase(AsAtQuery(FormFields(), today: visit.today))
        return CaseScene(
            file: file, event: nil, officers: try await visit.caseOfficers(), head: head, today: visit.today)
    }

    /// The case and the event in the address.
    static func gatherEvent(_ visit: Visit) async throws -> CaseScene {
        let scene = try await gather(visit)
        let line = Int(try visit.parameter("entry"))
        guard let event = scene.file.steps.first(where: { $0.line == line }) else {
            throw Refusal.notFound("The case has no such event, or it has been corrected already.")
        }
        return CaseScene(
            file: scene.file, event: event, officers: scene.officers, head: scene.head, today: scene.today)
    }

    /// The case as it stands in the ledger at the moment of writing.
    func fileNow(_ door: LedgerDoor) throws -> CaseFile {
        var facts = CaseFacts()
        facts.described = try door.entries(of: subject)
        facts.steps = try door.entries(of: subject)
        guard let file = CaseBook(facts).file(subject, asAt: AsAt(today)) else {
            throw Refusal.notFound("There is no such case.")
        }
        return file
    }

    /// Appends an event if it fits; what is only odd waits until the person says that they have checked it.
    func append(
        _ step: CaseStep, on day: Day, replacing line: Int? = nil, _ form: FormFields, _ door: LedgerDoor
    ) throws {
        let odd = try fileNow(door).checked(step, on: day, replacing: line)
        if let first = odd.first, form[oddField].isEmpty {
            throw Problems(oddField, "\(first). Check it. To record it all the same, tick the box")
        }
        try door.append(step, to: subject, on: day, replaces: line)
    }
}

/// The box by which somebody says that what is odd is right all the same.
let oddField = "odd"

extension Typed {
    /// The box itself, when it is needed.
    var oddBox: [FieldRow] {
        guard problems.list.contains(where: { $0.field == oddField }) else { return [] }
        let box = ChoiceField(
            oddField, "Odd, but right", offers: [.init("yes", "I have checked it: record it as it is")],
            problems: problems)
        return [FieldRow(checkboxes: [box])]
    }

    /// The fields that an event may have besides what it is and its day.
    func eventDetails(_ now: CaseStep? = nil) -> [FieldRow] {
        [
            day(
                "until", "Until (only for what lasts)",
                hint: "The last day away, or the day the school opens again", now: now?.until?.description ?? ""),
            list(
                "service", "Whose advice (only for advice)", offers: [.init("", "No advice")] + offers(adviceServices),
                now: now?.service ?? ""),
            text(
                "setting", "Which school or college (only for consultations)", now: now?.setting ?? "",
                width: "width-20"),
            list(
                "answer", "Its answer", offers: [.init("", "No answer")] + offers(consultationAnswers),
                now: now?.answer ?? ""),
            list(
                "reason", "Why it cannot meet the needs",
                offers: [.init("", "No reason")] + offers(consultationReasons),
                now: now?.reason ?? ""),
            text(
                "area", "The other area (only for moves)", hint: "From which or to which area the plan moves",
                now: now?.area ?? "", width: "width-20"),
            area("note", "Note (optional)", hint: "Name nobody.", now: now?.note ?? "", rows: 2),
        ]
    }
}

/// Codes as choices of a form.
func offers(_ words: [CodedWord]) -> [ChoiceField.Offer] { words.map { .init($0.code, $0.title) } }

extension CaseStep.Typed {
    /// What was typed into a form's fields of these names.
    init(_ event: String, _ form: FormFields) {
        self.init(event, on: form["day"])
        (until, service, setting) = (form["until"], form["service"], form["setting"])
        (answer, reason, note, area) = (form["answer"], form["reason"], form["note"], form["area"])
    }
}

extension CaseStep: Told {
    static var noun: String { "Event" }
    var said: [TextRow] { rowsTold(("What happened", eventTitle(event)), ("About it", details)) }
}
