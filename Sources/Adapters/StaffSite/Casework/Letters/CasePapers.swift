import Access
import Casework
import Documents
import Facts
import Hummingbird
import Publishing
import Web

/// A letter that was sent or a document that was kept: what everybody may know of it who may read the case.
struct CasePaper: Sendable {
    let line: Int
    let day: Day
    let author: String
    let title: String
    let about: String
    let files: [LetterSent.File]
    /// Whether it is a document that was kept, and not a letter.
    let isDocument: Bool

    init?(_ entry: Entry<LetterSent>) {
        guard let sent = entry.fact else { return nil }
        let to = LetterRecipient(rawValue: sent.to)?.words ?? sent.to
        let who = sent.to == LetterRecipient.service.rawValue ? sent.about.map { adviceServices.title($0) } : sent.about
        self.init(
            entry.line, entry.day, entry.author, "Letter: \(sent.title)",
            "To \(who ?? to)" + (sent.isLargePrint ? ", in large print" : ""), sent.files, isDocument: false)
    }

    init?(_ entry: Entry<CaseDocument>) {
        guard let document = entry.fact else { return nil }
        let ending = documentTypes.first { $0.mediaType == document.mediaType }?.ending ?? "file"
        let title = documentKinds.title(document.what)
        let why = document.takenBack.map { "Taken back from the case: \($0)" }
        self.init(
            entry.line, entry.day, entry.author, why == nil ? title : "Taken back: \(title)",
            [document.note, why].compactMap(\.self).joined(separator: ". "),
            [
                LetterSent.File(
                    format: ending, mediaType: document.mediaType, hash: document.hash, size: document.size)
            ], isDocument: true)
    }

    private init(
        _ line: Int, _ day: Day, _ author: String, _ title: String, _ about: String, _ files: [LetterSent.File],
        isDocument: Bool
    ) {
        (self.line, self.day, self.author) = (line, day, author)
        (self.title, self.about, self.files, self.isDocument) = (title, about, files, isDocument)
    }
}

extension Visit {
    /// The letters and documents of a case as at a day, the latest first.
    func papers(of id: String, asAt: AsAt) async throws -> [CasePaper] {
        let sent: [Entry<LetterSent>] = try await ledger.entries().filter { $0.subject == id }
        let kept: [Entry<CaseDocument>] = try await ledger.entries().filter { $0.subject == id }
        let seesTakenBack = may(viewer, .read, takenBackThing)
        let documents = kept.standing(asAt).filter { seesTakenBack || $0.fact?.takenBack == nil }
        let papers = sent.standing(asAt).compactMap(CasePaper.init) + documents.compactMap(CasePaper.init)
        return papers.sorted { ($0.day, $0.line) > ($1.day, $1.line) }
    }

    /// The letter or document named in the address, with its case.
    func paper() async throws -> (file: CaseFile, paper: CasePaper) {
        let file = try await oneCase(AsAtQuery(FormFields(), today: today))
        let line = Int(try parameter("entry"))
        guard let paper = try await papers(of: file.id, asAt: AsAt(today)).first(where: { $0.line == line }) else {
            throw Refusal.notFound("The case has no such letter or document.")
        }
        return (file, paper)
    }
}

/// One letter or document: what it is, the proof that it is unchanged, and the way to read it.
struct PaperPage: Page {
    static let template = "casework/paper"
    let summary: [ErrorSummary]
    let heading: String
    let rows: [TextRow]
    let body: String
    /// Empty for those who may know that it is there but not read it.
    let read: [Reading]
    /// What may be done about it.
    let tools: [Link]

    struct Reading: Sendable {
        let target: String
        let fields: [FieldRow]
    }
}

@Sendable func showDocument(_ visit: Visit) async throws -> Response {
    let (file, paper) = try await visit.paper()
    return try await visit.page(of: paper, file, Problems())
}

/// The words themselves: to whoever may read them and says why.
@Sendable func readDocument(_ visit: Visit) async throws -> Response {
    let (file, paper) = try await visit.paper()
    do {
        guard let chosen = paper.files.first(where: { $0.format == visit.form["format"] }) ?? paper.onlyFile else {
            throw Problems("format", "Choose which file")
        }
        let bytes = try await visit.issued.openSealed(
            hash: chosen.hash, of: file.id, reason: visit.form["reason"], by: visit.hand)
        guard let bytes else {
            throw Refusal.notFound("It can be read no more: whoever it is about was erased.")
        }
        let name =
            "\(caseName(file.id).lowercased().replacing(" ", with: "-"))-\(paper.day)-\(paper.line).\(chosen.format)"
        if !paper.isDocument && chosen.format == "html" {
            return visit.file(bytes, mediaType: chosen.mediaType, hasOwnStyles: true)
        }
        // Never shown in the browser: what somebody handed in might be a page with a script of its own.
        return visit.file(bytes, mediaType: "application/octet-stream", name: name)
    } catch let problems as Problems {
        return try await visit.page(of: paper, file, problems)
    }
}

extension CasePaper {
    /// Says so when a letter has no Word file.
    fileprivate var pageAlone: [Block] {
        guard !isDocument, !files.contains(where: { $0.format == FileFormat.docx.rawValue }) else { return [] }
        return [
            .note([
                .text(
                    "It is kept as a page alone. When it was sent, the program that makes the Word file, pandoc, was not installed on the server."
                )
            ])
        ]
    }

    fileprivate var onlyFile: LetterSent.File? { files.count == 1 ? files.first : nil }

    /// What the files of a letter or document may be called.
    fileprivate func formatWords(_ file: LetterSent.File) -> String {
        switch file.format {
        case "html": "The page"
        case "docx": "Word document"
        default: documentTypes.first { $0.ending == file.format }?.title ?? file.format.uppercased()
        }
    }
}

extension Visit {
    fileprivate func page(of paper: CasePaper, _ file: CaseFile, _ problems: Problems) async throws -> Response {
        let names = try await people.names(of: [paper.author])
        let table = Table(
            caption: "Files, kept sealed as they were",
            columns: [.words("File"), .number("Size"), .words("SHA-256 of the sealed file")],
            rows: paper.files.map { one in
                [[.text(paper.formatWords(one))], [.text("\((one.size + 1_023) / 1_024) KB")], [.text(one.hash)]]
            })
        let typed = Typed(problems.isEmpty ? nil : form, problems)
        let choices = paper.files.map { ChoiceField.Offer($0.format, paper.formatWords($0)) }
        let fields =
            (paper.files.count > 1
                ? [typed.radios("format", "Which file?", offers: choices, now: paper.files[0].format)] : []) + [
                typed.text(
                    "reason", "Why do you need to read it?",
                    hint: "Your name, the time and this reason go into the access log.")
            ]
        let mayRead = may(viewer, .read, fileThing)
        let page = PaperPage(
            summary: [ErrorSummary(problems)], heading: paper.title,
            rows: rowsTold(
                ("Case", caseName(file.id)), ("Date", paper.day.words), ("About it", paper.about),
                ("Recorded by", names[paper.author] ?? paper.author)),
            body: ([.table(table)] + paper.pageAlone).htmlFragment,
            read: mayRead
                ? [
                    PaperPage.Reading(
                        target: CaseworkPaths.page("documents/\(paper.line)/readings", of: file.id), fields: fields)
                ]
                : [],
            tools: paper.isDocument && mayRecord(CaseDocument.kind, of: file.id)
                ? [
                    Link(
                        "Take it back from this case",
                        CaseworkPaths.page("documents/\(paper.line)/withdrawals/new", of: file.id))
                ] : [])
        return try await self.page(
            page, title: paper.title, crumbs: caseCrumbs + [Link(caseName(file.id), CaseworkPaths.of(file.id))],
            problems: problems)
    }
}
