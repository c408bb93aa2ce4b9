import Documents
import Facts
import Governance
import Improvement

extension PlanMaterial {
    /// A report of this plan, with where it comes from on its first page and the words it uses at its end.
    func document(_ title: String, subtitle: String, _ blocks: [Block]) -> Document {
        let area = localArea(input.governance, asAt: input.asAt)?.name
        return Document(
            title: title, subtitle: subtitle, publisher: input.issue.publisher ?? area ?? "The local area partnership",
            particulars: particulars, blocks: blocks)
    }

    /// As at, compared with, issued, proof, software: what lets anybody ask for the same again.
    var particulars: [Document.Particular] {
        let issue = input.issue
        var list: [Document.Particular] = [.init("As at", input.asAt.day.words)]
        if let previous = input.previous { list.append(.init("Compared with", previous.day.words)) }
        if let edition = issue.edition { list.append(.init("Edition", String(edition))) }
        if let day = issue.issuedOn { list.append(.init("Issued", day.words)) }
        if input.includesUnapproved { list.append(.init("Status", "Draft: holds matter that is not approved yet")) }
        if let proof { list.append(.init("Proof", proof)) }
        if let version = issue.softwareVersion { list.append(.init("Software", version)) }
        return list
    }

    private var proof: String? {
        guard let line = input.issue.ledgerLine ?? input.asAt.upTo else { return nil }
        return "Ledger line \(line)" + (input.issue.headHash.map { ", hash \($0)" } ?? "")
    }

    /// Short forms that the text uses, then the area's others.
    func glossaryBlocks(for blocks: [Block]) -> [Block] {
        guard !glossary.words.isEmpty else {
            return [.heading(level: 2, "Words and short forms"), .text("No short forms have been recorded.")]
        }
        let used = glossary.expansions(in: blocks.map(\.plainText).joined(separator: "\n"))
        let usedShort = Set(used.map(\.short))
        let others = glossary.words.filter { !usedShort.contains($0.short) }
        var made: [Block] = [.heading(level: 2, "Words and short forms")]
        if !used.isEmpty {
            let inOrder = glossary.words.filter { usedShort.contains($0.short) }
            made.append(wordsTable("Short forms used in this report", inOrder))
        }
        if !others.isEmpty { made.append(wordsTable("Other short forms in use in this area", others)) }
        return made
    }

    private func wordsTable(_ caption: String, _ words: [Abbreviation]) -> Block {
        let rows = words.map { word -> [Table.Cell] in
            let prefer = word.prefer.map { ". We say \u{2018}\($0)\u{2019}" } ?? ""
            return [[.text(word.short)], [.text(word.meaning + prefer)]]
        }
        return .table(Table(caption: caption, columns: [.init("Short form"), .init("Meaning")], rows: rows))
    }

    /// The key: each rating with its meaning.
    var keyBlocks: [Block] {
        let rows = outline.scale.steps.map { [[Inline.chip(Chip($0))], [.text($0.meaning)]] }
        let table = Table(caption: "What each rating means", columns: [.init("Rating"), .init("Meaning")], rows: rows)
        return [
            .text(
                """
                Each \(unit) has two ratings: progress says how far the work has come, and impact says what \
                difference it has made. The forums of parents, carers and young people rate impact in their own right.
                """), .table(table),
        ]
    }
}
