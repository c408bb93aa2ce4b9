import Facts
import Testing

@testable import Casework

@Suite struct `The book of letters` {
    private let day: Day = "2026-03-02"

    @Test func `no notice of an appealable decision can be made without the rights of appeal`() {
        let book = LetterBook.england
        let notices = book.letters.filter(\.isAppealable)
        #expect(Set(notices.map(\.event)) == appealableEvents, "each appealable decision has its notice")
        #expect(appealableEvents.count == 8)
        #expect(Set(appealable.keys) == appealableEvents, "the list of disputes and the rule book agree")
        for letter in notices {
            // The first day of the letters, today's, and one far ahead; with the area trying to empty every part.
            for day: Day in ["2014-09-01", "2026-03-02", "2099-12-31"] {
                var wording: [String: LetterWording] = [:]
                for part in book.parts(of: letter.code, on: day) {
                    wording[LetterWording.subject(letter.code, part.code)] = forged(letter.code, part.code)
                }
                let said = book.parts(of: letter.code, on: day, wording: wording)
                #expect(Set(said.compactMap(\.point)) == Set(RightsPoint.allCases), "\(letter.code) on \(day)")
                let text = said.map(\.words).joined(separator: "\n")
                for words in ["two months", "one month", "{mediation}", "{support}", "{disagreement}", "{tribunal}"] {
                    #expect(text.contains(words), "\(letter.code) on \(day): \(words)")
                }
            }
        }
    }

    /// Words for a part as nobody can record them: past the check, as from an older program.
    private func forged(_ letter: String, _ part: String) -> LetterWording {
        LetterWording(letter: letter, part: part, words: "We have nothing to add.", reason: "Shorter")
    }

    @Test func `only an appeal about the place alone is told that it needs no certificate`() {
        let plan = LetterBook.england.parts(of: "final-plan", on: day).map(\.code)
        let refusal = LetterBook.england.parts(of: "will-not-assess", on: day).map(\.code)
        #expect(plan.contains("mediation-not-needed") && !refusal.contains("mediation-not-needed"))
        #expect(!LetterBook.england.parts(of: "draft-plan", on: day).contains { $0.point != nil })
        #expect(LetterBook.england.parts(of: "final-plan", on: "2014-08-31").isEmpty, "not before the law")
    }

    @Test func `no notice can be made without the decision that it tells of`() {
        for letter in LetterBook.england.letters where letter.rights != nil {
            let own = LetterBook.england.parts(of: letter.code, on: day)
            #expect(own.contains { ["decision", "sent"].contains($0.code) && $0.isFixed }, "\(letter.code)")
        }
    }

    private let fields = "field,title,kind,rule,where\nreasons,Reasons,typed,,Enter them\n"
    private let letters = """
        code,title,from,until,event,counts_as,after,to,rights,appeal_about,source
        no,No,2014-09-01,,decision_not_to_assess,,,family,decision,the refusal,law

        """
    private let parts = """
        letter,part,kind,fixed,from,until,words,source
        no,why,text,,2014-09-01,,{reasons},law
        no,rights,rights,yes,2014-09-01,,,law

        """
    private var rights: String {
        RightsPoint.allCases.reduce("part,point,kind,goes_with,from,until,words,source\n") {
            $0 + "\($1.rawValue),\($1.rawValue),text,,2014-09-01,,words,law\n"
        }
    }

    private func problems(
        letters: String? = nil, parts: String? = nil, rights: String? = nil, fields: String? = nil
    ) -> [String] {
        do throws(Problems) {
            _ = try LetterBook(
                letters: letters ?? self.letters, parts: parts ?? self.parts, rights: rights ?? self.rights,
                fields: fields ?? self.fields)
            return []
        } catch { return error.list.map { "\($0.field): \($0.message)" } }
    }

    @Test func `a slip in it is refused when it is read, with its list and row`() {
        #expect(problems().isEmpty)
        #expect(
            problems(parts: parts.replacing("{reasons}", with: "{raesons}")) == [
                "letter-parts.csv: Row 2, words: ‘{raesons}’ is unknown. Correct it or add it to its list"
            ])
        #expect(problems(parts: parts.replacing("{reasons}", with: "{reasons")).count == 1)
        #expect(
            problems(fields: fields.replacing("typed", with: "guessed")).first?.hasPrefix("letter-fields.csv: Row 2")
                == true)
        #expect(
            problems(letters: letters.replacing("family", with: "everybody")).first?.contains("‘everybody’") == true)
        #expect(
            problems(letters: letters.replacing("2014-09-01", with: "2014-02-30")).first?.contains("2014-02-30") == true
        )
        #expect(
            problems(letters: letters.replacing("decision_not_to_assess", with: "refusal")).first?.contains("‘refusal’")
                == true)
    }

    @Test func `a notice without its rights is refused, whichever way they are left out`() {
        let none = letters.replacing(",decision,the refusal", with: ",,")
        #expect(
            problems(letters: none) == [
                "letters.csv: ‘no’ tells of an appealable decision. Say which rights it carries"
            ])
        let noPlace = parts.split(separator: "\n").filter { !$0.contains("rights") }.joined(separator: "\n")
        #expect(problems(parts: noPlace).contains { $0.contains("needs a part of kind ‘rights’") })
        let late = parts.replacing("rights,yes,2014-09-01", with: "rights,yes,2020-09-01")
        #expect(problems(parts: late).contains { $0.contains("needs a part of kind ‘rights’") })
        let ending = parts.replacing("rights,yes,2014-09-01,", with: "rights,yes,2014-09-01,2025-12-31")
        #expect(problems(parts: ending).contains { $0.contains("needs a part of kind ‘rights’") })
        let lacking = rights.split(separator: "\n").filter { !$0.contains("support") }.joined(separator: "\n")
        #expect(problems(rights: lacking).contains { $0.contains("leaves out ‘support’") })
        let lapsing = rights.replacing(
            "support,support,text,,2014-09-01,", with: "support,support,text,,2014-09-01,2025-12-31")
        #expect(problems(rights: lapsing).contains { $0.contains("On 2026-01-01") })
    }

    @Test func `any text at all is read or refused, never a crash`() {
        var numbers = SystemSeed(7)
        let alphabet = Array("{}abc,\n\"reasons 2014-09-01 rights text yes decision no ’é\r")
        for _ in 0..<300 {
            let text = String(
                (0..<Int.random(in: 0...120, using: &numbers)).map { _ in
                    alphabet.randomElement(using: &numbers) ?? "x"
                })
            _ = problems(parts: parts + text)
            _ = problems(letters: letters + text)
            _ = problems(rights: rights + text)
            let pieces = mergePieces(text)
            if !pieces.contains(.broken) {
                let again = pieces.map { piece in
                    switch piece {
                    case .text(let words): words
                    case .field(let name): "{\(name)}"
                    case .broken: ""
                    }
                }.joined()
                #expect(again == text)
            }
        }
    }
}

/// Numbers that come out alike on every run.
struct SystemSeed: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
