package import Facts

/// A panel that meets on a day to advise on cases. Its subject is a name of its own, as `panel/2026-03-10-assessment`.
///
/// What it decides is no step of the law: the notice to the family is.
package struct PanelMeeting: Fact {
    package static let kind = "casework.panel"
    package let name: String
    /// The day of the meeting; it may lie ahead.
    package let held: Day
    /// Who sits on it, by role alone: 'Educational psychologist'.
    package let members: [String]
    package let note: String?
}

extension PanelMeeting {
    /// The subject under which a panel of this name and day is kept.
    package var subject: String {
        let slug = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
        return "panel/\(held)\(slug.isEmpty ? "" : "-\(slug.prefix(40))")"
    }

    /// Checks what was typed.
    ///
    /// - Parameter members: One role on each line.
    package static func checked(
        name: String, held: String, members: String, note: String
    ) throws(Problems) -> PanelMeeting {
        var problems = Problems()
        if name.isBlank || name.count > 80 { problems.add("name", "Enter the panel’s name, up to 80 characters") }
        let day = Day(held)
        if day == nil { problems.add("held", "Enter the day of the panel, like 2026-03-10") }
        let roles = members.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isBlank }
        if roles.isEmpty { problems.add("members", "Enter who sits on it, one role on each line") }
        if roles.count > 30 || roles.contains(where: { $0.count > 80 }) {
            problems.add("members", "Enter up to 30 roles, each of up to 80 characters")
        }
        if note.count > 500 { problems.add("note", "Note must be 500 characters or fewer") }
        guard problems.isEmpty, let day else { throw problems }
        return PanelMeeting(name: name, held: day, members: roles, note: note.nonBlank)
    }
}

/// Somebody's second look at a panel's decisions. Its subject is the panel's.
package struct PanelModeration: Fact {
    package static let kind = "casework.panel-moderation"
    /// Who looked, by role.
    package let moderator: String
    package let looked: Int
    package let agreed: Int
    /// What was found, and what the panel is to do otherwise.
    package let findings: String
}

extension PanelModeration {
    /// Checks what was typed.
    ///
    /// - Parameter most: How many cases were before the panel.
    package static func checked(
        moderator: String, looked: String, agreed: String, findings: String, most: Int
    ) throws(Problems) -> PanelModeration {
        var problems = Problems()
        if moderator.isBlank || moderator.count > 80 { problems.add("moderator", "Enter who looked, by role") }
        let sample = Int(looked).flatMap { (1...max(1, most)).contains($0) ? $0 : nil }
        if sample == nil {
            problems.add("looked", "Enter how many decisions were looked at, from 1 to \(max(1, most))")
        }
        let same = Int(agreed).flatMap { (0...(sample ?? .max)).contains($0) ? $0 : nil }
        if same == nil { problems.add("agreed", "Enter how many of these the moderator agreed with") }
        if findings.isBlank || findings.count > 1_000 {
            problems.add("findings", "Enter what was found, in up to 1000 characters")
        }
        guard problems.isEmpty, let sample, let same else { throw problems }
        return PanelModeration(moderator: moderator, looked: sample, agreed: same, findings: findings)
    }
}
