import Facts
import Governance

/// Groups, their members, the reporting cycle and the glossary as the files tell them.
struct GroupsDraft {
    var groups: [(row: TableRow, id: String, fact: GroupDescribed)] = []
    var members: [(row: TableRow, id: String, fact: Membership)] = []
    var steps: [(row: TableRow, id: String, fact: ReportingStep)] = []
    var words: [(row: TableRow, id: String, fact: Abbreviation)] = []

    mutating func takeMembers(_ table: Table, _ report: inout ImportReport) {
        var seats: [String: [Membership.Seat]] = [:]
        var firsts: [TableRow] = []
        for row in table.rows {
            if row["group"].isBlank || row["role"].isBlank {
                report.add(
                    .refused, row, row["group"].isBlank ? "group" : "role", "The cell is empty.", mend: "Fill it in.")
                continue
            }
            if seats[row["group"]] == nil { firsts.append(row) }
            seats[row["group"], default: []].append(Membership.Seat(role: row["role"], organisation: row["agency"]))
        }
        for (index, row) in firsts.enumerated() {
            let (name, id) = (row["group"], groupID(row["group"]))
            let above = row["reports_to"].nonBlank.map(groupID) ?? ""
            if let group = try? GroupDescribed.checked(
                name: name, purpose: row["purpose"], reportsTo: above, order: index + 1)
            {
                groups.append((row, id, group))
            }
            if let membership = try? Membership.checked(seats[name] ?? []) { members.append((row, id, membership)) }
        }
    }

    mutating func takeCycle(_ table: Table, _ report: inout ImportReport) {
        for (index, row) in table.rows.enumerated() {
            do {
                let step = try ReportingStep.checked(
                    cadence: row["cadence"], product: row["product"], audience: row["audience"], order: index + 1)
                steps.append((row, "cycle/\(index + 1)", step))
            } catch {
                report.add(error, row, [:])
            }
        }
    }

    /// Takes the abbreviations of the chosen sources; where they disagree the first meaning counts, and it is said.
    mutating func takeGlossary(_ table: Table, sources: [String], _ report: inout ImportReport) {
        let chosen = table.rows.filter { sources.isEmpty || sources.contains($0["source"]) }
        let rows = Dictionary(grouping: chosen.filter { !$0["abbreviation"].isBlank }, by: { $0["abbreviation"] })
        for row in chosen {
            guard let same = rows[row["abbreviation"]], same.first?.number == row.number else { continue }
            if Set(same.map { headingName($0["meaning"]) }).count > 1 {
                report.add(
                    .defaulted, row, "abbreviation", "It has several meanings here; '\(row["meaning"])' is taken.",
                    mend: "Choose the glossary's sources.")
            }
            if let word = try? Abbreviation.checked(short: row["abbreviation"], meaning: row["meaning"]) {
                words.append((row, "word/\(word.short)", word))
            }
        }
    }
}

/// The subject of a group: `Steering group` is `group/steering`.
func groupID(_ name: String) -> String {
    let words = headingName(name).split(separator: "_")
    let kept = words.count > 1 && words.last == "group" ? words.dropLast() : words[...]
    return "group/" + kept.joined(separator: "-")
}
