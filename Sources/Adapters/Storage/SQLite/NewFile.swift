import Facts
import Foundation

/// A file that appears whole or not at all.
enum NewFile {
    /// Lets the body write an unfinished file beside it, then gives that file its name.
    ///
    /// - Throws: `Problems` when there is already something of that name.
    static func write(to path: String, _ body: (_ unfinished: String) throws -> Void) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Problems("file", "Choose a new name: there is already something at \(path)")
        }
        let unfinished = path + ".unfinished"
        try? FileManager.default.removeItem(atPath: unfinished)
        do {
            try body(unfinished)
            try sync(unfinished)
            try FileManager.default.moveItem(atPath: unfinished, toPath: path)
        } catch {
            try? FileManager.default.removeItem(atPath: unfinished)
            throw error
        }
    }

    private static func sync(_ path: String) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try file.synchronize()
        try file.close()
    }
}
