import Foundation

/// Where an answer goes: a file that appears only once it is complete, or standard output.
struct OutFile {
    private let target: String?
    private let handle: FileHandle

    init(_ target: String?) throws {
        self.target = target
        guard let target else {
            handle = .standardOutput
            return
        }
        guard FileManager.default.createFile(atPath: target + ".part", contents: nil),
            let opened = FileHandle(forWritingAtPath: target + ".part")
        else { throw CannotDo("\(target) cannot be written.") }
        handle = opened
    }

    func write(_ line: String) throws { try handle.write(contentsOf: Data((line + "\n").utf8)) }

    func write(_ bytes: [UInt8]) throws { try handle.write(contentsOf: Data(bytes)) }

    /// Puts the complete file in its place.
    func close() throws {
        guard let target else { return }
        try handle.close()
        try? FileManager.default.removeItem(atPath: target)
        try FileManager.default.moveItem(atPath: target + ".part", toPath: target)
    }
}
