import Foundation

/// One file of the project, as text.
struct ProjectFile {
    /// From the project's folder: `Sources/Kernel/Facts/Day.swift`.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The modules it imports. An indented line is no import: it stands in a text of another language.
    var imports: Set<String> {
        Set(
            lines.compactMap { line in
                if line.hasPrefix(" ") { return nil }
                var words = line.split(separator: " ")
                while let first = words.first, first.hasPrefix("@") || importLevels.contains(first) {
                    words.removeFirst()
                }
                guard words.first == "import", words.count >= 2 else { return nil }
                let name = importKinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
                return name.split(separator: ".").first.map(String.init)
            })
    }
}

private let importLevels: Set<Substring> = ["package", "public", "internal", "fileprivate", "private"]
private let importKinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias"]

/// The project's folder.
let projectFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// Every file under these folders with this ending.
func projectFiles(_ folders: String..., ending: String = ".swift") -> [ProjectFile] {
    folders.flatMap { folder -> [ProjectFile] in
        let walker = FileManager.default.enumerator(atPath: projectFolder.appendingPathComponent(folder).path)
        let paths = (walker?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(ending) }.sorted()
        return paths.compactMap { projectFile("\(folder)/\($0)") }
    }
}

/// The file, if it is there.
func projectFile(_ path: String) -> ProjectFile? {
    let address = projectFolder.appendingPathComponent(path)
    return (try? String(contentsOf: address, encoding: .utf8)).map { ProjectFile(path: path, text: $0) }
}
