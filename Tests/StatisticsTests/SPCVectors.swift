import Facts
import Foundation
import Statistics

/// Worked examples of control charts: the cases, their values, and what must come out.
struct SPCVectors {
    /// Rows as dictionaries from column to cell.
    typealias Row = [String: String]

    let cases: [Row]
    let input: [String: [Row]]
    let points: [String: [Row]]
    let summary: [String: [Row]]

    /// The reference's own, where that folder is at hand.
    static let reference = SPCVectors(
        folder: URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../shared/reference/vectors").standardized)

    /// The few that are kept here.
    static let kept = Bundle.module.resourceURL.flatMap { SPCVectors(folder: $0) }

    init?(folder: URL) {
        guard let cases = Self.rows(folder, "spc-cases"), let input = Self.rows(folder, "spc-input"),
            let points = Self.rows(folder, "spc-points"), let summary = Self.rows(folder, "spc-summary"),
            let mdcPoints = Self.rows(folder, "spc-mdc-points"), let mdcSummary = Self.rows(folder, "spc-mdc-summary")
        else { return nil }
        let group = { (rows: [Row]) in Dictionary(grouping: rows) { $0["case_id"] ?? "" } }
        self.cases = cases
        self.input = group(input)
        self.points = group(points)
        self.summary = group(summary)
        self.mdcPoints = group(mdcPoints)
        self.mdcSummary = group(mdcSummary)
    }

    let mdcPoints: [String: [Row]]
    let mdcSummary: [String: [Row]]

    private static func rows(_ folder: URL, _ name: String) -> [Row]? {
        guard let text = try? String(contentsOf: folder.appending(path: name + ".csv"), encoding: .utf8) else {
            return nil
        }
        let lines = text.split(whereSeparator: \.isNewline).map(cells)
        guard let header = lines.first else { return nil }
        return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    }

    private static func cells(_ line: Substring) -> [String] {
        var (cells, cell, isQuoted) = ([String](), "", false)
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                cells.append(cell)
                cell = ""
            default: cell.append(character)
            }
        }
        return cells + [cell]
    }
}

extension SPCVectors {
    /// The series of one facet of a case, as its row of options says.
    func series(_ row: Row, facet: String) -> SPCSeries {
        let id = row["case_id"] ?? ""
        let points = (input[id] ?? []).filter { $0["facet"] == facet }.compactMap { point in
            Day(point["date"] ?? "").map { SPCSeries.Point($0, Double(point["value"] ?? "")) }
        }
        let days = named(row["rebase"], facet).split(separator: "|").compactMap { Day($0) }
        return SPCSeries(
            points, direction: SPCSeries.Direction(rawValue: row["improvement_direction"] ?? "") ?? .neutral,
            targets: Double(named(row["target"], facet)).map { [SPCSeries.Target($0)] } ?? [],
            rebases: days.map { SPCSeries.Rebase($0, reason: "as the case says") },
            fixAfter: Int(row["fix_after_n_points"] ?? ""))
    }

    /// What `A=1;B=2` says of one facet, or the whole when it names none.
    private func named(_ cell: String?, _ facet: String) -> String {
        guard let cell, cell.contains("=") else { return cell ?? "" }
        let parts = cell.split(separator: ";").map { $0.split(separator: "=") }
        return parts.first { $0.first == facet[...] }?.last.map(String.init) ?? ""
    }
}

/// Whether a number is the expected cell: empty is missing, `NaN` undefined, else to a relative 1e-9.
func agrees(_ number: Double?, _ cell: String?) -> Bool {
    guard let cell, !cell.isEmpty, cell != "NaN", let expected = Double(cell) else { return number == nil }
    guard let number else { return false }
    return abs(number - expected) <= 1e-9 * max(abs(number), abs(expected))
}
