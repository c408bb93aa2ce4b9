package import Facts

extension Marking {
    /// What was typed of a marking.
    package struct Typed: Sendable {
        /// By the criterion's code: points, `none` for not applicable, or empty; and the comment.
        package var marks: [String: (mark: String, comment: String)]
        package var strengths, improve: String
        package var themes: [String]
        package init(
            marks: [String: (mark: String, comment: String)], strengths: String, improve: String, themes: [String]
        ) {
            self.marks = marks
            self.strengths = strengths
            self.improve = improve
            self.themes = themes
        }
    }

    /// Longest comment on one criterion, and longest strengths and improvements, in characters.
    static let longestComment = 1_000
    static let longestText = 3_000

    /// Checks a marking: every criterion that counts has a mark or does not apply.
    ///
    /// The lowest mark and 'not applicable' need a comment.
    ///
    /// - Throws: `Problems` under `mark-CODE`, `comment-CODE`, `strengths`, `improve` and `themes`.
    package static func checked(
        _ typed: Typed, round: String, isBlind: Bool, criteria: CriteriaSet, scale: GradeScale, themes: ThemeList
    ) throws(Problems) -> Marking {
        var problems = Problems()
        let marks = checkedMarks(typed.marks, criteria, scale, &problems)
        longText(typed.strengths, "strengths", "Enter what is strong", "What is strong", most: longestText, &problems)
        longText(typed.improve, "improve", "Enter what to improve", "What to improve", most: longestText, &problems)
        let chosen = themes.rows.map(\.code).filter(typed.themes.contains)
        if chosen.count != Set(typed.themes).count { problems.add("themes", "Choose themes of the list") }
        guard problems.isEmpty else { throw problems }
        return Marking(
            round: round, isBlind: isBlind, marks: marks, strengths: typed.strengths, improve: typed.improve,
            themes: chosen)
    }
}

extension CriteriaSet {
    /// The criteria that count.
    package var asked: [Criterion] { rows.filter { $0.weight > 0 } }
}

/// The marks as they will be kept, with a problem for each criterion that has none.
func checkedMarks(
    _ typed: [String: (mark: String, comment: String)], _ criteria: CriteriaSet, _ scale: GradeScale,
    isCommentNeeded: Bool = true, _ problems: inout Problems
) -> [PlanMark] {
    let marks = criteria.asked.map { criterion -> PlanMark in
        let (mark, comment) = typed[criterion.code] ?? ("", "")
        let points = Int(mark).flatMap(scale.step)?.mark
        if points == nil && mark != "none" {
            problems.add("mark-\(criterion.code)", "Choose a mark for ‘\(criterion.title)’, or that it does not apply")
        } else if isCommentNeeded && comment.isBlank && (points == nil || points == scale.rows.first?.mark) {
            problems.add(
                "comment-\(criterion.code)",
                "Say why ‘\(criterion.title)’ \(points == nil ? "does not apply" : "has the lowest mark")")
        }
        if comment.count > Marking.longestComment {
            problems.add(
                "comment-\(criterion.code)",
                "Comment on ‘\(criterion.title)’ must be \(Marking.longestComment) characters or fewer")
        }
        return PlanMark(criterion: criterion.code, mark: points, comment: comment.nonBlank)
    }
    if problems.isEmpty && marks.allSatisfy({ $0.mark == nil }) {
        problems.add("mark-\(marks.first?.criterion ?? "")", "Mark at least one criterion")
    }
    return marks
}
