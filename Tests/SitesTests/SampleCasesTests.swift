import Casework
import Facts
import SampleArea
import Storage
import Testing

@Suite struct `The sample area's cases` {
    @Test func `are as the law knows them, on whatever day it is built`() async throws {
        for today in ["2026-11-21", "2027-03-01", "2028-02-29"] {
            let day = try #require(Day(today))
            let stores = try Stores.open(file: ":memory:", key: .random(), scrypt: .light)
            try await SampleArea.build(into: stores, today: day, isPeopled: false)
            var facts = CaseFacts()
            facts.described = try await stores.ledger.entries()
            facts.steps = try await stores.ledger.entries()
            let book = CaseBook(facts)
            #expect(book.facts.count == 63)
            for (id, own) in book.facts {
                let steps = own.steps.enumerated().compactMap { place, entry in
                    entry.fact.map { NewStep(row: place, step: $0, day: entry.day) }
                }
                #expect(impossibleRow(steps, after: CaseFacts(), born: nil) == nil, "\(today) \(id)")
            }
            let challenges = disputes(book.facts.keys.compactMap { book.file($0, asAt: AsAt(day)) })
            #expect(Set(challenges.map(\.stage)).isSuperset(of: [.mediation, .appeal, .action, .closed]))
            let states = Set(book.facts.keys.compactMap { book.file($0, asAt: AsAt(day))?.state.code })
            #expect(states.isSuperset(of: ["requested", "assessing", "draft", "maintained", "withdrawn", "moved-out"]))
        }
    }
}
