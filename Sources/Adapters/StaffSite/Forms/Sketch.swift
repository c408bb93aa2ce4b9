import Web

/// A form as one of the staff site's forms describes itself.
struct Sketch: Sendable {
    let heading: String
    /// What to know before filling it in.
    var intro: [String] = []
    /// What the form is about, as it stands now.
    var about: [TextRow] = []
    let groups: [FieldGroup]
    var button = "Save"
    /// Where the form is sent.
    let target: String
    /// Where it leads once it is taken, and where 'Cancel' leads.
    let back: String
    var crumbs: [Link] = []
}

/// Fields that belong together, under a heading if they have one.
struct FieldGroup: Sendable {
    let heading: String
    let fields: [FieldRow]

    init(_ fields: [FieldRow]) { self.init("", fields) }

    init(_ heading: String, _ fields: [FieldRow]) {
        self.heading = heading
        self.fields = fields
    }
}

/// A label with what stands beside it.
struct TextRow: Sendable, Equatable {
    let label: String
    let text: String

    init(_ label: String, _ text: String) {
        self.label = label
        self.text = text
    }
}

/// The page of any form.
struct FormPage: Page {
    static let template = "forms/form"
    let heading: String
    let summary: [ErrorSummary]
    let intro: [String]
    let about: [TextRow]
    let newer: [NewerRow]
    let groups: [FieldGroup]
    let confirm: [FieldRow]
    let button: String
    let target: String
    let back: String
    /// The ledger's last line when the form was drawn.
    let line: String
    let takesFiles: Bool

    /// What somebody else recorded since the form was drawn.
    struct NewerRow: Sendable {
        let heading: String
        let rows: [TextRow]
    }
}
