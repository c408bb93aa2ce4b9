package import Facts

/// What a good plan looks like: weighted criteria, from a day until the area restates them.
///
/// The subject is `criteria/` and the set's name. The public may read it: it is the area's quality charter.
package struct CriteriaSet: Fact {
    package static let kind = "quality.criteria"
    package let title: String
    /// What the set is for, in a sentence.
    package let purpose: String
    package let rows: [Criterion]

    /// The subject of a set's facts.
    package static func subject(_ set: String) -> String { "criteria/\(set)" }

    package func criterion(_ code: String) -> Criterion? { rows.first { $0.code == code } }
}

/// One thing that a plan is marked by.
package struct Criterion: Codable, Equatable, Sendable {
    /// Its short name, which marks refer to for ever.
    package let code: String
    package let title: String
    /// What good looks like, in plain English.
    package let good: String
    /// One of `PlanSection.all`.
    package let section: String
    /// How much it counts, 0 to 10; 0 is no longer asked.
    package let weight: Int
    /// Where it comes from: the law, the Code of Practice or the area's own.
    package let source: String
}

extension Criterion {
    /// What was typed of one criterion.
    package struct Typed: Sendable {
        package var code, title, good, section, weight, source: String
        package init(
            code: String, title: String, good: String, section: String, weight: String, source: String
        ) {
            self.code = code
            self.title = title
            self.good = good
            self.section = section
            self.weight = weight
            self.source = source
        }
    }

    /// Checks one criterion; the problems bear the names of its parts.
    package static func checked(_ typed: Typed) throws(Problems) -> Criterion {
        var problems = Problems()
        if !isCode(typed.code) {
            problems.add("code", "Short name must be 1 to 40 small letters, digits and hyphens, like health-needs")
        }
        longText(typed.title, "title", "Enter what is asked for", "What is asked for", most: 120, &problems)
        longText(typed.good, "good", "Enter what good looks like", "What good looks like", most: 600, &problems)
        longText(typed.source, "source", "Enter where it comes from", "Where it comes from", most: 200, &problems)
        if !PlanSection.all.contains(where: { $0.code == typed.section }) {
            problems.add("section", "Choose a section of the plan")
        }
        let weight = Int(typed.weight)
        if weight.map({ !(0...10).contains($0) }) ?? true {
            problems.add("weight", "Weight must be a whole number from 0 to 10")
        }
        guard problems.isEmpty, let weight else { throw problems }
        return Criterion(
            code: typed.code, title: typed.title, good: typed.good, section: typed.section, weight: weight,
            source: typed.source)
    }
}

extension CriteriaSet {
    /// Most criteria that a set may have.
    static let most = 60

    /// The set with one criterion restated, or added at its end.
    ///
    /// - Throws: `Problems` under `weight` when nothing would count any more, under `code` when the set is full.
    package func with(_ criterion: Criterion) throws(Problems) -> CriteriaSet {
        var rows = rows
        if let place = rows.firstIndex(where: { $0.code == criterion.code }) {
            rows[place] = criterion
        } else {
            rows.append(criterion)
        }
        if rows.count > Self.most {
            throw Problems("code", "A set holds \(Self.most) criteria at most. Restate one that is there")
        }
        if rows.allSatisfy({ $0.weight == 0 }) {
            throw Problems("weight", "At least one criterion must have a weight above 0")
        }
        return CriteriaSet(title: title, purpose: purpose, rows: rows)
    }

    /// The set that comes with Cairn, as in force on a day; nothing if there is none of that name.
    package static func standard(_ set: String, on day: Day) -> CriteriaSet? {
        guard let named = standardSets.first(where: { $0.set == set }) else { return nil }
        let rows = listRows(PackageResources.criteria_csv).filter { $0("set") == set }
        return CriteriaSet(
            title: named.title, purpose: named.purpose,
            rows: version(rows, on: day).compactMap { cell in
                Int(cell("weight")).map {
                    Criterion(
                        code: cell("code"), title: cell("title"), good: cell("good"), section: cell("section"),
                        weight: $0, source: cell("source"))
                }
            })
    }
}

func isCode(_ text: String) -> Bool {
    (1...40).contains(text.utf8.count)
        && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
}

/// Adds a problem when a text is missing or too long, in characters.
func longText(
    _ text: String, _ field: String, _ missing: String, _ name: String, most: Int, _ problems: inout Problems
) {
    if text.isBlank { problems.add(field, missing) }
    if text.count > most { problems.add(field, "\(name) must be \(most) characters or fewer") }
}
