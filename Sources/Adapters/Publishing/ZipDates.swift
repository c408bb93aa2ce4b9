/// A zip archive with every entry dated 1 January 1980, so that the same contents are the same bytes.
///
/// Pandoc dates some entries of an OpenDocument file by the clock. An archive that cannot be followed is left as it is.
func withoutDates(_ archive: [UInt8]) -> [UInt8] {
    var bytes = archive
    guard let end = bytes.lastIndex(ofMark: [0x50, 0x4B, 0x05, 0x06]), end + 22 <= bytes.count else { return archive }
    var place = bytes.number(at: end + 16, length: 4)
    for _ in 0..<bytes.number(at: end + 10, length: 2) {
        guard place + 46 <= bytes.count else { return archive }
        let local = bytes.number(at: place + 42, length: 4)
        guard local + 30 <= bytes.count else { return archive }
        bytes.replaceSubrange((place + 12)..<(place + 16), with: firstOf1980)
        bytes.replaceSubrange((local + 10)..<(local + 14), with: firstOf1980)
        place += 46 + [28, 30, 32].reduce(0) { $0 + bytes.number(at: place + $1, length: 2) }
    }
    return bytes
}

// The time, then the date, as zip files write them.
private let firstOf1980: [UInt8] = [0x00, 0x00, 0x21, 0x00]

extension [UInt8] {
    fileprivate func number(at place: Int, length: Int) -> Int {
        self[place..<(place + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    // The end of the directory stands in the last 64 kilobytes.
    fileprivate func lastIndex(ofMark mark: [UInt8]) -> Int? {
        guard count >= mark.count else { return nil }
        let last = count - mark.count
        return stride(from: last, through: Swift.max(0, last - 65_600), by: -1).first {
            self[$0..<($0 + 4)].elementsEqual(mark)
        }
    }
}
