import Facts
import Foundation
import Testing

@Suite struct `Figures` {
    @Test(arguments: [
        ("52.9", "52.9"), ("-10", "-10"), ("+7", "7"), ("0.320", "0.320"), ("2,546", "2546"),
        ("1,234,567.5", "1234567.5"),
        ("0", "0"), ("123456789012345", "123456789012345"), ("007", "007"),
    ])
    func `keeps what was printed, without commas`(typed: String, text: String) {
        #expect(Figure(typed)?.text == text)
    }

    @Test(arguments: [
        "", "-", "+", ".5", "5.", "1.2.3", "1,5", "12,34", ",123", "1,234,56", "1e5", "--1", " 1", "1 ", "10%", "ten",
        "1234567890123456", "0.1234567890", "١٢", "∞", "NaN",
    ])
    func `what is not a decimal number is refused`(typed: String) {
        #expect(Figure(typed) == nil)
    }

    @Test func `compares by value, exactly`() throws {
        #expect(Figure("5") == Figure("5.0"))
        #expect(Set([Figure("5"), Figure("5.00")]).count == 1)
        let numbers = ["-10.5", "-10", "-0.1", "0", "0.000000001", "0.1", "9.99", "10", "123456789012345"]
        let figures = numbers.compactMap { Figure($0) }
        #expect(figures.count == numbers.count)
        #expect(figures.shuffled().sorted() == figures)
        #expect(Figure("-0") == Figure("0"))
    }

    @Test func `is text in JSON, and a number there is refused`() throws {
        let bytes = try JSONEncoder().encode(["value": try #require(Figure("0.320"))])
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"value":"0.320"}"#)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([String: Figure].self, from: Data(#"{"value":"about 5"}"#.utf8))
        }
    }
}
