package import Facts

/// One's own area beside others, for one or a few years: bars in groups, with the target.
package struct ComparatorBars: Equatable, Sendable {
    package let title: String
    package let unit: String
    /// What each group is, as the first column of the table: 'Year'.
    package let groupName: String
    package let groups: [Group]
    package let target: Figure?

    package struct Group: Equatable, Sendable {
        package let label: String
        package let bars: [ChartBar]
        package init(_ label: String, _ bars: [ChartBar]) {
            self.label = label
            self.bars = bars
        }
    }

    package init(title: String, unit: String, groupName: String, groups: [Group], target: Figure? = nil) {
        self.title = title
        self.unit = unit
        self.groupName = groupName
        self.groups = groups
        self.target = target
    }

    /// The chart with its words and its table.
    package var picture: Picture {
        Picture(title: title, description: description, svg: drawing, table: table)
    }

    /// Every area named, in the order in which they first come.
    private var names: [String] {
        var names: [String] = []
        for bar in groups.flatMap(\.bars) where !names.contains(bar.name) { names.append(bar.name) }
        return names
    }

    var description: String {
        let told = groups.map { group in
            let bars = group.bars.map { "\($0.name) \($0.value.map { $0.with(unit: unit) } ?? "no value")" }
            return "\(group.label): \(bars.joined(separator: ", "))."
        }
        return (told + (target.map { ["The target is \($0.with(unit: unit))."] } ?? [])).joined(separator: " ")
    }

    private var table: Table {
        let names = names
        let rows = groups.map { group -> [Table.Cell] in
            [[.text(group.label)]]
                + names.map { name in
                    let bar = group.bars.first { $0.name == name }
                    return [.text(bar.map { $0.value.map { $0.with(unit: unit) } ?? "no value" } ?? "")]
                }
        }
        return Table(
            caption: "\(title): the numbers",
            columns: [Table.Column(groupName)] + names.map { Table.Column($0, isNumeric: true) }, rows: rows)
    }

    private var drawing: String {
        var canvas = Canvas()
        let values = groups.flatMap { $0.bars.compactMap { $0.value?.double } } + (target.map { [$0.double] } ?? [])
        let rows = BarRows(values, unit: unit)
        let top = target == nil ? 0 : Canvas.line + 2
        var y = top
        for group in groups {
            canvas.words(group.label, 0, y + 15, isStrong: true)
            y += Canvas.line + 2
            rows.draw(group.bars, group: group.label, at: y, &canvas)
            y += Double(group.bars.count) * BarRows.height + 6
        }
        if let target { rows.drawLine("Target", target, from: 12, to: y, &canvas) }
        rows.drawAxis(at: y + 2, &canvas)
        return canvas.svg(title: title, description: description, height: y + 24)
    }
}
