package import Documents
package import Facts

/// What is wrong with a form, at its top: each line leads to its field.
package struct ErrorSummary: Sendable {
    package let lines: [Line]

    package struct Line: Sendable {
        package let field: String
        package let message: String
    }

    package init(_ problems: Problems) {
        lines = problems.list.map { Line(field: $0.field, message: $0.message) }
    }
}

/// One line or one box to type in. Shown by the partials `fields/text`, `fields/textarea` and `fields/file`.
package struct TextField: Sendable {
    package let name: String
    package let label: String
    package let hint: String
    package let value: String
    package let error: String
    package let hasError: Bool
    /// Ids of the hint and the error, for `aria-describedby`; empty when there are none.
    package let describedBy: String
    /// `text`, `email`, `password` or `number`.
    package let type: String
    /// For `autocomplete`: `off`, `username`, `current-password`, `one-time-code`.
    package let autocomplete: String
    /// `width-4`, `width-10`, `width-20` or `width-full`.
    package let width: String
    package let rows: String

    package init(
        _ name: String, _ label: String, hint: String = "", value: String = "", problems: Problems = Problems(),
        type: String = "text", autocomplete: String = "off", width: String = "width-full", rows: Int = 5
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.value = value
        error = problems.list.filter { $0.field == name }.map(\.message).joined(separator: ". ")
        hasError = !error.isEmpty
        describedBy = ids(name, hint: hint, error: error)
        self.type = type
        self.autocomplete = autocomplete
        self.width = width
        self.rows = String(rows)
    }

    /// A day, typed as `2023-03-31`.
    package static func day(
        _ name: String, _ label: String, hint: String = "For example, 2023-03-31", value: String = "",
        problems: Problems = Problems()
    ) -> TextField {
        TextField(name, label, hint: hint, value: value, problems: problems, width: "width-10")
    }
}

/// One or some of a list. Shown by the partials `fields/radios`, `fields/checkboxes` and `fields/select`.
package struct ChoiceField: Sendable {
    package let name: String
    package let label: String
    package let hint: String
    package let error: String
    package let hasError: Bool
    package let describedBy: String
    package let choices: [Choice]

    package struct Choice: Sendable {
        /// The first choice has the field's own name as its id, so that the error summary can lead to it.
        package let id: String
        package let value: String
        package let label: String
        package let hint: String
        package let isChosen: Bool
        /// Empty, or `chip-green` and the like, when the choice is a rating.
        package let chip: String
    }

    /// What may be chosen: the value sent, its words, and a line of explanation or a rating's colour if it has one.
    package struct Offer: Sendable {
        let value: String, label: String, hint: String
        let tone: Tone?
        package init(_ value: String, _ label: String, hint: String = "", tone: Tone? = nil) {
            self.value = value
            self.label = label
            self.hint = hint
            self.tone = tone
        }
    }

    package init(
        _ name: String, _ label: String, hint: String = "", offers: [Offer], chosen: Set<String> = [],
        problems: Problems = Problems()
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        error = problems.list.filter { $0.field == name }.map(\.message).joined(separator: ". ")
        hasError = !error.isEmpty
        describedBy = ids(name, hint: hint, error: error)
        choices = offers.enumerated().map { index, offer in
            Choice(
                id: index == 0 ? name : "\(name)-\(index + 1)", value: offer.value, label: offer.label,
                hint: offer.hint, isChosen: chosen.contains(offer.value),
                chip: offer.tone.map { "chip-\($0.rawValue)" } ?? "")
        }
    }
}

/// A rating as the partial `parts/chip` shows it.
package struct ChipView: Sendable, Equatable {
    package let word: String
    /// `blue`, `green`, `amber`, `red`, `grey` or `none`.
    package let tone: String
    package let shape: String

    package init(_ chip: Chip) {
        word = chip.word
        tone = chip.tone.rawValue
        shape = chip.tone.shape
    }
}

/// Which of several pages of a list, for the partial `parts/pagination`.
package struct Pagination: Sendable {
    package let isNeeded: Bool
    package let words: String
    /// Empty or one link.
    package let previous: [Link]
    package let next: [Link]

    /// - Parameters:
    ///   - page: From 1.
    ///   - url: Makes the address of a page.
    package init(page: Int, of pages: Int, url: (Int) -> String) {
        isNeeded = pages > 1
        words = "Page \(page) of \(pages)"
        previous = page > 1 ? [Link("Previous page", url(page - 1))] : []
        next = page < pages ? [Link("Next page", url(page + 1))] : []
    }
}

/// Says what will appear where there is nothing yet, and how to start. For the partial `parts/empty`.
package struct EmptyState: Sendable {
    package let words: String
    /// Empty or one link.
    package let start: [Link]
    package init(_ words: String, start: Link? = nil) {
        self.words = words
        self.start = start.map { [$0] } ?? []
    }
}

private func ids(_ name: String, hint: String, error: String) -> String {
    [hint.isEmpty ? "" : "\(name)-hint", error.isEmpty ? "" : "\(name)-error"].filter { !$0.isEmpty }
        .joined(separator: " ")
}
