import Casework
import Documents
import Facts
import Hummingbird
import Web

/// The letters that fit the case now, and the others.
@Sendable func offerLetters(_ visit: Visit) async throws -> Response {
    let scene = try await CaseScene.gather(visit)
    let missing = try await visit.letterReading(on: visit.today).missing
    func list(_ letters: [LetterTemplate]) -> Block {
        .list(
            isNumbered: false,
            letters.map { letter in
                [
                    .link(letter.title, to: CaseworkPaths.page("letters/\(letter.code)/new", of: scene.subject)),
                    .text(letter.rights == nil ? "" : ". Carries the right of appeal"),
                ]
            })
    }
    let fitting = scene.file.fittingLetters()
    let page = ReadingPage(
        "Write a letter",
        lede: "\(caseName(scene.subject)): \(scene.file.state.title.lowercased()). First the letters that fit it now.",
        tools: [Link("Whom letters name, and their words", CaseworkPaths.letters)],
        blocks: (missing.isEmpty
            ? []
            : [
                .note([
                    .text(
                        "Not recorded yet, so that some letters cannot be written: \(missing.joined(separator: ", ")).")
                ])
            ])
            + [.heading(level: 2, "Letters that fit now"), fitting.isEmpty ? .text("None.") : list(fitting)]
            + [.heading(level: 2, "Other letters"), list(scene.file.otherLetters())])
    return try await visit.page(page, title: "Write a letter", crumbs: scene.crumbs)
}

/// The form that a letter begins with.
@Sendable func startLetter(_ visit: Visit) async throws -> Response {
    let scene = try await CaseLetterScene.gather(visit)
    return try await visit.formPage(scene.sketch(nil, Problems()), Problems(), head: scene.scene.head)
}

extension CaseLetterScene {
    /// The form, with what was typed if anything was.
    func sketch(_ form: FormFields?, _ problems: Problems) -> Sketch {
        let typed = Typed(form, problems)
        let sizes = [ChoiceField.Offer("ordinary", "Ordinary print"), .init("large", "Large print (18 point)")]
        let fields =
            recipientFields(typed) + textFields(typed) + [
                typed.day("day", "Date of the letter", hint: "Like \(scene.today)", now: "\(scene.today)"),
                typed.radios("size", "Print", offers: sizes, now: "ordinary"),
            ]
        return Sketch(
            heading: letter.title,
            intro: [
                "Next you read the letter as it will be. Names are taken from where they are sealed, and that you read them is in the access log."
            ], about: scene.about, groups: [FieldGroup(fields)], button: "Preview the letter",
            target: path + "/previews",
            back: CaseworkPaths.page("letters", of: scene.subject), crumbs: crumbs)
    }

    private func recipientFields(_ typed: Typed) -> [FieldRow] {
        switch letter.audience {
        case .family:
            let offers = letter.audience.recipients.map { ChoiceField.Offer($0.rawValue, $0.words.capitalisedFirst) }
            return [
                typed.radios(
                    "to", "Who is the letter to?",
                    hint:
                        "Rights pass to the young person after the last Friday in June of the school year in which they turn 16 (CFA 2014 s.83).",
                    offers: offers)
            ]
        case .service:
            return [
                typed.list(
                    "service", "Whose advice is asked for?", offers: [.init("", "Choose")] + offers(adviceServices))
            ]
        case .setting:
            return [typed.text("setting", "Which school or college?", width: "width-20")]
        }
    }

    private func textFields(_ typed: Typed) -> [FieldRow] {
        typedFields.compactMap { field in
            switch field.name {
            case "reasons":
                typed.area(
                    "reasons", "Reasons", hint: "In plain English, as the family will read them.", rows: 8)
            case "setting" where letter.audience != .setting:
                typed.text(
                    "setting", "Which school, college or kind of place does the plan name?",
                    now: scene.file.placement?.name ?? "", width: "width-20")
            default: nil
            }
        }
    }
}
