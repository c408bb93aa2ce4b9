import Documents
import Facts
import Hummingbird
import Measures
import Reports
import Statistics
import Web

/// One measure: value, target, chart, trajectory, comparison, history, definition, and what uses it.
@Sendable func showMeasure(_ visit: Visit) async throws -> Response {
    if visit.query["format"] == "csv" { return try await readingsFile(visit) }
    // Names of people are no facts: they may change without the ledger, so the page is drawn for each visit.
    let query = try visit.asAtQuery()
    let (id, moment, story) = try await visit.measure()
    let profile = try profile(visit.query)
    let authors = Set(moment.facts.commentary.map(\.author) + moment.facts.overrides.map(\.author))
    let report = MeasureReport(
        id: id, moment: moment, area: try await visit.areaName(asAt: query.asAt), profile: profile,
        names: try await visit.people.names(of: authors))
    let thread = try await goldenThread(of: id, in: moment, visit, query)
    let page = ReadingPage(
        story.measure.name, lede: story.measure.definition, tools: query.isToday ? tools(id, visit) : [],
        form: chartForm(id, profile, query), files: story.periods.isEmpty ? [] : [visit.csvLink],
        blocks: head(story) + (try measureSections(report)) + thread)
    return try await visit.page(
        page, title: story.measure.name, crumbs: [Link("Measures", MeasurePaths.scorecard + query.suffix)], asAt: query)
}

private func profile(_ query: FormFields) throws(Problems) -> String? {
    guard let name = query["chart"].nonBlank else { return nil }
    guard SPCOptions.profiles[name] != nil else {
        throw Problems("chart", "There is no control chart ‘\(name)’. Write nhsr or mdc after ‘chart=’")
    }
    return name
}

private func chartForm(_ id: String, _ profile: String?, _ query: AsAtQuery) -> FilterForm {
    let offers: [ChoiceField.Offer] = [
        .init("", "Line with target"), .init("nhsr", "Control chart (NHSRplotthedots)"),
        .init("mdc", "Control chart (Making Data Count)"),
    ]
    let field = ChoiceField("chart", "Chart", offers: offers, chosen: [profile ?? ""])
    return FilterForm(
        action: MeasurePaths.of(id), fields: [FieldRow(select: [field])], kept: query.kept, clear: "", isOn: false)
}

/// The latest figure with its status, and why it is so.
private func head(_ story: MeasureStory) -> [Block] {
    let status = story.status
    guard let reading = status.reading else { return [.text("There is no reading yet.")] }
    let provisional = reading.isProvisional ? ", provisional" : ""
    var blocks: [Block] = [
        .paragraph([
            .strong(reading.words(story.printing)), .text(" in \(reading.period.words)\(provisional) "),
            .chip(status.chip),
        ]), .text(status.reason),
    ]
    if let override = status.override {
        blocks.append(
            .note([
                .text("A person judged the status: \(override.reason). Computed, it is ‘\(status.computed.words)’.")
            ]))
    }
    return blocks
}

private func tools(_ id: String, _ visit: Visit) -> [Link] {
    let offers: [(String, String, String)] = [
        ("Add a reading", "readings/new", Reading.kind), ("Close a period", "closings/new", Reading.kind),
        ("Set a target", "targets/new", Target.kind), ("Comment", "commentary/new", Commentary.kind),
        ("Forecast", "forecasts/new", OwnerForecast.kind), ("Judge the status", "overrides/new", StatusOverride.kind),
        ("Start the limits anew", "rebases/new", Rebase.kind),
        ("Say when it is due", "availability/new", Availability.kind),
        ("Link it", "links/new", MeasureLink.kind), ("Edit the definition", "edit", MeasureDescribed.kind),
    ]
    return offers.filter { visit.mayRecord($0.2, of: id) }.map { Link($0.0, MeasurePaths.page($0.1, of: id)) }
}

private func readingsFile(_ visit: Visit) async throws -> Response {
    let (id, _, story) = try await visit.measure()
    return visit.csv(csvText(readingRows(story)), name: "\(id).csv")
}
