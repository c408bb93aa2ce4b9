import Documents
import Facts
import Measures
import Reports
import Web

/// Most measures on the wall at once: what a room can take in.
private let mostOnWall = 24

/// The measures of a theme as large cards: for a screen or a sheet in a meeting.
struct WallPage: Page {
    static let template = "measures/wall"
    let heading: String
    let lede: String
    let action = MeasurePaths.wall
    let kept: [FilterForm.Kept]
    let fields: [FieldRow]
    let cards: [Card]
    let emptyState: [EmptyState]

    /// One measure, readable from the back of a room.
    struct Card {
        let anchor: String
        let name: String
        let url: String
        let value: String
        let chip: [ChipView]
        let period: String
        let aim: String
        let change: String
        let judged: String
        /// The chart with its table, for a measure with a history.
        let picture: String
    }

    init(_ card: Scorecard, _ moment: MeasureMoment, theme: String?, _ query: AsAtQuery) {
        heading = theme ?? "Measures for a meeting"
        lede = "\(min(card.rows.count, mostOnWall)) of \(card.rows.count) measures, those off target first."
        kept = query.kept
        let themes = ChoiceField(
            "theme", "Theme", offers: [.init("", "All")] + moment.themes.map { .init($0, $0) }, chosen: [theme ?? ""])
        fields = [FieldRow(select: [themes])]
        cards = card.rows.prefix(mostOnWall).map { Card($0, moment, query) }
        emptyState = card.rows.isEmpty ? [EmptyState("The measures of this theme will stand here.")] : []
    }
}

extension WallPage.Card {
    init(_ row: Scorecard.Row, _ moment: MeasureMoment, _ query: AsAtQuery) {
        anchor = "measure-\(row.id)"
        name = row.measure.name
        url = MeasurePaths.of(row.id) + query.suffix
        let (status, printing) = (row.status, row.printing)
        value = status.reading.map { printing.words($0.value) } ?? "No reading"
        chip = [ChipView(status.chip)]
        period = status.reading.map { $0.period.words + ($0.isProvisional ? ", provisional" : "") } ?? ""
        aim = status.target.map { "Target \(printing.words($0.value)), \($0.period.words)" } ?? ""
        change =
            row.compared.flatMap { before in
                row.change.map { "\(printing.signed($0)) since \(before.period.words)" }
            } ?? ""
        judged = status.override.map { "Judged: \($0.reason). Computed: \(status.computed.words)." } ?? ""
        let hasHistory = moment.readings(of: row.id).count > 2
        picture = hasHistory ? measurePicture(row.id, moment).map { [.figure($0)].htmlFragment } ?? "" : ""
    }
}
