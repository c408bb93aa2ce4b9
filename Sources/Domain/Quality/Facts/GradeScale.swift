package import Facts

/// The steps by which each criterion is marked, and from which weighted score on a plan as a whole has each.
///
/// The subject is `grades`.
package struct GradeScale: Fact {
    package static let kind = "quality.grades"
    /// The one subject of these facts.
    package static let subject = "grades"
    /// From the lowest to the highest.
    package let rows: [Step]

    package struct Step: Codable, Equatable, Sendable {
        package let code: String
        /// The points that a mark gives: 0, 1, 2 ...
        package let mark: Int
        package let word: String
        /// The lowest weighted score, in whole percent, at which a plan has this grade.
        package let leastPercent: Int
        /// How it looks: blue, green, amber, red, grey or none.
        package let tone: String
        package let meaning: String
    }

    /// The highest mark.
    package var highest: Int { rows.map(\.mark).max() ?? 0 }

    /// The step of a mark.
    package func step(_ mark: Int) -> Step? { rows.first { $0.mark == mark } }
}

extension GradeScale {
    /// What was typed of one step.
    package struct Typed: Sendable {
        package let word, leastPercent, meaning: String
        package init(word: String, leastPercent: String, meaning: String) {
            self.word = word
            self.leastPercent = leastPercent
            self.meaning = meaning
        }
    }

    /// Checks the scale restated: as many steps as before, the lowest from 0, each from a higher score than the last.
    ///
    /// - Throws: `Problems` under `word-1`, `least-1`, `meaning-1` and so on, the lowest step being 1.
    package func restated(_ typed: [Typed]) throws(Problems) -> GradeScale {
        var problems = Problems()
        var steps: [Step] = []
        for (place, row) in rows.enumerated() {
            let one = place < typed.count ? typed[place] : Typed(word: "", leastPercent: "", meaning: "")
            longText(one.word, "word-\(place + 1)", "Enter what the grade is called", "Name", most: 40, &problems)
            longText(
                one.meaning, "meaning-\(place + 1)", "Enter what the grade means", "Meaning", most: 300, &problems)
            let least = Int(one.leastPercent)
            let floor = steps.last.map { $0.leastPercent + 1 } ?? 0
            if least.map({ $0 < floor || $0 > 100 || (place == 0 && $0 != 0) }) ?? true {
                let words = place == 0 ? "The lowest grade begins at 0" : "Score must be from \(floor) to 100"
                problems.add("least-\(place + 1)", words)
            }
            steps.append(
                Step(
                    code: row.code, mark: row.mark, word: one.word, leastPercent: least ?? floor, tone: row.tone,
                    meaning: one.meaning))
        }
        guard problems.isEmpty else { throw problems }
        return GradeScale(rows: steps)
    }

    /// The scale that comes with Cairn, as in force on a day.
    package static func standard(on day: Day) -> GradeScale {
        GradeScale(
            rows: version(listRows(PackageResources.grades_csv), on: day).compactMap { cell in
                guard let mark = Int(cell("mark")), let least = Int(cell("least_percent")) else { return nil }
                return Step(
                    code: cell("code"), mark: mark, word: cell("word"), leastPercent: least, tone: cell("tone"),
                    meaning: cell("meaning"))
            })
    }
}
