/// The numbers of a page's pictures, read from the drawings and from the tables beneath them.
struct PictureReading {
    let title: String
    /// What each mark says it stands for: `2024, England: 46.4%`.
    let marks: [String]
    let cells: [Cell]

    struct Cell {
        let row: String, column: String, number: String
        /// As marks may say it: with the row first, with the column first, or with the row alone.
        var forms: [String] { ["\(row), \(column): \(number)", "\(column), \(row): \(number)", "\(row): \(number)"] }
    }

    /// Every picture of a page.
    static func all(in html: String) -> [PictureReading] {
        html.matches(of: /<figure>.*?<\/figure>/.dotMatchesNewlines()).map { PictureReading(String($0.0)) }
    }

    private init(_ figure: String) {
        title = figure.firstMatch(of: /<title>([^<]*)</).map { String($0.1) } ?? ""
        // A mark's key says what the marks of its kind are, and no number.
        let tips = figure.matches(of: /<(?:g|rect) class="(chart-[a-z]+)[^>]*><title>([^<]*)</)
        marks = tips.filter { $0.1 != "chart-key" }.map { Self.withoutRemark(String($0.2)) }
        let heads = figure.matches(of: /<th scope="col"[^>]*>(.*?)<\/th>/).dropFirst().map { String($0.1) }
        cells = figure.matches(of: /<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/).flatMap { row -> [Cell] in
            let numbers = String(row.2).matches(of: /<td[^>]*>(.*?)<\/td>/).map { String($0.1) }
            return zip(heads, numbers).filter { $0.1.contains(/[0-9]/) }.map {
                Cell(row: String(row.1), column: $0.0, number: $0.1)
            }
        }
    }

    // A mark of a control chart says after its value what sort of point it is.
    private static func withoutRemark(_ tip: String) -> String {
        guard let colon = tip.ranges(of: ": ").last else { return tip }
        return String(tip[..<colon.upperBound] + (tip[colon.upperBound...].split(separator: ", ").first ?? ""))
    }

    /// The bands of a forecast or a simulation, which are areas.
    static let bands = ["50%", "80%", "95%"]

    /// What stands in the picture and not in its table, or in the table and not in the picture, each in words.
    ///
    /// - Parameter unmarked: columns that are drawn as lines, areas or words, and not as marks.
    func faults(unmarked: [String] = []) -> [String] {
        let told = Set(cells.flatMap(\.forms).map { $0.lowercased() })
        let drawn = Set(marks.map { $0.lowercased() })
        let owed = cells.filter { cell in !unmarked.contains { cell.column.hasPrefix($0) } && cell.number != "0" }
        return marks.filter { !told.contains($0.lowercased()) }.map { "\(title): not in the table: \($0)" }
            + owed.filter { drawn.isDisjoint(with: $0.forms.map { $0.lowercased() }) }.map {
                "\(title): not drawn: \($0.forms[0])"
            }
    }
}
