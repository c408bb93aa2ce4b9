extension Inline {
    /// What it says, without how it looks or where it leads.
    package var plainText: String {
        switch self {
        case .text(let words), .strong(let words), .link(let words, _): words
        case .chip(let chip): chip.word
        case .lineBreak: "\n"
        }
    }
}

extension Sequence<Inline> {
    /// What the run says, line breaks kept as new lines.
    package var plainText: String { map(\.plainText).joined() }
}

extension Block {
    /// What the block says in words, tables cell by cell: for finding the abbreviations that a text uses.
    package var plainText: String {
        switch self {
        case .heading(_, let words): words
        case .paragraph(let run), .note(let run): run.plainText
        case .list(_, let items): items.map(\.plainText).joined(separator: "\n")
        case .table(let table): table.plainText
        case .figure(let picture): picture.title + "\n" + picture.description
        case .newPage: ""
        }
    }
}

extension Table {
    fileprivate var plainText: String {
        let cells = columns.map(\.title) + rows.flatMap { $0.map(\.plainText) }
        return ([caption] + cells).joined(separator: "\n")
    }
}
