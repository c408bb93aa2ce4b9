import Documents
import Facts
import Improvement
import Web

/// What a form's fields show: what was typed, or what stands now if nothing was sent yet; and what is wrong with it.
struct Typed: Sendable {
    private let form: FormFields?
    let problems: Problems

    /// A form that nobody has sent yet.
    static let nothing = Typed(nil, Problems())

    init(_ form: FormFields?, _ problems: Problems) {
        self.form = form
        self.problems = problems
    }

    /// What stands in the field.
    func value(_ name: String, now: String = "") -> String { form.map { $0[name] } ?? now }

    /// What is ticked of several boxes of one name.
    func values(_ name: String, now: [String] = []) -> Set<String> { Set(form.map { $0.all(name) } ?? now) }

    func text(
        _ name: String, _ label: String, hint: String = "", now: String = "", width: String = "width-full"
    ) -> FieldRow {
        FieldRow(text: [
            TextField(name, label, hint: hint, value: value(name, now: now), problems: problems, width: width)
        ])
    }

    func area(_ name: String, _ label: String, hint: String = "", now: String = "", rows: Int = 4) -> FieldRow {
        FieldRow(area: [
            TextField(name, label, hint: hint, value: value(name, now: now), problems: problems, rows: rows)
        ])
    }

    func day(_ name: String, _ label: String, hint: String = "For example, 2023-03-31", now: String) -> FieldRow {
        FieldRow(text: [.day(name, label, hint: hint, value: value(name, now: now), problems: problems)])
    }

    func file(_ name: String, _ label: String, hint: String) -> FieldRow {
        FieldRow(file: [TextField(name, label, hint: hint, problems: problems)])
    }

    func radios(
        _ name: String, _ label: String, hint: String = "", offers: [ChoiceField.Offer], now: String = ""
    ) -> FieldRow {
        FieldRow(radios: [choice(name, label, hint: hint, offers: offers, now: now)])
    }

    /// Any of a list; what was chosen comes back as it was.
    func boxes(_ name: String, _ label: String, offers: [ChoiceField.Offer], now: Set<String>) -> FieldRow {
        let chosen = form.map { Set($0.all(name)) } ?? now
        return FieldRow(checkboxes: [ChoiceField(name, label, offers: offers, chosen: chosen, problems: problems)])
    }

    func list(
        _ name: String, _ label: String, hint: String = "", offers: [ChoiceField.Offer], now: String = ""
    ) -> FieldRow {
        FieldRow(select: [choice(name, label, hint: hint, offers: offers, now: now)])
    }

    /// The steps of a scale, each with its colour and meaning.
    func rating(
        _ name: String, _ label: String, hint: String = "", scale: RatingScale, now: String, orNone: String? = nil
    ) -> FieldRow {
        let steps = scale.steps.map {
            ChoiceField.Offer($0.code, $0.word, hint: $0.meaning, tone: Tone(rawValue: $0.tone) ?? Tone.none)
        }
        let none = orNone.map { [ChoiceField.Offer("", $0)] } ?? []
        return radios(name, label, hint: hint, offers: steps + none, now: now)
    }

    private func choice(
        _ name: String, _ label: String, hint: String, offers: [ChoiceField.Offer], now: String
    ) -> ChoiceField {
        ChoiceField(
            name, label, hint: hint, offers: offers, chosen: [value(name, now: now)], problems: problems)
    }
}

/// One field of a form. Exactly one of the lists holds it, which tells the template how to draw it.
struct FieldRow: Sendable {
    var text: [TextField] = []
    var area: [TextField] = []
    var file: [TextField] = []
    var radios: [ChoiceField] = []
    var select: [ChoiceField] = []
    var checkboxes: [ChoiceField] = []
}
