package import Facts

/// What often needs to be better in plans, and the training that each leads to.
///
/// The subject is `themes`.
package struct ThemeList: Fact {
    package static let kind = "quality.themes"
    /// The one subject of these facts.
    package static let subject = "themes"
    package let rows: [Theme]

    package struct Theme: Codable, Equatable, Sendable {
        package let code: String
        package let title: String
        /// What would help, for those who plan training.
        package let training: String
    }

    package func theme(_ code: String) -> Theme? { rows.first { $0.code == code } }
}

extension ThemeList {
    /// Checks a theme, and gives the list with it restated, or added at its end.
    ///
    /// - Throws: `Problems` under `code`, `title` and `training`.
    package func with(code: String, title: String, training: String) throws(Problems) -> ThemeList {
        var problems = Problems()
        if !isCode(code) {
            problems.add("code", "Short name must be 1 to 40 small letters, digits and hyphens, like outcomes")
        }
        longText(title, "title", "Enter what needs to be better", "Theme", most: 120, &problems)
        longText(training, "training", "Enter the training that would help", "Training", most: 200, &problems)
        guard problems.isEmpty else { throw problems }
        let theme = Theme(code: code, title: title, training: training)
        guard let place = rows.firstIndex(where: { $0.code == code }) else { return ThemeList(rows: rows + [theme]) }
        var changed = rows
        changed[place] = theme
        return ThemeList(rows: changed)
    }

    /// The list that comes with Cairn, as in force on a day.
    package static func standard(on day: Day) -> ThemeList {
        ThemeList(
            rows: version(listRows(PackageResources.themes_csv), on: day).map {
                Theme(code: $0("code"), title: $0("title"), training: $0("training"))
            })
    }
}
