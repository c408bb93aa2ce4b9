import Documents
import Testing

@Suite struct `Blocks as HTML` {
    @Test func `words are escaped wherever they stand`() {
        let nasty = "<b onclick=\"x\">Tom & 'Jo'</b>"
        let safe = "&lt;b onclick=&quot;x&quot;&gt;Tom &amp; &#39;Jo&#39;&lt;/b&gt;"
        let blocks: [Block] = [
            .heading(level: 2, nasty), .text(nasty), .list(isNumbered: false, [[.strong(nasty)]]),
            .note([.text(nasty)]),
            .table(Table(caption: nasty, columns: [.init(nasty)], rows: [[[.chip(Chip(nasty, .red))]]])),
        ]
        #expect(!blocks.htmlFragment.contains("<b onclick"))
        #expect(blocks.htmlFragment.components(of: safe) == 8)
    }

    @Test func `a link leads only to a web, mail or local address`() {
        let run: [Inline] = [.link("in", to: "/plan"), .link("out", to: "javascript:alert(1)")]
        #expect([Block.paragraph(run)].htmlFragment == "<p><a href=\"/plan\">in</a>out</p>\n")
    }

    @Test func `a table has a caption, scopes, and numbers to the right`() {
        let table = Table(
            caption: "Measures", columns: [.init("Rating"), .init("Count", isNumeric: true)],
            rows: [[[.chip(Chip("On track", .green))], [.text("38")]]])
        let html = [Block.table(table)].htmlFragment
        #expect(html.contains("role=\"region\" tabindex=\"0\" aria-label=\"Measures\""))
        #expect(html.contains("<caption>Measures</caption>"))
        #expect(html.contains("<th scope=\"col\">Rating</th><th scope=\"col\" class=\"number\">Count</th>"))
        #expect(
            html.contains(
                "<th scope=\"row\"><span class=\"chip chip-green\"><span aria-hidden=\"true\">\u{25CF}</span> On track</span></th>"
                    + "<td class=\"number\">38</td>"))
    }

    @Test func `a fragment has no inline style and no id, so a strict page takes it`() {
        let html = [Block.heading(level: 2, "A"), .figure(chart.picture), .newPage].htmlFragment
        #expect(!html.contains("style=\"") && !html.contains(" id=\"") && !html.contains("<script"))
    }

    @Test(arguments: [HTMLMedium.page, .print, .wordProcessor])
    func `a page names its language and its title, and fetches nothing`(medium: HTMLMedium) {
        let html = report.html(for: medium)
        #expect(html.contains("<html lang=\"en-GB\">") && html.contains("<title>Plan &amp; update</title>"))
        let fetches = ["src=", "url(", "@import", "<link"].filter(html.contains)
        #expect(fetches.isEmpty)
    }

    @Test func `a page prints its publisher and page numbers, whatever the publisher is called`() {
        #expect(report.html(for: .print).contains("@bottom-left { content: \"Arden\\20 \\3c \\2f style\\3e \\22 \";"))
        #expect(report.html().contains("counter(page) \" of \" counter(pages)"))
    }

    @Test func `print gets a chart's table open, and a word processor its styles by name`() {
        #expect(!report.html(for: .print).contains("<details"))
        #expect(report.html(for: .wordProcessor).contains("data-custom-style=\"Rating Amber\""))
    }

    @Test func `on paper the one rating of a cell colours the cell, and lines end without an element`() {
        let (blue, red) = (Inline.chip(Chip("Blue", .blue)), Inline.chip(Chip("Red", .red)))
        let table = Table(
            caption: "Measures", columns: [.init("Ref"), .init("Rating"), .init("Agreed"), .init("Both")],
            rows: [[[.text("1.1")], [blue], [blue, .lineBreak, .text("Agreed")], [blue, .lineBreak, red]]])
        let document = Document(
            title: "Plan", subtitle: "", publisher: "Arden", particulars: [], blocks: [.table(table)])
        #expect(
            document.html(for: .print).contains(
                "<td class=\"rated chip-blue\">\u{25C6} Blue</td><td class=\"rated chip-blue\">\u{25C6} Blue\nAgreed</td>"
                    + "<td><span class=\"chip chip-blue\">\u{25C6} Blue</span>\n"
                    + "<span class=\"chip chip-red\">\u{25A0} Red</span></td>"))
        #expect(document.html().contains("Blue</span><br>Agreed</td>"))
    }

    @Test func `on upright paper a rating and a short title have room beside much text`() {
        let told = String(repeating: "The clinic opened again and families were told. ", count: 8)
        let columns = ["Measure", "What", "Rating", "Why", "Progress to date"].map { Table.Column($0) }
        let row: [Table.Cell] = [
            [.text("1.1.2.1")], [.text("Referrals from other services")], [.chip(Chip("Amber", .amber))],
            [.text("It moves, but later than we said.")], [.text(told)],
        ]
        let document = Document(
            title: "Plan", subtitle: "", publisher: "Arden", particulars: [],
            blocks: [.table(Table(caption: "Measures", columns: columns, rows: [row]))])
        let widths = document.html(for: .print).matches(of: /<col style="width: (\d+)%">/).compactMap { Int($0.1) }
        #expect(widths.count == 5 && widths.reduce(0, +) == 100)
        // About 114 letters stand in a line of an upright page: a sign, a word in bold and the cell's edges take 10.
        #expect(widths[0] * 114 >= 1_000 && widths[2] * 114 >= 1_000 && widths[4] > 45)
    }

    @Test func `on paper a short table stays whole, with the words that lead to it`() {
        func printed(rows count: Int) -> String {
            let rows = Array(repeating: [[Inline.text("1.1")]], count: count)
            let table = Table(caption: "Measures", columns: [.init("Ref")], rows: rows)
            return Document(
                title: "Plan", subtitle: "", publisher: "Arden", particulars: [],
                blocks: [.paragraph([.text("First.")]), .paragraph([.text("Then.")]), .table(table)]
            ).html(for: .print)
        }
        #expect(printed(rows: 6).contains("<p>First.</p>\n<p class=\"leading\">Then.</p>\n<table class=\"short\">"))
        #expect(printed(rows: 7).contains("<p class=\"leading\">Then.</p>\n<table>"))
    }

    private let chart = StackedChart(
        title: "Progress", unit: "measure", parts: [Chip("Green", .green), Chip("Amber", .amber)],
        bars: [.init("28 February 2023", [38, 1]), .init("Area <2>", [0, 0])])

    private var report: Document {
        Document(
            title: "Plan & update", subtitle: "To February 2023", publisher: "Arden </style>\"",
            particulars: [.init("As at", "28 February 2023")],
            blocks: [
                .heading(level: 2, "One"), .heading(level: 2, "Two"), .heading(level: 2, "Three"),
                .heading(level: 2, "Four"), .figure(chart.picture), .newPage,
                .paragraph([.chip(Chip("Amber", .amber))]),
            ])
    }

    @Test func `long reports list their sections, and each link has its heading`() {
        let html = report.html()
        for number in 1...4 {
            #expect(html.contains("href=\"#section-\(number)\"") && html.contains("<h2 id=\"section-\(number)\">"))
        }
    }

    @Test func `what is not rated has a part of its own in every bar, once any bar has some`() {
        let bars = [StackedChart.Bar("Area 1", [3, 0], unrated: 2), .init("Area 2", [0, 4])]
        let picture = StackedChart(title: "Progress", unit: "measure", parts: chart.parts, bars: bars).picture
        #expect(picture.description == "Area 1: 3 Green, 2 Not rated. Area 2: 4 Amber.")
        #expect(picture.table.columns.map(\.title) == ["Date", "Green", "Amber", "Not rated", "All measures"])
        #expect(picture.table.rows[0].map(\.plainText) == ["Area 1", "3", "0", "2", "5"])
        #expect(!chart.picture.description.contains("Not rated"))
    }

    @Test func `a chart on paper is never taller than its page`() {
        let limit = "@media print { figure .chart svg { width: auto; max-height: 230mm; } }"
        #expect(report.html(for: .print).contains(limit))
    }

    @Test func `a chart says in words and in its table what it draws`() {
        let picture = chart.picture
        #expect(picture.description == "28 February 2023: 38 Green, 1 Amber. Area <2>: none rated.")
        #expect(picture.table.rows[0].map(\.plainText) == ["28 February 2023", "38", "1", "39"])
        #expect(picture.svg.contains("<title>Progress</title><desc>28 February 2023: 38 Green, 1 Amber."))
        #expect(picture.svg.contains(">\u{25CF} 38</text>") && picture.svg.contains(">\u{25B2} 1</text>"))
        #expect(picture.svg.contains("Area &lt;2&gt;") && !picture.svg.contains("NaN"))
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        var (count, rest) = (0, self[...])
        while let found = rest.firstRange(of: part) {
            count += 1
            rest = rest[found.upperBound...]
        }
        return count
    }
}
