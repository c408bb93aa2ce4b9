import Documents
import Facts
import Testing

@Suite struct `A chart and its table` {
    /// Each number in the table lies in the drawing where the axis says, and each mark of the drawing is in the table.
    private func agree(_ picture: Picture, _ reading: ChartReading, columns: Set<String>? = nil) {
        let numbers = picture.table.numbers.filter { columns?.contains($0.column) ?? true }
        #expect(numbers.count == reading.marks.count && !numbers.isEmpty)
        var left = reading.marks
        for number in numbers {
            let place = left.firstIndex {
                abs($0.value - number.value) <= 0.11 * reading.grain && $0.words.contains(number.row)
            }
            guard let place else {
                Issue.record("\(number) is not drawn; left: \(left)")
                continue
            }
            left.remove(at: place)
        }
    }

    @Test func `of lines carry the same numbers`() {
        agree(ChartSamples.line.picture, .points(ChartSamples.line.picture.svg))
    }

    @Test func `of a control chart carry the same numbers, limits included`() {
        let picture = ChartSamples.control.picture
        agree(picture, .points(picture.svg), columns: ["Value"])
        let lines = picture.svg.matches(of: /class="chart-(mean|limit)" d="M[^ ]+ ([^L]+)L/).map {
            ChartReading.number($0.2)
        }
        let ticks = picture.svg.matches(of: /class="chart-tick"[^>]* y="([^"]+)"[^>]*>([^<]+)</).map {
            (ChartReading.number($0.2), ChartReading.number($0.1) - 5)
        }
        let unit = (ticks[1].0 - ticks[0].0) / (ticks[1].1 - ticks[0].1)
        let drawn = lines.map { ticks[0].0 + ($0 - ticks[0].1) * unit }
        let told = [51.0, 47.5, 54.5, 54.4]
        #expect(drawn.count == 4 && zip(drawn, told).allSatisfy { abs($0 - $1) <= 0.11 * abs(unit) }, "\(drawn)")
        #expect(
            picture.table.rows[0].map(\.plainText).suffix(4) == [
                "51.0 weeks", "47.5 weeks", "54.5 weeks", "usual variation",
            ])
        #expect(picture.table.rows[5].map(\.plainText).last == "no value")
    }

    @Test func `of a fan carry the same numbers, bands included`() {
        let picture = ChartSamples.fan.picture
        agree(picture, .points(picture.svg), columns: ["Known", "Middle"])
        let ticks = picture.svg.matches(of: /class="chart-tick"[^>]* y="([^"]+)"[^>]*>([^<]+)</).map {
            (ChartReading.number($0.2), ChartReading.number($0.1) - 5)
        }
        let unit = (ticks[1].0 - ticks[0].0) / (ticks[1].1 - ticks[0].1)
        for (percent, bounds) in [
            (50, [160.0, 151, 115, 140]), (80, [171, 170, 98, 130]), (95, [185, 188, 80, 115.5]),
        ] {
            let area = picture.svg.matches(of: /class="chart-band chart-band-(\d+)" d="([^"]+)Z"/).first {
                $0.1 == "\(percent)"
            }
            let places = (area?.2 ?? "").split { "ML".contains($0) }.map {
                ChartReading.number($0.split(separator: " ")[1])
            }
            let drawn = places.dropFirst().map { ticks[0].0 + ($0 - ticks[0].1) * unit }
            #expect(zip(drawn, bounds).allSatisfy { abs($0 - $1) <= 0.11 * abs(unit) } && drawn.count == 4, "\(drawn)")
        }
        #expect(picture.table.rows.last?.map(\.plainText).suffix(2) == ["80 weeks", "188 weeks"])
    }

    @Test func `of small multiples carry the same numbers`() {
        agree(ChartSamples.multiples.picture, .points(ChartSamples.multiples.picture.svg))
    }

    @Test func `of comparators carry the same numbers`() {
        agree(ChartSamples.comparators.picture, .bars(ChartSamples.comparators.picture.svg))
    }

    @Test func `of areas carry the same numbers, below nought too, and a line for each reference`() {
        let picture = ChartSamples.areas.picture
        let bars = picture.table.numbers.filter { $0.row != "England" }
        let drawn = ChartReading.bars(picture.svg)
        #expect(bars.map(\.value) == [4.0, 1.2, -16.7])
        #expect(zip(bars, drawn.marks).allSatisfy { abs($0.value - $1.value) <= 0.11 * drawn.grain }, "\(drawn.marks)")
        #expect(
            picture.table.rows.map { $0[0].plainText } == [
                "Oxfordshire", "Essex", "Warwickshire", "Warrington", "England",
            ])
        #expect(picture.svg.contains(">England -3.9</text>") && picture.description.contains("number 3 of 3"))
    }

    @Test(arguments: ["bands", "stacked"]) func `of stacked bars carry the same numbers`(name: String) throws {
        let picture = try #require(ChartSamples.all.first { $0.name == name }).picture
        let parts = picture.svg.matches(
            of: /<rect class="chart-part" [^>]* width="([^"]+)"[^>]*><title>([^<]*), ([^<,]*): ([0-9,]+)</)
        let cells = picture.table.numbers.filter {
            !$0.column.hasPrefix("All ") && $0.column != "Longest wait" && $0.value > 0
        }
        #expect(parts.count == cells.count)
        for (part, cell) in zip(parts, cells) {
            let all = cells.filter { $0.row == cell.row }.reduce(0) { $0 + $1.value }
            #expect(part.2 == cell.row && part.3 == cell.column && ChartReading.number(part.4) == cell.value)
            #expect(abs(ChartReading.number(part.1) - 400 * cell.value / all) <= 0.06)
        }
    }
}

@Suite struct `Every chart` {
    @Test(arguments: ChartSamples.all.map(\.name)) func `has a title, a description and a table`(name: String) throws {
        let picture = try #require(ChartSamples.all.first { $0.name == name }).picture
        let start = "<title>\(picture.title)</title><desc>"
        #expect(picture.svg.contains("role=\"img\"") && picture.svg.contains(start))
        #expect(picture.description.count > 40 && !picture.description.contains("nil"))
        #expect(
            !picture.table.rows.isEmpty && picture.table.rows.allSatisfy { $0.count == picture.table.columns.count })
    }

    @Test(arguments: ChartSamples.all.map(\.name))
    func `stands in a strict page: no id, no style, no number that is none`(
        name: String
    ) throws {
        let svg = try #require(ChartSamples.all.first { $0.name == name }).picture.svg
        for wrong in [" id=", "style=", "NaN", "inf", "Warwick & ", "href"] {
            #expect(!svg.contains(wrong), "\(wrong)")
        }
        let opened = svg.matches(of: /<(svg|g|text|title|desc)[ >]/).count
        #expect(opened == svg.matches(of: /<\/(svg|g|text|title|desc)>/).count)
    }

    /// At 375 pixels a page leaves 343 for a chart 400 units wide: 14 units are 12 pixels.
    @Test(arguments: ChartSamples.all.map(\.name)) func `keeps its words within its width and off each other`(
        name: String
    ) throws {
        try keepsWordsApart(try #require(ChartSamples.all.first { $0.name == name }).picture.svg)
    }

    @Test func `of an area beside its ten neighbours has room for their names, and tells them apart`() throws {
        let names = [
            "Gloucestershire", "Cheshire East", "Oxfordshire", "North Somerset", "Leicestershire", "West Sussex",
            "Hampshire", "Warrington", "Wiltshire", "Essex",
        ]
        let values = ChartSamples.points(["50", "48", "46"])
        let chart = LineChart(
            title: "Neighbours", unit: "%",
            lines: [.init("Warwickshire", .measure, values)] + names.map { .init($0, .comparator, values) })
        let svg = chart.picture.svg
        try keepsWordsApart(svg)
        let dashes = svg.matches(of: /class="chart-comparator"[^>]* stroke-dasharray="([^"]+)"/).map { String($0.1) }
        let shapes = svg.matches(
            of: /class="chart-key chart-comparator-mark[^>]*><title>[^<]*<\/title><path d="([^"]+)"/)
        #expect(Set(zip(dashes, shapes.map { String($0.1) }).map { $0 + $1 }).count == 10)
    }

    private func keepsWordsApart(_ svg: String) throws {
        #expect(svg.contains("viewBox=\"0 0 400 ") && svg.contains("font-size=\"14\""))
        let height = try #require(svg.firstMatch(of: /viewBox="0 0 400 (\d+)"/)).1
        let boxes = svg.matches(of: /<text[^>]* x="([^"]+)" y="([^"]+)" text-anchor="(\w+)"[^>]*>([^<]+)</).map {
            match in
            let (x, y) = (ChartReading.number(match.1), ChartReading.number(match.2))
            let words = match.4.split(separator: "&").enumerated().reduce(0) { count, part in
                count + (part.offset == 0 ? part.element.count : part.element.drop { $0 != ";" }.count)
            }
            let width = Double(words) * 6.6
            let left = match.3 == "end" ? x - width : match.3 == "middle" ? x - width / 2 : x
            return (words: String(match.4), left: left, right: left + width, y: y)
        }
        for (place, box) in boxes.enumerated() {
            #expect(box.left >= -1 && box.right <= 401 && box.y <= ChartReading.number(height), "\(box)")
            for other in boxes[(place + 1)...] where abs(box.y - other.y) < 11 {
                #expect(box.right <= other.left + 1 || other.right <= box.left + 1, "\(box) over \(other)")
            }
        }
    }

    @Test func `tells its lines apart without colour`() {
        let svg = ChartSamples.line.picture.svg
        let dashes = svg.matches(
            of: /<path class="chart-(measure|target|trajectory|comparator)"[^>]*?( stroke-dasharray="[^"]+")?\/>/)
        #expect(dashes.count == 4 && Set(dashes.map { $0.2.map(String.init) ?? "" }).count == 4)
        let shapes = svg.matches(of: /class="chart-key [^>]*><title>([^<]*)<\/title><path d="([^"]+)"/)
        #expect(Set(shapes.map(\.2)).count == 4)
    }

    @Test func `says where its scale starts when that is not nought`() {
        let high = LineChart(
            title: "High", unit: "", lines: [.init("A", .measure, ChartSamples.points(["95", "97", "96"]))])
        #expect(high.picture.description.contains("The scale starts at 95"))
        #expect(!ChartSamples.line.picture.description.contains("The scale starts"))
    }

    @Test func `can be drawn of nothing, of one value and of values that are all the same`() {
        for values in [[], ["5"], ["0", "0", "0"], [nil, nil], ["1000000", "1000001"]] as [[String?]] {
            let points = ChartSamples.points(values)
            let pictures = [
                LineChart(title: "T", unit: "", lines: [.init("A", .measure, points)]).picture,
                SmallMultiples(title: "T", unit: "", panels: [.init("A", points)]).picture,
                FanChart(title: "T", unit: "", known: points, steps: []).picture,
                SPCChart(title: "T", unit: "", points: points.map { .init($0.day, $0.value) }, stretches: [])
                    .picture,
                AreaBars(title: "T", unit: "", bars: points.map { ChartBar($0.day.description, $0.value) }).picture,
                ComparatorBars(title: "T", unit: "", groupName: "G", groups: []).picture,
                WaitingBands(title: "T", unit: "", bands: [], bars: [.init("A", [])]).picture,
            ]
            for picture in pictures { #expect(!picture.svg.contains("NaN") && !picture.svg.contains("inf")) }
        }
    }
}
