import Documents
import Subprocess
import Testing

@testable import Publishing

@Suite struct `A published report` {
    @Test func `a Word file has real headings, header rows that repeat, and ratings in their own styles`() async throws
    {
        let file = try await publish(report, as: .docx)
        let words = try await part("word/document.xml", of: file)
        for style in ["Title", "Subtitle", "Heading1", "Heading2", "Heading3", "Note", "RatingBlue", "RatingAmber"] {
            #expect(words.contains("Style w:val=\"\(style)\""), "\(style)")
        }
        #expect(words.contains("<w:tblHeader"))
        #expect(words.contains("w:orient=\"landscape\"") && words.contains("<w:jc w:val=\"right\""))
        let styles = try await part("word/styles.xml", of: file)
        #expect(styles.contains("w:fill=\"F5B800\"") && styles.contains("w:val=\"en-GB\" />"))
        let about = try await part("docProps/core.xml", of: file)
        #expect(
            about.contains("<dc:title>Plan &amp; update</dc:title>") && about.contains("<dc:creator>Arden</dc:creator>")
        )
    }

    @Test func `a large-print Word file is set in 18 point and more`() async throws {
        var large = Document(
            title: "Your final plan", subtitle: "Ardenshire", publisher: "Ardenshire", particulars: [],
            blocks: [.text("Dear Kim Nobody")])
        let plain = try await part("word/styles.xml", of: try await publish(large, as: .docx))
        large.isLargePrint = true
        let styles = try await part("word/styles.xml", of: try await publish(large, as: .docx))
        // Word counts in half points: 20 is 10 point, 36 is 18.
        #expect(plain.contains("w:sz w:val=\"20\"") && !styles.contains("w:sz w:val=\"20\""))
        #expect(styles.contains("w:sz w:val=\"36\""))
        #expect(large.html().contains("font-size: 18pt"))
    }

    @Test func `an OpenDocument file has headings with levels, header rows and rating styles`() async throws {
        let file = try await publish(report, as: .odt)
        let words = try await part("content.xml", of: file)
        #expect(words.contains("text:outline-level=\"1\"") && words.contains("text:outline-level=\"3\""))
        #expect(words.contains("<table:table-header-rows>"))
        #expect(words.contains("<text:span text:style-name=\"Rating_20_Blue\">\u{A0}\u{25C6}\u{A0}Blue"))
        #expect(
            !words.contains(#/style:parent-style-name="P\d/#), "a style of the text itself can have no others under it")
        let styles = try await part("styles.xml", of: file)
        #expect(styles.contains("fo:background-color=\"#1D4F91\"") && styles.contains("style:font-name=\"Arial\""))
        #expect(
            styles.contains("style:name=\"Table_20_Contents\"")
                && styles.contains("fo:border-top=\"0.5pt solid #8A9096\""))
    }

    @Test(arguments: [(FileFormat.docx, "word/document.xml"), (.odt, "content.xml")])
    func `a word processor's table keeps every cell, the row's own name and its rating among them`(
        format: FileFormat, name: String
    ) async throws {
        let words = try await part(name, of: try await publish(report, as: format))
        for cell in ["Ref cell", "What cell", "Due cell", "12"] { #expect(words.contains(cell), "\(cell)") }
        let blue = words.ranges(of: "\u{25C6}\u{A0}Blue").count
        #expect(blue == 2, "once in its row and once as a row's own name")
    }

    @Test func `a PDF is tagged, has its title and language, and numbers its pages`() async throws {
        let file = try await publish(report, as: .pdf)
        let about = try await output(of: ["pdfinfo", "-"], reading: file)
        #expect(about.contains("Tagged:          yes") && about.contains("Title:           Plan & update"))
        #expect(about.contains("841.89 x 595.276 pts"))
        let words = try await output(of: ["pdftotext", "-layout", "-", "-"], reading: file)
        #expect(words.contains("Page 1 of ") && words.contains("Arden") && words.contains("\u{25C6} Blue"))
        #expect(file.firstRange(of: Array("/Lang (en-GB)".utf8)) != nil)
    }

    @Test(arguments: FileFormat.allCases)
    func `the same report at the same moment gives the same bytes`(format: FileFormat) async throws {
        let first = try await publish(report, as: format, moment: 1_677_542_400)
        #expect(try await publish(report, as: format, moment: 1_677_542_400) == first)
    }

    @Test func `an archive's dates are taken out of every entry, and a broken archive is left alone`() async throws {
        let write = """
            import io,sys,zipfile
            kept = io.BytesIO()
            with zipfile.ZipFile(kept, 'w') as archive:
                for name in ('a.xml', 'b.xml'):
                    archive.writestr(zipfile.ZipInfo(name, (int(sys.argv[1]), 2, 3, 4, 5, 6)), name * 9)
            sys.stdout.buffer.write(kept.getvalue())
            """
        let (older, newer) = (try await made(by: write, "2001"), try await made(by: write, "2002"))
        #expect(older != newer && withoutDates(older) == withoutDates(newer))
        #expect(try await part("b.xml", of: withoutDates(older)).hasPrefix("b.xmlb.xml"))
        let cut = Array(older.dropLast(30))
        #expect(withoutDates(cut) == cut)
    }

    @Test func `a program that is not there is named with its package and what still works`() async throws {
        let clock = ToolClock(moment: earliestMoment, seconds: 5)
        let result = try await runTool(["no-such-program"], reading: "", clock)
        let refusal = #expect(throws: ToolMissing.self) { try result.file(of: .pdf) }
        #expect(
            refusal?.description
                == "PDF needs the program WeasyPrint, which is not installed. Install it with 'apt-get install weasyprint'. "
                + "HTML, CSV and JSON work without it.")
    }

    @Test func `a program that takes too long is stopped`() async throws {
        let clock = ToolClock(moment: earliestMoment, seconds: 1)
        let result = try await runTool(["sleep", "60"], reading: "", clock)
        let failure = #expect(throws: ToolFailed.self) { try result.file(of: .docx) }
        #expect(failure?.description == "pandoc did not make the file. It took more than 1 seconds.")
    }

    @Test func `a program that ends before it has read everything ends nothing else`() async throws {
        let clock = ToolClock(moment: earliestMoment, seconds: 60)
        let result = try await runTool(["false"], reading: String(repeating: "words ", count: 1_000_000), clock)
        #expect(throws: ToolFailed.self) { try result.file(of: .pdf) }
    }

    private var report: Document {
        let chips: [Inline] = [.chip(Chip("Blue", .blue)), .lineBreak, .chip(Chip("Amber", .amber))]
        let titles = ["Ref", "What", "Lead", "Evidence", "How", "Due"]
        let columns = titles.map { Table.Column($0) } + [Table.Column("Days", isNumeric: true), Table.Column("Rating")]
        let row = titles.map { [Inline.text("\($0) cell")] } + [[.text("12")], chips]
        let key = Table(
            caption: "Key", columns: [.init("Rating"), .init("Meaning")], rows: [[[chips[0]], [.text("Done")]]])
        let chart = StackedChart(
            title: "Progress", unit: "measure", parts: [Chip("Blue", .blue), Chip("Amber", .amber)],
            bars: [.init("28 February 2023", [3, 1])])
        return Document(
            title: "Plan & update", subtitle: "To February 2023", publisher: "Arden",
            particulars: [.init("As at", "28 February 2023")],
            blocks: [
                .heading(level: 2, "Area 1"), .heading(level: 3, "Action"), .heading(level: 4, "Sub-action"),
                .table(Table(caption: "Measures", columns: columns, rows: [row])), .table(key), .figure(chart.picture),
                .note([.text("Restated.")]), .newPage, .heading(level: 2, "Area 2"), .text("Nothing yet."),
            ])
    }
}

private func part(_ name: String, of archive: [UInt8]) async throws -> String {
    let read =
        "import io,sys,zipfile; print(zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).read(sys.argv[1]).decode())"
    return try await output(of: ["/usr/bin/python3", "-c", read, name], reading: archive)
}

private func made(by script: String, _ year: String) async throws -> [UInt8] {
    try await run(
        .path("/usr/bin/python3"), arguments: ["-c", script, year], input: .none, output: .bytes(limit: 10_000)
    ).standardOutput
}

private func output(of command: [String], reading bytes: [UInt8]) async throws -> String {
    let result = try await run(
        .name("env"), arguments: Arguments(["LC_ALL=C.UTF-8"] + command), input: .array(bytes),
        output: .string(limit: 10_000_000))
    return result.standardOutput
}
