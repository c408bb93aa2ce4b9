/// The structs of the sources with what they store, as far as templates need to know.
struct StructIndex {
    /// By full name, `RateActionPage.Line`: the type of each stored property.
    private(set) var properties: [String: [String: String]] = [:]
    /// The template that a page struct names.
    private(set) var templates: [String: String] = [:]

    init(_ files: [ProjectFile]) {
        for file in files { read(file) }
    }

    /// The full name of the struct that a property's type means inside another struct, if it is one of ours.
    func resolve(_ type: String, inside owner: String) -> String? {
        let bare = type.trimming("[]? ").replacing("any ", with: "")
        var scopes = owner.split(separator: ".").map(String.init)
        while true {
            let name = (scopes + [bare]).joined(separator: ".")
            if properties[name] != nil { return name }
            guard !scopes.isEmpty else { return nil }
            scopes.removeLast()
        }
    }

    private mutating func read(_ file: ProjectFile) {
        var scopes: [(name: String, depth: Int)] = []
        var depth = 0
        for line in file.lines {
            let code = String(line.split(separator: "//", omittingEmptySubsequences: false).first ?? "")
            if let match = code.firstMatch(of: /^\s*(?:[a-z]+ )*(?:struct|extension|enum|class|actor) ([A-Za-z0-9_.]+)/)
            {
                let name = ((scopes.last.map { [$0.name] } ?? []) + [String(match.1)]).joined(separator: ".")
                scopes.append((name, depth))
                if code.contains("struct ") { properties[name, default: [:]].merge([:]) { first, _ in first } }
                if let inner = code.firstMatch(of: /\{ (.+) \}/) { note(String(inner.1), in: name) }
            } else if let scope = scopes.last, depth == scope.depth + 1 {
                note(code, in: scope.name)
            }
            depth += code.count { $0 == "{" } - code.count { $0 == "}" }
            while let scope = scopes.last, depth <= scope.depth { scopes.removeLast() }
        }
    }

    private mutating func note(_ code: String, in owner: String) {
        if let match = code.firstMatch(of: /static let template = "([^"]+)"/) { templates[owner] = String(match.1) }
        guard !code.contains("static "), !code.hasSuffix("{"), !code.contains("{ "),
            let match = code.firstMatch(of: /^\s*(?:(?:package|private|fileprivate|internal) )*(?:let|var) (.+)$/)
        else { return }
        for pair in match.1.matches(of: /([A-Za-z0-9_]+)(?:: *((?:\[[^\]]+\]|[A-Za-z0-9_.]+)\??))?(?:,|$| =)/) {
            properties[owner, default: [:]][String(pair.1)] = pair.2.map(String.init) ?? ""
        }
    }
}

extension String {
    fileprivate func trimming(_ characters: String) -> String {
        String(drop { characters.contains($0) }.reversed().drop { characters.contains($0) }.reversed())
    }
}
