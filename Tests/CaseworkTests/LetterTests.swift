import Facts
import Testing

@testable import Casework

@Suite struct `A letter` {
    private let robin = [
        "name": "Robin Nobody", "born": "2017-05-14", "address": "1 High Street\nArden", "carer": "Kim Nobody",
    ]

    private func contacts() throws -> [String: LetterContact] {
        var contacts: [String: LetterContact] = [:]
        for contact in letterContacts {
            contacts[contact.code] = try LetterContact.checked(
                name: "The \(contact.code)", address: "2 Low Road\nArden", telephone: "01632 960 001", email: "",
                website: "")
        }
        return contacts
    }

    private func occasion(
        _ code: String, of story: CaseStory, on day: Day, to: LetterRecipient = .parent, typed: [String: String] = [:]
    ) throws -> LetterOccasion {
        LetterOccasion(
            file: try #require(story.file(day)), letter: try #require(LetterBook.england.letter(code, on: day)),
            day: day,
            to: to, typed: typed, contacts: try contacts(), officer: "Ola Officer", area: "Ardenshire")
    }

    private func text(_ occasion: LetterOccasion, wording: [String: LetterWording] = [:]) throws -> String {
        let letter = try LetterBook.england.composed(
            occasion.letter, on: occasion.day, wording: wording, values: occasion.values(robin))
        return letter.passages.map(\.words).joined(separator: "\n")
    }

    @Test func `of refusal names the tribunal's last day, the certificate's month and whom to turn to`() throws {
        let story = try CaseStory("request_received=2026-01-05")
        let text = try text(
            occasion(
                "will-not-assess", of: story, on: "2026-02-12", typed: ["reasons": "The school can meet the needs."]))
        // Two months after 12 February is Sunday 12 April; the tribunal's rules roll it to the Monday.
        #expect(text.contains("Counted from this letter the last day is 13 April 2026"))
        #expect(text.contains("one month of the date of your mediation certificate"))
        #expect(text.contains("The mediation adviser: The mediation, 2 Low Road, Arden, telephone 01632 960 001."))
        #expect(text.contains("The school can meet the needs."))
        #expect(text.hasPrefix("Dear Kim Nobody\n") && text.contains("about Robin Nobody"))
        #expect(!text.contains("{") && !text.contains("no certificate"))
    }

    @Test(arguments: [
        ("acknowledgement", "request_received=2026-01-05", "2026-01-06", "16 February 2026"),
        ("will-assess", "request_received=2026-01-05", "2026-02-10", "25 May 2026"),
        ("draft-plan", "request_received=2026-01-05;decision_to_assess=2026-02-10", "2026-04-27", "11 May 2026"),
        ("amendment-notice", "plan_transferred=2025-09-01;review_meeting=2026-03-02", "2026-03-20", "15 May 2026"),
        ("review-cease", "plan_transferred=2025-09-01;review_meeting=2026-03-02", "2026-03-20", "20 May 2026"),
    ])
    func `takes its days from the clock`(code: String, events: String, day: String, expected: String) throws {
        let day = try #require(Day(day))
        let typed = ["reasons": "As the report says.", "setting": "Oak School"]
        let text = try text(occasion(code, of: CaseStory(events), on: day, typed: typed))
        #expect(text.contains(expected), "\(text)")
    }

    @Test func `to a young person says you, to a setting says who`() throws {
        let story = try CaseStory("request_received=2026-01-05;decision_to_assess=2026-02-10")
        let own = try text(occasion("will-assess", of: story, on: "2026-02-10", to: .youngPerson))
        #expect(
            own.hasPrefix("Dear Robin Nobody\n") && own.contains("about you.") && own.contains("looks at your special"))
        let school = try text(
            occasion("consultation", of: story, on: "2026-04-27", to: .setting, typed: ["setting": "Oak School"]))
        #expect(school.hasPrefix("Dear Oak School\n") && school.contains("born on 14 May 2017"))
        #expect(school.contains("12 May 2026"))
        let service = try text(
            occasion("advice-request", of: story, on: "2026-02-16", to: .service, typed: ["service": "health"]))
        #expect(service.hasPrefix("Dear Health care professional") && service.contains("30 March 2026"))
    }

    @Test func `is stopped by each field that is not filled in, which says where to fill it in`() throws {
        let story = try CaseStory("request_received=2026-01-05")
        let empty = LetterOccasion(
            file: try #require(story.file("2026-02-12")),
            letter: try #require(LetterBook.england.letter("will-not-assess", on: "2026-02-12")), day: "2026-02-12",
            to: .parent, typed: [:], contacts: [:], officer: "", area: "Ardenshire")
        do throws(Problems) {
            _ = try LetterBook.england.composed(empty.letter, on: empty.day, wording: [:], values: empty.values([:]))
            Issue.record("a letter without its fields was made")
        } catch {
            let fields = Set(error.list.map(\.field))
            #expect(fields.isSuperset(of: ["addressee", "who", "whose", "reasons", "mediation", "support", "officer"]))
            let mediation = error.list.first { $0.field == "mediation" }?.message
            #expect(
                mediation
                    == "‘Mediation adviser’ is not filled in. A case manager or an administrator records it on the page ‘Letters’"
            )
        }
    }

    @Test func `whose day of the law has gone is told of`() throws {
        let story = try CaseStory("request_received=2026-01-05;decision_to_assess=2026-02-10")
        let late = try occasion("draft-plan", of: story, on: "2026-06-01").pastDays([:])
        #expect(late.map(\.title) == ["Last day for the final plan"] && late.map(\.day) == ["2026-05-25"])
        #expect(try occasion("draft-plan", of: story, on: "2026-04-27").pastDays([:]).isEmpty)
    }

    @Test func `speaks in the area's words from their day, and in the law's where the law asks`() throws {
        let story = try CaseStory("request_received=2026-01-05")
        let own = try LetterWording.checked(
            letter: "acknowledgement", part: "received", words: "Your request came on {requestDay}.",
            reason: "Families found it plainer", on: "2026-01-01")
        let subject = LetterWording.subject("acknowledgement", "received")
        let text = try text(occasion("acknowledgement", of: story, on: "2026-01-06"), wording: [subject: own])
        #expect(text.contains("Your request came on 5 January 2026.") && !text.contains("reached us"))
        for (part, words, field) in [
            ("decide-by", "Soon.", "words"), ("received", "On {someday}.", "words"), ("nothing", "Words", "words"),
        ] {
            #expect(throws: Problems.self, "\(field)") {
                try LetterWording.checked(
                    letter: "acknowledgement", part: part, words: words, reason: "Because", on: "2026-01-01")
            }
        }
        #expect(throws: Problems("reason", "Enter why the area words it so, in up to 500 characters")) {
            try LetterWording.checked(
                letter: "acknowledgement", part: "received", words: "Thanks.", reason: " ", on: "2026-01-01")
        }
    }

    @Test func `is offered when it fits where the case stands and what came last`() throws {
        func offered(_ events: String, _ day: Day) throws -> [String] {
            try #require(try CaseStory(events).file(day)).fittingLetters().map(\.code)
        }
        #expect(
            try offered("request_received=2026-01-05", "2026-01-06")
                == ["acknowledgement", "will-assess", "will-not-assess"])
        let assessing = "request_received=2026-01-05;decision_to_assess=2026-02-10"
        #expect(
            try offered(assessing, "2026-02-11") == ["will-assess", "advice-request", "draft-plan", "will-not-issue"])
        #expect(
            try offered(assessing + ";draft_served=2026-04-27", "2026-05-12")
                == ["draft-plan", "consultation", "final-plan"])
        let review = "plan_transferred=2025-09-01;review_meeting=2026-03-02"
        #expect(
            try offered(review, "2026-03-03")
                == ["review-maintain", "review-amend", "review-cease", "amendment-notice"])
        let file = try #require(try CaseStory(assessing).file("2026-02-11"))
        #expect(Set(file.fittingLetters() + file.otherLetters()).count == LetterBook.england.letters.count)
    }
}

extension LetterTemplate: Hashable {
    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

@Suite struct `What is kept with letters` {
    @Test(arguments: [
        ("Mediation", "", "", "", "", "telephone"), ("", "1 High Street", "", "", "", "name"),
        ("Mediation", "", "ring us", "", "", "telephone"), ("Mediation", "", "", "nowhere", "", "email"),
        ("Mediation", "", "", "", "http://example.org", "website"),
    ])
    func `a contact without a way to it is refused`(
        name: String, address: String, telephone: String, email: String, website: String, field: String
    ) {
        do throws(Problems) {
            _ = try LetterContact.checked(
                name: name, address: address, telephone: telephone, email: email, website: website)
            Issue.record("taken")
        } catch { #expect(error.list.map(\.field) == [field]) }
    }

    @Test(arguments: [
        ("advice.pdf", Array("%PDF-1.7".utf8), "application/pdf"),
        ("Scan.JPEG", [0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"),
        ("note.txt", Array("Heard by telephone.".utf8), "text/plain"),
    ])
    func `a document is known by its bytes`(name: String, bytes: [UInt8], type: String) throws {
        #expect(try CaseDocument.type(of: bytes, name: name).mediaType == type)
    }

    @Test(arguments: [
        ("advice.pdf", Array("<html>".utf8), "it is something else"), ("run.exe", [0x4D, 0x5A], "cannot be kept"),
        ("note.txt", [0xFF, 0xFE, 0x00], "it is something else"), ("advice.pdf", [], "is empty"),
        ("", [0x25], "cannot be kept"),
        ("big.pdf", [UInt8](repeating: 0x25, count: CaseDocument.mostBytes + 1), "the most is 8 MB"),
    ])
    func `a document that is not what it says is refused with the reason`(
        name: String, bytes: [UInt8], words: String
    ) {
        do throws(Problems) {
            _ = try CaseDocument.type(of: bytes, name: name)
            Issue.record("taken")
        } catch {
            #expect(error.list.first?.field == "file")
            #expect(error.list.first?.message.contains(words) == true, "\(error)")
        }
    }
}
