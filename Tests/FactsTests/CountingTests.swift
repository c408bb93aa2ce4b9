import Facts
import Testing

@Suite struct `Counts in sentences` {
    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1,000"), (1_847, "1,847"), (12_345_678, "12,345,678"), (-4_009, "-4,009"),
        (Int.min, "-9,223,372,036,854,775,808"),
    ])
    func `have their thousands apart`(number: Int, words: String) {
        #expect(number.grouped == words)
    }

    @Test(arguments: [
        ("0", "0"), ("1847", "1,847"), ("-1847.50", "-1,847.50"), ("999.9", "999.9"),
        ("123456789012345", "123,456,789,012,345"),
        ("0.125", "0.125"), ("-0.5", "-0.5"),
    ])
    func `have their thousands apart with their own decimals`(text: String, words: String) throws {
        #expect(try #require(Figure(text)).grouped == words)
    }

    @Test(arguments: [
        ("52.9", "%", "52.9%"), ("80", "percent", "80%"), ("5", "% of visits", "5% of visits"),
        ("12", "weeks", "12 weeks"), ("1847", "count", "1,847"), ("1847", nil, "1,847"), ("3", " ", "3"),
    ])
    func `carry their unit as it is printed`(text: String, unit: String?, words: String) throws {
        #expect(try #require(Figure(text)).with(unit: unit) == words)
    }

    @Test(arguments: [
        (1, "measure", "1 measure"), (2, "activity", "2 activities"), (1_847, "day", "1,847 days"),
        (3, "process", "3 processes"), (0, "update", "0 updates"),
    ])
    func `agree with their noun`(count: Int, noun: String, words: String) {
        #expect(counted(count, noun) == words)
    }
}
