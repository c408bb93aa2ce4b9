import Documents
import Facts

/// One chart of each kind, small and with the awkward cases: gaps, values below nought, names that need escaping.
enum ChartSamples {
    static func figure(_ text: String) -> Figure? { Figure(text) }

    static func points(_ values: [String?]) -> [ChartPoint] {
        values.enumerated().map { place, value in
            ChartPoint(Day("2019-12-31").adding(months: 12 * place), value.flatMap { Figure($0) })
        }
    }

    /// Published rates of plans issued within 20 weeks.
    static let line = LineChart(
        title: "Plans issued within 20 weeks", unit: "%",
        lines: [
            .init("Warwickshire", .measure, points(["74.2", "68.9", "63.4", "52.1", "38.0", "21.3"])),
            .init("England", .comparator, points(["60.4", "58.0", "59.9", nil, "50.3", "46.4"])),
            .init("Target", .target, points(["60", "60", "60", "60", "60", "60"])),
            .init("Trajectory", .trajectory, points([nil, nil, nil, "52.1", "55.0", "60"])),
        ], breaks: [.init("2023-01-01", why: "figures come from each person's record")])

    static let control = SPCChart(
        title: "Weeks waited", unit: "weeks",
        points: (0..<14).map { month in
            let value = month == 5 ? nil : month == 9 ? "75" : String(50 + month % 3)
            return .init(
                Day("2023-01-01").adding(months: month), value.flatMap { Figure($0) }, month == 9 ? .concern : .usual)
        },
        stretches: [
            stretch("2023-01-01", "2023-07-01", "51.0", "47.5", "54.5"),
            stretch("2023-08-01", "2024-02-01", "54.4", nil, nil),
        ], target: Figure("45"), sentences: ["1 October 2023 is above the upper limit."])

    private static func stretch(_ from: Day, _ to: Day, _ mean: String, _ lower: String?, _ upper: String?)
        -> SPCChart.Stretch
    {
        .init(
            from: from, to: to, mean: Figure(mean) ?? Figure(0), lower: lower.flatMap { Figure($0) },
            upper: upper.flatMap { Figure($0) })
    }

    static let fan = FanChart(
        title: "Longest wait", unit: "weeks", known: points(["242", "200", "177", "167"]),
        steps: [
            step("2023-06-30", "150", ["140", "160", "130", "171", "115.5", "185"]),
            step("2023-12-31", "133", ["115", "151", "98", "170", "80", "188"]),
        ], target: Figure("125"), sentences: ["The recent trend is taken to go on and to fade."])

    private static func step(_ day: Day, _ middle: String, _ bounds: [String]) -> FanChart.Step {
        let figures = bounds.compactMap { Figure($0) }
        let bands = zip([50, 80, 95], [0, 2, 4]).map { FanChart.Band($0, figures[$1], figures[$1 + 1]) }
        return FanChart.Step(day, middle: Figure(middle) ?? Figure(0), bands: bands)
    }

    static let multiples = SmallMultiples(
        title: "Absence by district", unit: "%",
        panels: [
            .init("Rugby", points(["21.0", "22.5", nil, "25.1"])),
            .init("Warwick & Leamington", points(["19", "18.5", "20", "20.0"])),
            .init("Stratford", points(["-1", "3", "2", nil])),
        ], target: Figure("20"))

    static let comparators = ComparatorBars(
        title: "Plans issued within 20 weeks", unit: "%", groupName: "Year",
        groups: [
            .init(
                "2023", [ChartBar("Warwickshire", Figure("38.0"), isOwn: true), ChartBar("England", Figure("50.3"))]),
            .init(
                "2024",
                [
                    ChartBar("Warwickshire", Figure("21.3"), isOwn: true), ChartBar("West Midlands", nil),
                    ChartBar("England", Figure("46.4")),
                ]),
        ], target: Figure("60"))

    static let areas = AreaBars(
        title: "Change since last year", unit: "",
        bars: [
            ChartBar("Warwickshire", Figure("-16.7"), isOwn: true), ChartBar("Essex", Figure("1.2")),
            ChartBar("Warrington", nil),
            ChartBar("Oxfordshire", Figure("4.0")),
        ], lines: [.init("England", figure("-3.9") ?? Figure(0))])

    static let bands = WaitingBands(
        title: "Waiting for an assessment", unit: "children",
        bands: ["0 to 13 weeks", "14 to 26 weeks", "27 weeks or more"],
        bars: [.init("31 January 2022", [320, 410, 2_000], longest: "242 weeks"), .init("30 June 2023", [410, 2, 1])])

    static let stacked = StackedChart(
        title: "Progress", unit: "measure",
        parts: [
            Chip("Blue", .blue), Chip("Green", .green), Chip("Amber", .amber), Chip("Red", .red), Chip("Grey", .grey),
        ],
        bars: [.init("28 February 2023", [1, 1, 66, 1, 1]), .init("30 November 2022", [20, 38, 5, 9, 0])])

    /// Every kind by its name.
    static let all: [(name: String, picture: Picture)] = [
        ("line", line.picture), ("control", control.picture), ("fan", fan.picture), ("multiples", multiples.picture),
        ("comparators", comparators.picture), ("areas", areas.picture), ("bands", bands.picture),
        ("stacked", stacked.picture),
    ]
}
