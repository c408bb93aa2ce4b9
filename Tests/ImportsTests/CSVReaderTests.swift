import Testing

@testable import Imports

@Suite struct `Reading CSV` {
    @Test func `quotes, commas, line ends in cells and every sort of line end`() throws {
        let text = "a,b\r\n\"one, two\",\"say \"\"yes\"\"\"\n\n\"two\r\nlines\", spaced \r x,y"
        #expect(
            try CSVReader.records(Array(text.utf8)) == [
                CSVRecord(row: 1, cells: ["a", "b"]),
                CSVRecord(row: 2, cells: ["one, two", "say \"yes\""]),
                CSVRecord(row: 4, cells: ["two\r\nlines", "spaced"]),
                CSVRecord(row: 5, cells: ["x", "y"]),
            ])
    }

    @Test(arguments: [
        ("a,b\n\"open,1\n2,3", 2, "never closed"), ("a,b\nx,\"y\"z", 2, "follows a closing quote"),
        ("a,b\n1,2\nx\"y,2", 3, "middle of a cell"),
    ])
    func `a quote that does not fit is refused with its row`(text: String, row: Int, words: String) {
        #expect { try CSVReader.records(Array(text.utf8)) } throws: { error in
            (error as? CSVFault)?.row == row && (error as? CSVFault)?.message.contains(words) == true
        }
    }

    @Test func `semicolons and tabs part cells when no comma does`() throws {
        #expect(try CSVReader.records(Array("a;b\n1;2".utf8)).map(\.cells) == [["a", "b"], ["1", "2"]])
        #expect(try CSVReader.records(Array("a\tb\n1\t2".utf8)).map(\.cells) == [["a", "b"], ["1", "2"]])
    }

    @Test func `bytes that are not UTF-8 are named with their place`() {
        let text: [UInt8] = Array("ref,title\n1,Caf".utf8) + [0xE9] + Array(" open\n".utf8)
        #expect(encodingFault(text)?.offset == 15)
        #expect(encodingFault(text)?.line == 2)
        #expect(encodingFault([0xFF, 0xFE, 0x61, 0x00])?.mend.contains("UTF-16") == true)
        #expect(encodingFault(Array("caf\u{E9} \u{1F600}".utf8)) == nil)
        #expect(encodingFault([0x61, 0x00])?.offset == 1)
    }
}
