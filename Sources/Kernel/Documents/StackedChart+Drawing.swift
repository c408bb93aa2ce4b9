import Facts

extension StackedChart {
    /// The chart as SVG text, with its title and description inside.
    var drawing: String {
        var canvas = Canvas()
        let rows = StackedRows(
            parts: parts.map { .init(mark: $0.tone.shape, word: $0.word, fill: $0.tone.fill, ink: $0.tone.ink) })
        let height = rows.draw(
            bars.map { .init(label: $0.label, note: counted($0.counts.reduce(0, +), unit), counts: $0.counts) }, &canvas
        )
        return canvas.svg(title: title, description: description, height: height)
    }
}
