package import Facts

/// What mediation and appeals were in one calendar year, by another record than the cases here: a year to compare with.
///
/// Its subject is the year, as `disputes/2021`.
package struct DisputeBaseline: Fact {
    package static let kind = "casework.dispute-baseline"
    /// The calendar year.
    package let year: Int
    /// Decisions sent that carry a right of appeal.
    package let decisions: Int
    /// Appeals registered with the tribunal.
    package let appeals: Int
    /// Mediations held; nothing when nobody counted them.
    package let mediations: Int?
    /// Where the figures are from.
    package let source: String
}

extension DisputeBaseline {
    /// The subject of a year's figures.
    package var subject: String { "disputes/\(year)" }

    /// Checks what was typed; all are whole numbers.
    package static func checked(
        year: String, decisions: String, appeals: String, mediations: String, source: String, today: Day
    ) throws(Problems) -> DisputeBaseline {
        var problems = Problems()
        func count(_ text: String, _ field: String, _ what: String) -> Int? {
            if let number = Int(text), (0...1_000_000).contains(number) { return number }
            problems.add(field, "\(what) must be a whole number, like 240")
            return nil
        }
        let typedYear = Int(year).flatMap { (2014...today.year).contains($0) ? $0 : nil }
        if typedYear == nil { problems.add("year", "Year must be a calendar year from 2014 to \(today.year)") }
        let sent = count(decisions, "decisions", "Decisions")
        let lodged = count(appeals, "appeals", "Appeals")
        let held = mediations.isBlank ? nil : count(mediations, "mediations", "Mediations")
        if let sent, let lodged, lodged > sent {
            problems.add("appeals", "There cannot be more appeals (\(lodged)) than decisions (\(sent)). Check both")
        }
        if source.isBlank || source.count > 200 {
            problems.add("source", "Enter where the figures are from, in up to 200 characters")
        }
        guard problems.isEmpty, let typedYear, let sent, let lodged else { throw problems }
        return DisputeBaseline(year: typedYear, decisions: sent, appeals: lodged, mediations: held, source: source)
    }
}
