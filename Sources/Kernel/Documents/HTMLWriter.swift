/// Where HTML will be read, which settles how it is written.
package enum HTMLMedium: Equatable, Sendable {
    /// Inside a page of a site: no inline styles, no ids, wide tables scroll in a labelled region.
    case fragment
    /// A page that stands on its own in a browser.
    case page
    /// Paper or PDF: everything open, column widths settled beforehand.
    case print
    /// What a word-processor file is made from: ratings and notes carry the names of its styles.
    case wordProcessor
}

/// Writes blocks as HTML text, one after another.
struct HTMLWriter {
    let medium: HTMLMedium
    private(set) var text = ""
    private var sections = 0

    /// About how many letters of a table's size stand in a line of the page.
    let lettersAcross: Double

    init(_ medium: HTMLMedium, lettersAcross: Double = 114) {
        self.medium = medium
        self.lettersAcross = lettersAcross
    }

    mutating func write(_ blocks: [Block]) {
        for (place, block) in blocks.enumerated() {
            let next = place + 1 < blocks.count ? blocks[place + 1] : nil
            write(block, before: next)
        }
    }

    private mutating func write(_ block: Block, before next: Block?) {
        switch block {
        case .heading(let level, let words): heading(level, words)
        case .paragraph(let run): paragraph(run, before: next)
        case .list(let isNumbered, let items): list(isNumbered, items)
        case .table(let table): write(table)
        case .figure(let picture): write(picture)
        case .note(let run): note(run)
        case .newPage: newPage()
        }
    }

    private mutating func heading(_ level: Int, _ words: String) {
        let level = min(max(level, 2), 4)
        var id = ""
        if level == 2 && medium != .fragment {
            sections += 1
            id = " id=\"section-\(sections)\""
        }
        raw("<h\(level)\(id)>")
        escaped(words)
        raw("</h\(level)>\n")
    }

    // On paper the words that lead to a table stay on its page.
    private mutating func paragraph(_ run: [Inline], before next: Block?) {
        if medium == .print, case .table = next { element("p", run, kind: "leading") } else { element("p", run) }
    }

    private mutating func list(_ isNumbered: Bool, _ items: [[Inline]]) {
        raw(isNumbered ? "<ol>\n" : "<ul>\n")
        for item in items { element("li", item) }
        raw(isNumbered ? "</ol>\n" : "</ul>\n")
    }

    private mutating func note(_ run: [Inline]) {
        raw(medium == .wordProcessor ? "<div data-custom-style=\"Note\">" : "<div class=\"note\">")
        element("p", run)
        raw("</div>\n")
    }

    private mutating func newPage() {
        switch medium {
        case .wordProcessor: raw("<div data-custom-style=\"New Page\"><p>&#160;</p></div>\n")
        case .page, .print: raw("<div class=\"new-page\"></div>\n")
        case .fragment: break
        }
    }

    private mutating func write(_ picture: Picture) {
        raw("<figure>\n")
        if medium != .wordProcessor { raw("<div class=\"chart\">" + picture.svg + "</div>\n") }
        let tag = medium == .wordProcessor ? "p" : "figcaption"
        element(tag, [.strong(picture.title), .text(" " + picture.description)])
        switch medium {
        case .fragment: raw("<details><summary>The numbers in this chart as a table</summary>\n")
        case .page: raw("<details open><summary>The numbers in this chart as a table</summary>\n")
        case .print, .wordProcessor: break
        }
        write(picture.table)
        if medium == .fragment || medium == .page { raw("</details>\n") }
        raw("</figure>\n")
    }
}

// MARK: - Runs of words

extension HTMLWriter {
    mutating func element(_ tag: String, _ run: [Inline], kind: String? = nil) {
        raw("<\(tag)\(kind.map { " class=\"\($0)\"" } ?? "")>")
        write(run)
        raw("</\(tag)>\n")
    }

    mutating func write(_ run: [Inline]) {
        for inline in run { write(inline) }
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let words): escaped(words)
        case .strong(let words): strong(words)
        case .link(let words, let address): link(words, address)
        case .chip(let chip): write(chip)
        case .lineBreak: raw(medium == .print ? "\n" : "<br>")
        }
    }

    private mutating func strong(_ words: String) {
        raw("<strong>")
        escaped(words)
        raw("</strong>")
    }

    // An address that could run something, such as javascript:, is shown as its words alone.
    private mutating func link(_ words: String, _ address: String) {
        let isSafe = ["https://", "http://", "mailto:", "/", "#"].contains { address.hasPrefix($0) }
        guard isSafe else { return escaped(words) }
        raw("<a href=\"")
        escaped(address)
        raw("\">")
        escaped(words)
        raw("</a>")
    }

    private mutating func write(_ chip: Chip) {
        if medium == .wordProcessor {
            raw("<span data-custom-style=\"\(chip.tone.styleName)\">\u{A0}\(chip.tone.shape)\u{A0}")
            escaped(chip.word)
            raw("\u{A0}</span>")
        } else {
            // Paper hears nothing, and a box within a box costs time on long reports.
            let shape = medium == .print ? chip.tone.shape : "<span aria-hidden=\"true\">\(chip.tone.shape)</span>"
            raw("<span class=\"chip chip-\(chip.tone.rawValue)\">\(shape) ")
            escaped(chip.word)
            raw("</span>")
        }
    }

    mutating func raw(_ html: String) { text += html }

    mutating func escaped(_ words: String) { text.appendEscaped(words) }
}

extension [Block] {
    /// The blocks as HTML to stand inside a page: every word escaped, nothing styled inline, no ids.
    package var htmlFragment: String {
        var writer = HTMLWriter(.fragment)
        writer.write(self)
        return writer.text
    }
}

extension Chip {
    /// The rating as HTML to stand inside a page.
    package var html: String {
        var writer = HTMLWriter(.fragment)
        writer.write([.chip(self)])
        return writer.text
    }
}
