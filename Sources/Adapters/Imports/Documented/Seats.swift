import Facts
import Improvement

/// The last day of the month that a heading such as `lead_nov_2022` names, or nothing if it is no such heading.
func leadMonth(_ name: String) -> Day? {
    let parts = name.split(separator: "_")
    guard parts.count == 3, parts[0] == "lead", let month = monthNumber(parts[1]), let year = Int(parts[2]) else {
        return nil
    }
    return Day(year: year, month: month, day: 1)?.endOfMonth
}

/// Reads `Role (Organisation); Role (Organisation)`. Initials stand as a code, for a plan names no people.
func readSeats(_ text: String, part: Responsibility.Part) -> [Responsibility.Seat] {
    parted(text).map { seat in
        var role = Substring(seat)
        var organisation: String?
        if role.hasSuffix(")"), let open = role.lastIndex(of: "(") {
            organisation = String(role[role.index(after: open)...].dropLast()).nonBlank
            role = role[..<open]
        }
        let words = role.split(separator: " ").joined(separator: " ")
        guard isInitials(words) else {
            return Responsibility.Seat(part, role: words.nonBlank ?? seat, organisation: organisation)
        }
        return Responsibility.Seat(part, role: "Role not given", organisation: organisation, code: words)
    }
}

/// The parts of a cell that lists several things, parted by semicolons.
func parted(_ text: String) -> [String] {
    text.split(separator: ";").map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
}

/// A heading as a label for readers: `success_2020_short` as `Success 2020`.
func detailLabel(_ name: String) -> String {
    let words = name.split(separator: "_").filter { !["short", "printed", "text"].contains($0) }
    let label = words.joined(separator: " ")
    return label.prefix(1).uppercased() + label.dropFirst()
}

private func isInitials(_ text: String) -> Bool {
    let letters = text.split(separator: ".")
    return text.hasSuffix(".") && letters.count >= 2
        && letters.allSatisfy { $0.count == 1 && $0.allSatisfy(\.isUppercase) }
}
