import Clocks
package import Facts

/// A section of an EHC plan. Source: SI 2014/1530 reg 12(1), in `plan-sections.csv`.
package struct PlanSection: Equatable, Sendable {
    /// `A` to `K`, or `all` for the whole plan.
    package let code: String
    package let title: String
    /// Where the law asks for it.
    package let source: String

    /// Every section in the order of the plan, then the whole plan.
    package static let all = listRows(PackageResources.plan_sections_csv).map {
        PlanSection(code: $0("code"), title: $0("title"), source: $0("source"))
    }

    /// 'Section F, Special educational provision'; the code itself if it is none of the list.
    package static func words(_ code: String) -> String {
        guard let section = all.first(where: { $0.code == code }) else { return code }
        return code == "all" ? section.title : "Section \(code), \(section.title)"
    }
}

/// The names of the criteria sets that come with Cairn, with what each is for.
package let standardSets: [(set: String, title: String, purpose: String)] =
    listRows(PackageResources.criteria_sets_csv).map { ($0("set"), $0("title"), $0("purpose")) }

/// From how many pairs of marks on an agreement figure is given, on a day. Source: `agreement.csv`.
package func leastPairs(on day: Day) -> Int {
    listRows(PackageResources.agreement_csv).last { inForce($0, on: day) }.flatMap { Int($0("least_pairs")) } ?? 0
}

/// What a kappa is called, by Landis and Koch 1977; the figure is in hundredths.
package func agreementWord(hundredths: Int) -> String {
    listRows(PackageResources.agreement_words_csv).last { (Int($0("least_percent")) ?? 0) <= hundredths }?("word") ?? ""
}

/// The first day on which there could be an EHC plan: that of the first criteria.
let firstPlans = listRows(PackageResources.criteria_csv).compactMap { Day($0("from")) }.min() ?? Day.last

func listRows(_ bytes: [UInt8]) -> [@Sendable (String) -> String] {
    CommaSeparated(String(decoding: bytes, as: UTF8.self)).records()
}

/// Whether a row is in force on the day, or is the first there ever was: an older day has no other.
func inForce(_ cell: (String) -> String, on day: Day) -> Bool { Day(cell("from")).map { $0 <= day } ?? false }

/// The rows of the latest version in force on the day; of the first version for a day before it.
func version(_ rows: [@Sendable (String) -> String], on day: Day) -> [@Sendable (String) -> String] {
    let starts = Set(rows.map { $0("from") }).sorted()
    let start = starts.last { Day($0).map { $0 <= day } ?? false } ?? starts.first
    return rows.filter { $0("from") == start }
}
