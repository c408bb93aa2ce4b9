/// What a zip file says it holds, read without unpacking anything.
struct ZipDirectory: Equatable {
    let parts: [Part]

    struct Part: Equatable {
        /// Its name with its folders.
        var name = ""
        let packed: Int
        let unpacked: Int
    }

    /// Reads the directory at the end of the file, or nothing if it is no whole zip file.
    ///
    /// Zip64 files are taken for broken: no plan needs four gigabytes.
    init?(_ bytes: [UInt8]) {
        guard let end = Self.endRecord(bytes) else { return nil }
        let count = bytes.little(end + 10, 2)
        var place = bytes.little(end + 16, 4)
        var parts: [Part] = []
        for _ in 0..<count {
            guard place + 46 <= bytes.count, bytes.little(place, 4) == 0x0201_4B50 else { return nil }
            let name = bytes[
                Swift.min(place + 46, bytes.count)..<Swift.min(place + 46 + bytes.little(place + 28, 2), bytes.count)]
            parts.append(
                Part(
                    name: String(decoding: name, as: UTF8.self), packed: bytes.little(place + 20, 4),
                    unpacked: bytes.little(place + 24, 4)))
            place += 46 + bytes.little(place + 28, 2) + bytes.little(place + 30, 2) + bytes.little(place + 32, 2)
        }
        self.parts = parts
    }

    /// Why it must not be unpacked, or nothing if it may be.
    func refusal(_ limits: ReadingLimits) -> String? {
        if parts.count > limits.parts { return "It has \(parts.count) parts; the limit is \(limits.parts)." }
        let total = parts.reduce(0) { $0 + $1.unpacked }
        if total > limits.unpackedBytes {
            return "It would unpack to \(megabytes(total)); the limit is \(megabytes(limits.unpackedBytes))."
        }
        let tight = parts.first { $0.unpacked > 1_000_000 && $0.unpacked / max(1, $0.packed) > limits.unpackingRatio }
        return tight.map {
            "A part of it would unpack to \($0.unpacked / max(1, $0.packed)) times its size; the limit is \(limits.unpackingRatio)."
        }
    }

    // The record is 22 bytes and a comment of at most 65,535.
    private static func endRecord(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let earliest = max(0, bytes.count - 22 - 65_535)
        return stride(from: bytes.count - 22, through: earliest, by: -1).first { bytes.little($0, 4) == 0x0605_4B50 }
    }
}

extension [UInt8] {
    fileprivate func little(_ place: Int, _ width: Int) -> Int {
        self[place..<Swift.min(place + width, count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
