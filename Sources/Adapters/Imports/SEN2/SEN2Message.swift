/// Turns the return's XML message into records.
enum SEN2Message {
    /// The people of the message, each with what hangs from them.
    static func people(_ tree: XMLTree, file: String) -> [SEN2Record]? {
        guard tree.name == "Message", let people = tree.children.first(where: { $0.name == "Persons" }) else {
            return nil
        }
        return people.children.filter { $0.name == "Person" }.map { record($0, "person", file) }
    }

    private static func record(_ tree: XMLTree, _ table: String, _ file: String) -> SEN2Record {
        var record = SEN2Record(table: table, file: file, row: tree.line)
        for child in tree.children {
            let name = child.name.lowercased()
            if SEN2Tables.parents[name] == table {
                record.children.append(self.record(child, name, file))
            } else {
                let value = trimmed(child.text).nonBlank ?? (child.children.isEmpty ? "" : "(a group)")
                record.items.append(.init(name: child.name, value: value, row: child.line))
            }
        }
        return record
    }

    private static func trimmed(_ text: String) -> String {
        let front = text.drop { $0.isWhitespace }
        return String(front.prefix(front.count - front.reversed().prefix { $0.isWhitespace }.count))
    }
}
