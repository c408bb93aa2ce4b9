extension Document {
    /// The whole report as one HTML page that needs nothing else: no script, no outside style, font or picture.
    package func html(for medium: HTMLMedium = .page) -> String {
        var writer = HTMLWriter(medium, lettersAcross: lettersAcross)
        writer.raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
        head(&writer)
        writer.raw("</head>\n<body>\n")
        if medium == .page { writer.raw("<a class=\"skip\" href=\"#main\">Skip to main content</a>\n") }
        writer.raw("<main id=\"main\">\n")
        front(&writer)
        contents(&writer)
        writer.write(blocks)
        writer.raw("</main>\n</body>\n</html>\n")
        return writer.text
    }

    /// Whether it holds a table too wide for an upright page.
    package var isWide: Bool {
        blocks.contains { if case .table(let table) = $0 { table.columns.count > 6 } else { false } }
    }

    private func head(_ writer: inout HTMLWriter) {
        writer.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        writer.escaped(title)
        writer.raw("</title>\n<meta name=\"author\" content=\"")
        writer.escaped(publisher)
        writer.raw("\">\n")
        if writer.medium != .wordProcessor {
            let forPrint = writer.medium == .print ? printStyles : ""
            let size = isLargePrint ? largePrintStyles : ""
            writer.raw("<style>\n\(documentStyles)\(standaloneStyles)\(forPrint)\(pageStyles)\(size)</style>\n")
        }
    }

    private func front(_ writer: inout HTMLWriter) {
        if writer.medium != .wordProcessor { header(&writer) }
        particulars(&writer)
    }

    // A word processor's title, subtitle and publisher come from the file's own particulars.
    private func header(_ writer: inout HTMLWriter) {
        writer.raw("<header>\n")
        writer.element("h1", [.text(title)])
        writer.raw("<p class=\"subtitle\">")
        writer.escaped(subtitle)
        writer.raw("</p>\n<p class=\"publisher\">")
        writer.escaped(publisher)
        writer.raw("</p>\n</header>\n")
    }

    private func particulars(_ writer: inout HTMLWriter) {
        guard !particulars.isEmpty else { return }
        writer.raw("<dl class=\"particulars\">\n")
        for particular in particulars {
            writer.element("dt", [.text(particular.label)])
            writer.element("dd", [.text(particular.text)])
        }
        writer.raw("</dl>\n")
    }

    // Three sections or fewer are seen at a glance.
    private func contents(_ writer: inout HTMLWriter) {
        let sections = blocks.compactMap { block -> String? in
            if case .heading(let level, let words) = block, level <= 2 { words } else { nil }
        }
        guard sections.count > 3 else { return }
        writer.raw("<nav aria-label=\"Contents\" class=\"contents\">\n")
        if writer.medium == .wordProcessor {
            writer.raw("<div data-custom-style=\"Contents Heading\"><p>Contents</p></div>\n")
        } else {
            writer.raw("<p class=\"contents-title\">Contents</p>\n")
        }
        writer.raw("<ul>\n")
        for (index, words) in sections.enumerated() {
            writer.element("li", [.link(words, to: "#section-\(index + 1)")])
        }
        writer.raw("</ul>\n</nav>\n")
    }

    private var pageStyles: String {
        """
        @page {
          size: A4 \(isWide ? "landscape" : "portrait"); margin: 18mm 16mm 20mm;
          @bottom-left { content: \(publisher.cssString); font: 8.5pt sans-serif; color: #444; }
          @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8.5pt sans-serif; color: #444; }
        }
        @media print { figure .chart svg { width: auto; max-height: \(isWide ? 150 : 230)mm; } }

        """
    }
}
