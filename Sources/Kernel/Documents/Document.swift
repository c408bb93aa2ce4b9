/// A report as a value: what it says, with no word on how it will look.
///
/// Publishing turns it into pages, Word files and PDFs; each is told the same thing once.
package struct Document: Equatable, Sendable {
    /// The first heading, and the title of the file.
    package let title: String
    /// One line under the title, such as the period the report covers.
    package let subtitle: String
    /// Who publishes it.
    package let publisher: String
    /// What stands on the first page beside the title: 'As at', 'Issued', 'Proof'.
    package let particulars: [Particular]
    package let blocks: [Block]
    /// Whether it is set in letters of at least 18 point, for readers who need them.
    package var isLargePrint = false

    package struct Particular: Equatable, Sendable {
        package let label: String
        package let text: String
        package init(_ label: String, _ text: String) {
            self.label = label
            self.text = text
        }
    }

    package init(title: String, subtitle: String, publisher: String, particulars: [Particular], blocks: [Block]) {
        self.title = title
        self.subtitle = subtitle
        self.publisher = publisher
        self.particulars = particulars
        self.blocks = blocks
    }
}

/// One thing that stands under another on the page.
package enum Block: Equatable, Sendable {
    /// A heading under the title: level 2 for a section, 3 and 4 below it.
    case heading(level: Int, String)
    case paragraph([Inline])
    case list(isNumbered: Bool, [[Inline]])
    case table(Table)
    /// A picture with its title, a description in words, and the numbers beneath as a table.
    case figure(Picture)
    /// A paragraph set apart, such as a caution about the figures.
    case note([Inline])
    /// What follows starts on a new page in print.
    case newPage
}

extension Block {
    /// A paragraph of plain text.
    package static func text(_ words: String) -> Block { .paragraph([.text(words)]) }
}

/// A run of words within a paragraph or a table cell.
package enum Inline: Equatable, Sendable {
    case text(String)
    case strong(String)
    case link(String, to: String)
    case chip(Chip)
    /// The rest starts on a new line.
    case lineBreak
}

/// A rating as it is always shown: its word, its colour and a shape, so that colour never stands alone.
package struct Chip: Equatable, Sendable {
    package let word: String
    package let tone: Tone
    package init(_ word: String, _ tone: Tone) {
        self.word = word
        self.tone = tone
    }
}

/// The five colours of a rating, and none.
package enum Tone: String, CaseIterable, Codable, Sendable {
    case blue, green, amber, red, grey, none
}

/// Columns and rows with a caption that says what they are.
package struct Table: Equatable, Sendable {
    package let caption: String
    package let columns: [Column]
    package let rows: [[Cell]]
    /// Whether each row's first cell names the row.
    package let namesRows: Bool

    package struct Column: Equatable, Sendable {
        package let title: String
        package let isNumeric: Bool
        package init(_ title: String, isNumeric: Bool = false) {
            self.title = title
            self.isNumeric = isNumeric
        }
    }

    /// What stands in one cell.
    package typealias Cell = [Inline]

    package init(caption: String, columns: [Column], rows: [[Cell]], namesRows: Bool = true) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.namesRows = namesRows
    }
}

/// A chart as drawn SVG, with what it shows in words and the same numbers as a table.
package struct Picture: Equatable, Sendable {
    package let title: String
    package let description: String
    package let svg: String
    package let table: Table

    package init(title: String, description: String, svg: String, table: Table) {
        self.title = title
        self.description = description
        self.svg = svg
        self.table = table
    }
}
