/// Walks a template with the structs it will be given, and lists every name that none of them stores.
struct TemplateNames {
    let index: StructIndex
    let texts: [String: String]
    /// Names that the library or the frame itself knows.
    static let builtIn: Set<String> = [".", "first()", "last()", "index()", "even()", "odd()", "token"]

    func unknown(in template: String, shown page: String) -> [String] {
        guard let text = texts[template] else { return ["there is no template \(template)"] }
        var problems: [String] = []
        walk(text, [page], template, &problems, depth: 0)
        return problems
    }

    /// What stands on the stack when a value is opened whose struct is not known: everything is then let by.
    private static let opaque = "?"

    private func walk(
        _ text: String, _ outer: [String], _ template: String, _ problems: inout [String], depth: Int
    ) {
        guard depth < 12 else { return }
        var stack = outer
        var opened: [Int] = []
        for tag in text.matches(of: /\{\{\{?\s*([#^\/>!%$]?)\s*([^}]*?)\s*\}\}\}?/) {
            let name = String(tag.2)
            switch tag.1 {
            case "!", "%", "$": continue
            case ">":
                guard name != "token" else { continue }
                guard let part = texts[name] else {
                    problems.append("\(template): no partial \(name)")
                    continue
                }
                walk(part, stack, name, &problems, depth: depth + 1)
            case "/":
                if let size = opened.popLast() { stack.removeLast(stack.count - size) }
            case "#", "^":
                opened.append(stack.count)
                if let inner = look(up: name, in: stack, template, &problems), tag.1 == "#" { stack.append(inner) }
            default: _ = look(up: name, in: stack, template, &problems)
            }
        }
    }

    /// The struct that the name opens, if it opens one; notes a name that nobody stores.
    private func look(up tag: String, in stack: [String], _ template: String, _ problems: inout [String]) -> String? {
        let name = tag.firstMatch(of: /^[a-zA-Z]+\((.+)\)$/).map { String($0.1) } ?? tag
        if Self.builtIn.contains(name) || stack.contains(Self.opaque) { return nil }
        let words = name.split(separator: ".").map(String.init)
        for (place, owner) in stack.enumerated().reversed() {
            guard let first = words.first, let type = index.properties[owner]?[first] else { continue }
            return follow(words.dropFirst(), type, owner, template, &problems, stack[...place])
        }
        problems.append("\(template): nothing stores '\(name)' (\(stack.joined(separator: " > ")))")
        return nil
    }

    private func follow(
        _ rest: ArraySlice<String>, _ type: String, _ owner: String, _ template: String, _ problems: inout [String],
        _ stack: ArraySlice<String>
    ) -> String? {
        let inner = index.resolve(type, inside: owner)
        guard let next = rest.first else { return inner }
        guard let inner, let nextType = index.properties[inner]?[next] else {
            problems.append("\(template): \(type) stores no '\(next)'")
            return nil
        }
        return follow(rest.dropFirst(), nextType, inner, template, &problems, stack)
    }
}
