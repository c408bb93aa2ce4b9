import Documents
import Testing

@Suite struct `Comma-separated text` {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("=1+1", "'=1+1"), ("+44 1926", "'+44 1926"), ("@home", "'@home"), ("-", "'-"), ("-cmd|x", "'-cmd|x"),
        ("-10", "-10"), ("+3.5", "+3.5"), ("-1.2.3", "'-1.2.3"), ("\t=1", "'\t=1"), ("", ""),
    ])
    func `a cell is quoted when it must be and never run as a formula`(cell: String, written: String) {
        #expect(csvText([[cell, "x"]]) == written + ",x\r\n")
    }

    @Test func `a table starts with its column titles`() {
        let table = Table(
            caption: "C", columns: [.init("Ref"), .init("Rating")],
            rows: [[[.text("1.1")], [.chip(Chip("Blue", .blue))]]])
        #expect(table.csvText == "Ref,Rating\r\n1.1,Blue\r\n")
    }
}

@Suite struct `JSON text` {
    @Test func `keys keep their order and words are escaped`() {
        let value: JSON = [
            "b": 1, "a": ["x", .null, true], "words": .string("\"\\\n\u{1}\u{E9}"), "number": .decimal("52.90"),
            "none": [:],
        ]
        #expect(
            value.text
                == "{\"b\":1,\"a\":[\"x\",null,true],\"words\":\"\\\"\\\\\\n\\u0001\u{E9}\",\"number\":52.90,\"none\":{}}"
        )
    }
}

@Suite struct `Colours of ratings` {
    @Test(arguments: Tone.allCases) func `words can be read upon the fill`(tone: Tone) {
        let (light, dark) = (luminance(tone.fill), luminance(tone.ink))
        let ratio = (max(light, dark) + 0.05) / (min(light, dark) + 0.05)
        #expect(ratio >= 4.5)
    }

    @Test func `every rating has a shape of its own`() {
        #expect(Set(Tone.allCases.map(\.shape)).count == Tone.allCases.count)
    }

    // Relative luminance as WCAG 2.2 defines it, with a power of 2 in place of 2.4: stricter for dark colours.
    private func luminance(_ hex: String) -> Double {
        let value = Int(hex, radix: 16) ?? 0
        let parts = [value >> 16, (value >> 8) & 255, value & 255].map { Double($0) / 255 }
        return zip(parts.map { $0 * $0 }, [0.2126, 0.7152, 0.0722]).map { $0 * $1 }.reduce(0, +)
    }
}
