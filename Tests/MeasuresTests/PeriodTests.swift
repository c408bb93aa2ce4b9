import Facts
import Measures
import Testing

@Suite struct `A measure's period` {
    @Test(arguments: [
        ("2022-09-30", "2022-09-30", "2022-09-30", "2022-09-30", "30 September 2022"),
        ("2022-09", "2022-09", "2022-09-01", "2022-09-30", "September 2022"),
        ("Sep 2022", "2022-09", "2022-09-01", "2022-09-30", "September 2022"),
        ("september 2022", "2022-09", "2022-09-01", "2022-09-30", "September 2022"),
        ("2024", "2024", "2024-01-01", "2024-12-31", "2024"),
        ("2011-12", "2011-12", "2011-12-01", "2011-12-31", "December 2011"),
        ("FY2011-12", "FY2011-12", "2011-04-01", "2012-03-31", "2011-12 financial year"),
        ("2022-23", "FY2022-23", "2022-04-01", "2023-03-31", "2022-23 financial year"),
        ("2022-2023", "FY2022-23", "2022-04-01", "2023-03-31", "2022-23 financial year"),
        ("1999-00", "FY1999-00", "1999-04-01", "2000-03-31", "1999-00 financial year"),
        ("2018/19 academic year", "AY2018/19", "2018-09-01", "2019-08-31", "2018/19 academic year"),
        ("202425 academic year", "AY2024/25", "2024-09-01", "2025-08-31", "2024/25 academic year"),
        ("2022-23 Q2", "2022-23 Q2", "2022-07-01", "2022-09-30", "Quarter 2 2022-23"),
        ("Q4 2022-23", "2022-23 Q4", "2023-01-01", "2023-03-31", "Quarter 4 2022-23"),
        ("Quarter 1 2011-12", "2011-12 Q1", "2011-04-01", "2011-06-30", "Quarter 1 2011-12"),
        ("Sep-Nov 2019", "2019-09 to 2019-11", "2019-09-01", "2019-11-30", "September 2019 to November 2019"),
        ("2024-02 to 2024-02", "2024-02", "2024-02-01", "2024-02-29", "February 2024"),
    ])
    func `is read as people write it, and its code reads the same`(
        typed: String, code: String, first: String, last: String, words: String
    ) throws {
        let period = try #require(MeasurePeriod(typed))
        #expect(period.code == code)
        #expect(period.first.description == first)
        #expect(period.last.description == last)
        #expect(period.words == words)
        #expect(MeasurePeriod(period.code) == period)
    }

    @Test(arguments: [
        "", " ", "soon", "2022-13", "2022-00", "2022-24", "20222", "2022-9", "Q5 2022-23", "Quarter 0 2022-23",
        "Nov-Sep 2019", "Ju 2022", "2022-02-30", "summer 2019", "0000", "-2022", "FY", "AY2022/24", "2022 to 2023",
    ])
    func `is refused when it is none`(typed: String) {
        #expect(MeasurePeriod(typed) == nil)
    }

    @Test(arguments: [
        ("2022-12", "2023-01"), ("2022-23 Q4", "2023-24 Q1"), ("2024", "2025"), ("2022-23", "FY2023-24"),
        ("2022/23", "AY2023/24"),
    ])
    func `has the next one after it`(period: String, next: String) {
        #expect(MeasurePeriod(period)?.next?.code == next)
    }

    @Test func `never traps, whatever is typed`() {
        var numbers = SeededNumbers(seed: 20_240_611)
        let parts = [
            "2022", "-", "/", " ", "Q", "q2", "to", "FY", "AY", "Sep", "year", "09", "99", "é", "٣", "0", "year ",
        ]
        for _ in 0..<20_000 {
            let typed = (0..<Int(numbers.next() % 6)).map { _ in parts[Int(numbers.next() % UInt64(parts.count))] }
            guard let period = MeasurePeriod(typed.joined()) else { continue }
            #expect(MeasurePeriod(period.code) == period)
            #expect(period.first <= period.last)
        }
    }
}

/// Numbers that look random and are the same each time: an xorshift generator.
struct SeededNumbers {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state >> 11
    }
}
