import Documents
import Facts
import Hummingbird
import Measures
import Reports
import Web

/// Every measure with its value, target and status.
@Sendable func showScorecard(_ visit: Visit) async throws -> Response {
    if visit.query["format"] == "csv" { return try await scorecardFile(visit) }
    return try await visit.cached {
        let query = try visit.asAtQuery()
        let moment = try await visit.measures()
        let choice = try ScorecardChoice(visit.query)
        let card = scorecard(moment, choice)
        let page = ReadingPage(
            "Measures", lede: "What the figures say: each measure’s latest value, its target and how it stands.",
            tools: tools(visit, query), form: ScorecardForm(moment, choice, query).form,
            files: card.rows.isEmpty ? [] : [visit.csvLink], blocks: blocks(card, choice, query),
            emptyState: card.total > 0
                ? nil
                : EmptyState(
                    "The area’s measures will stand here. Describe one, or bring them in with ‘cairn import measures’.",
                    start: visit.mayRecord(MeasureDescribed.kind)
                        ? Link("Describe a measure", MeasurePaths.newMeasure) : nil))
        return try await visit.sheet(page, title: "Measures", asAt: query)
    }
}

private func scorecardFile(_ visit: Visit) async throws -> Response {
    let card = scorecard(try await visit.measures(), try ScorecardChoice(visit.query))
    return visit.csv(csvText(scorecardRows(card)), name: "scorecard.csv")
}

private func blocks(_ card: Scorecard, _ choice: ScorecardChoice, _ query: AsAtQuery) -> [Block] {
    guard card.total > 0 else { return [] }
    let counts = MeasureStanding.allCases.compactMap { standing in
        card.counts[standing].map { "\($0.grouped) \(standing.words.lowercased())" }
    }
    let table = scorecardTable(card, caption: "Measures", comparedWith: choice.comparedWith) {
        MeasurePaths.of($0) + query.suffix
    }
    let unlike = card.rows.compactMap { row in row.unlike.map { "\(row.measure.name): \($0), so no change is given." } }
    let notes: [Block] = unlike.isEmpty ? [] : [.list(isNumbered: false, unlike.map { [.text($0)] })]
    let shown = "\(card.rows.count.grouped) of \(card.total.grouped) shown."
    return [.text("\(shown) Of all: \(counts.joined(separator: ", ")).")]
        + (card.rows.isEmpty ? [.text("No measure is like that.")] : [.table(table)]) + notes
}

private func tools(_ visit: Visit, _ query: AsAtQuery) -> [Link] {
    var links = [
        Link("For a meeting", MeasurePaths.wall + query.suffix),
        Link("When figures are due", MeasurePaths.availability + query.suffix),
    ]
    if query.isToday && visit.mayRecord(Approval.kind) { links.append(Link("Approvals", MeasurePaths.approvals)) }
    if query.isToday && visit.mayRecord(MeasureDescribed.kind) {
        links.append(Link("Describe a measure", MeasurePaths.newMeasure))
    }
    if query.isToday && visit.mayRecord(StatusWords.kind) {
        links.append(Link("Say what each status is called", MeasurePaths.statusWords + "/new"))
    }
    return links
}

extension ScorecardChoice {
    /// The rows asked for in the address, or what to put right in it.
    init(_ query: FormFields) throws(Problems) {
        self.init()
        var problems = Problems()
        theme = query["theme"].nonBlank
        planLine = query["line"].nonBlank
        text = query["q"].nonBlank
        standing = MeasureStanding(rawValue: query["status"])
        if !query["status"].isEmpty && standing == nil {
            problems.add("status", "There is no status ‘\(query["status"])’")
        }
        let order = query["sort"]
        if let sort = Sort(rawValue: order) {
            self.sort = sort
        } else if !order.isEmpty {
            problems.add("sort", "Measures cannot be put in order by ‘\(order)’")
        }
        isDescending = query["order"] == "down"
        comparedWith = MeasurePeriod(query["compare"])
        if !query["compare"].isBlank && comparedWith == nil {
            problems.add("compare", "‘\(query["compare"])’ is not a period. Write one like \(MeasurePeriod.examples)")
        }
        guard problems.isEmpty else { throw problems }
    }
}

/// The form that changes which rows are shown.
private struct ScorecardForm {
    let form: FilterForm

    init(_ moment: MeasureMoment, _ choice: ScorecardChoice, _ query: AsAtQuery) {
        let any = ChoiceField.Offer("", "Any")
        let themes = ChoiceField(
            "theme", "Theme", offers: [any] + moment.themes.map { .init($0, $0) }, chosen: [choice.theme ?? ""])
        let standings = ChoiceField(
            "status", "Status", offers: [any] + MeasureStanding.allCases.map { .init($0.rawValue, $0.words) },
            chosen: [choice.standing?.rawValue ?? ""])
        let sorts = ChoiceField(
            "sort", "In order of",
            offers: ScorecardChoice.Sort.allCases.map { .init($0.rawValue, $0.rawValue.capitalisedFirst) },
            chosen: [choice.sort.rawValue])
        let order = ChoiceField(
            "order", "Direction", offers: [.init("", "Up"), .init("down", "Down")],
            chosen: [choice.isDescending ? "down" : ""])
        form = FilterForm(
            action: MeasurePaths.scorecard,
            fields: [
                FieldRow(select: [themes]), FieldRow(select: [standings]),
                FieldRow(text: [TextField("line", "Plan line", value: choice.planLine ?? "", width: "width-10")]),
                FieldRow(text: [TextField("q", "Words", value: choice.text ?? "", width: "width-10")]),
                FieldRow(text: [
                    TextField("compare", "Compare with", value: choice.comparedWith?.code ?? "", width: "width-10")
                ]),
                FieldRow(select: [sorts]), FieldRow(select: [order]),
            ], kept: query.kept, clear: MeasurePaths.scorecard + query.suffix, isOn: choice != ScorecardChoice())
    }
}
