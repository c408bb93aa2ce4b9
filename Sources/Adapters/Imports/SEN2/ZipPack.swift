import Subprocess

/// Reads the files of a zip file with Debian's `unzip`, into memory alone: they are about children.
enum ZipPack {
    /// The files whose names have the ending, wherever they lie in it, by their names without folders.
    ///
    /// - Throws: why it may not be unpacked, or could not be.
    static func files(
        path: String, bytes: [UInt8], ending: String, limits: ReadingLimits
    ) async throws(Workbook.Unreadable) -> [(name: String, bytes: [UInt8])] {
        guard let directory = ZipDirectory(bytes) else {
            throw Workbook.Unreadable(
                message: "The file is not a whole zip file.", mend: "Unpack it and give the folder.")
        }
        if let refusal = directory.refusal(limits) {
            throw Workbook.Unreadable(
                message: "The zip file is refused before unpacking. \(refusal)", mend: "Give the folder instead.")
        }
        var files: [(name: String, bytes: [UInt8])] = []
        for part in directory.parts where part.name.lowercased().hasSuffix(ending) {
            let short = part.name.split(separator: "/").last.map(String.init) ?? part.name
            files.append((short, try await unpacked(part.name, of: path, limits)))
        }
        return files
    }

    private static func unpacked(
        _ name: String, of path: String, _ limits: ReadingLimits
    ) async throws(Workbook.Unreadable) -> [UInt8] {
        // The name is a pattern to unzip, so what would be one is taken as it is written.
        let pattern = name.map { "[]*?\\".contains($0) ? "\\\($0)" : String($0) }.joined()
        let command = [
            "--kill-after=2", String(limits.workbookSeconds), "prlimit", "--as=2000000000", "unzip", "-p", path,
            pattern,
        ]
        guard
            let result = try? await run(
                .name("timeout"), arguments: Arguments(command), output: .bytes(limit: limits.unpackedBytes),
                error: .string(limit: 100_000))
        else {
            throw Workbook.Unreadable(
                message: "‘\(name)’ could not be unpacked.", mend: "Unpack it and give the folder.")
        }
        switch result.terminationStatus {
        case .exited(0): return result.standardOutput
        case .exited(127):
            throw Workbook.Unreadable(
                message: "Reading a zip file needs the program unzip.",
                mend: "Install it, or unpack it and give the folder.")
        default:
            throw Workbook.Unreadable(
                message: "‘\(name)’ could not be unpacked.", mend: "Unpack it and give the folder.")
        }
    }
}
