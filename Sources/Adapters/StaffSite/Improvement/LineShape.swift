import Facts
import Improvement
import Web

/// The fields that describe a line of a plan, and the fact they make.
struct LineShape {
    private let outline: PlanOutline
    private let level: Int
    private let now: NodeDescribed?

    /// - Parameter now: What stands; nothing for a new line.
    init(_ outline: PlanOutline, level: Int, now: NodeDescribed?) {
        self.outline = outline
        self.level = level
        self.now = now
    }

    func groups(_ typed: Typed, parent: String?, except subject: String) -> [FieldGroup] {
        let fields = [
            typed.text(
                "ref", "Reference", hint: "As it is printed, for example 1.2.3", now: now?.ref ?? "", width: "width-10"),
            typed.area("title", "Title", now: now?.title ?? "", rows: 2),
        ]
        return [
            FieldGroup(
                fields + parentField(typed, parent: parent, except: subject) + [
                    typed.text(
                        "order", "Place among its neighbours", hint: "1 is first",
                        now: "\(now?.order ?? nextOrder(parent))", width: "width-4")
                ]),
            FieldGroup("What it is for", wordFields(typed)),
        ]
    }

    private func parentField(_ typed: Typed, parent: String?, except subject: String) -> [FieldRow] {
        guard level > 0 else { return [] }
        let above = outline.lines.filter { $0.level == level - 1 && $0.subject != subject }
        let offers = above.map { ChoiceField.Offer($0.subject, "\($0.ref) \($0.title)") }
        return [typed.list("parent", "Stands under", offers: offers, now: parent ?? "")]
    }

    private func nextOrder(_ parent: String?) -> Int {
        let neighbours = parent.map(outline.children) ?? outline.areas
        return (neighbours.map(\.described.order).max() ?? 0) + 1
    }

    private func wordFields(_ typed: Typed) -> [FieldRow] {
        [
            typed.area(
                "outcomes", "Outcomes (optional)", hint: "One on each line",
                now: (now?.outcomes ?? []).joined(separator: "\n"), rows: 3),
            typed.text(
                "audience", "Whose I statement? (optional)", hint: "For example, parents and carers",
                now: now?.audience ?? ""),
            typed.area("statement", "I statement (optional)", now: now?.statement ?? "", rows: 2),
            typed.area("resources", "Resources (optional)", now: now?.resources ?? "", rows: 2),
            typed.area("evidence", "What will show that it is done? (optional)", now: now?.evidence ?? "", rows: 2),
            typed.text("completion", "Completion date as printed (optional)", now: now?.completion ?? ""),
            typed.text(
                "linked", "Linked lines (optional)", hint: "References in this plan, with commas between",
                now: linkedRefs),
        ]
    }

    private var linkedRefs: String {
        (now?.linked ?? []).map { outline.line($0)?.ref ?? $0 }.joined(separator: ", ")
    }

    /// The fact that was typed.
    func checked(_ form: FormFields) throws(Problems) -> NodeDescribed {
        var checks = Checks()
        let order = checks.run { () throws(Problems) in try checkedPlace(form["order"]) }
        let parent = checks.run { () throws(Problems) in try checkedParent(form["parent"]) } ?? nil
        let linked = checks.run { () throws(Problems) in try checkedLinks(form["linked"]) }
        var more = NodeDescribed.More()
        more.outcomes = lines(of: form["outcomes"])
        (more.audience, more.statement, more.resources) = (form["audience"], form["statement"], form["resources"])
        (more.evidence, more.completion) = (form["evidence"], form["completion"])
        (more.linked, more.details) = (linked ?? [], now?.details ?? [])
        let node = checks.run { () throws(Problems) in
            try NodeDescribed.checked(
                plan: outline.plan, parent: parent ?? (level > 0 ? outline.plan : nil), level: level, ref: form["ref"],
                title: form["title"],
                order: order ?? 1, more: more)
        }
        try checks.finish()
        guard let node else { throw checks.problems }
        return node
    }

    private func checkedParent(_ subject: String) throws(Problems) -> String? {
        guard level > 0 else { return nil }
        guard outline.line(subject)?.level == level - 1 else {
            throw Problems("parent", "Choose the line that this one stands under")
        }
        return subject
    }

    private func checkedLinks(_ typed: String) throws(Problems) -> [String] {
        var subjects: [String] = []
        for piece in typed.split(separator: ",").map({ trimmed(String($0)) }) where !piece.isBlank {
            guard let subject = outline.lines(ref: piece).first?.subject ?? outline.line(piece)?.subject else {
                throw Problems("linked", "The plan has no line \(piece). Check the reference")
            }
            subjects.append(subject)
        }
        return subjects
    }
}

/// The text without white space around it.
func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
        let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
}

/// The lines of a text that are not blank.
func lines(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.filter { !$0.isBlank }
}
