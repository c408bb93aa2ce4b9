import Facts
import Measures

extension MeasureComparison {
    /// The measure that a row speaks of, described if it is new; nothing when it cannot be told.
    mutating func measure(of draft: MeasureDraft) -> String? {
        let column = ["id", "name", "code", "theme"].compactMap { draft.columns.byField[$0] }.first
        guard !draft.name.isBlank else {
            cannotTake(draft.row, column, "No measure is named.", mend: "Give its name, code or id.")
            return nil
        }
        if let id = known(draft) { return id }
        let isDefined = !draft["unit"].isEmpty || !draft["definition"].isEmpty || draft.hasPercentSign
        let isAboutReadings =
            !draft.cells.isEmpty || draft.columns.byField["value"] != nil || !draft.columns.periods.isEmpty
        guard isAboutReadings || !draft["definition"].isEmpty else {
            report.add(.left, draft.row, column, "No measure of this name or code has a reading in this unit.")
            return nil
        }
        guard isDefined || options.describes else {
            cannotTake(
                draft.row, column, "There is no measure of this name.",
                mend: "Correct the name, or describe new measures with --describe.")
            return nil
        }
        if !draft.cells.isEmpty && draft["unit"].isEmpty && draft.cells.allSatisfy({ Figure($0.value) == nil }) {
            cannotTake(draft.row, draft.columns.byField["value"], "There is no number here, so it is no measure.")
            return nil
        }
        return describe(draft, column)
    }

    // An id first, then a name with its code, then either; of several with one code the first in the row's unit.
    private func known(_ draft: MeasureDraft) -> String? {
        if let id = draft.fields["id"], book.measures[id] != nil { return id }
        let coded = draft["code"].isEmpty ? nil : Set(book.ids(named: draft["code"]))
        let named = book.ids(named: draft.name)
        if let coded {
            return named.first(where: coded.contains) ?? (draft.fields["name"] == nil ? coded.sorted().first : nil)
        }
        let unit = MeasureUnit(typed: draft["unit"])
        if named.count > 1, let unit, let match = named.first(where: { book.measures[$0]?.unit == unit }) {
            return match
        }
        if let unit, draft.columns.byField["value"] == nil { return named.first { book.measures[$0]?.unit == unit } }
        return named.first
    }

    private mutating func describe(_ draft: MeasureDraft, _ column: String?) -> String? {
        let typed = typed(draft)
        do {
            let measure = try MeasureDescribed.checked(typed)
            let id = draft.fields["id"] ?? MeasureDescribed.id(from: draft["code"] + " " + draft.name)
            guard !id.isEmpty, book.measures[id] == nil else {
                cannotTake(
                    draft.row, column, "The name gives the id '\(id)', which is taken or empty.",
                    mend: "Give the measure an id of its own.")
                return nil
            }
            book.describe(measure, as: id)
            described[id] = (typed, draft.row, plan)
            describedOrder.append(id)
            return id
        } catch {
            cannotTake(error, draft.row, draft.columns.byField, otherwise: column)
            return nil
        }
    }

    private mutating func typed(_ draft: MeasureDraft) -> [String: String] {
        var typed = draft.fields.filter { !["period", "value", "note", "status", "forecast"].contains($0.key) }
        typed["name"] = draft.name
        typed["numerator"] = draft["numeratorWords"]
        typed["denominator"] = draft["denominatorWords"]
        typed["indicator"] = draft["benchmark"]
        typed["unit"] = unit(draft)
        if let words = unitWords(draft) { typed["unitWords"] = words }
        if let direction = MeasureDirection(typed: draft["direction"]) {
            typed["direction"] = direction.rawValue
        } else {
            typed["direction"] = MeasureDirection.neither.rawValue
            report.add(
                .defaulted, draft.row, draft.columns.byField["direction"],
                "Which way is better is not said; it is watched, not judged, unless targets tell.")
        }
        if draft["definition"].isEmpty {
            typed["definition"] = draft.name
            report.add(
                .defaulted, draft.row, nil, "'\(draft.name)' is not defined; its name stands for what it counts.")
        }
        typed["frequency"] = draft.fields["frequency"] ?? rhythm(draft)
        typed["baseline"] = baseline(draft)
        typed["baselinePeriod"] = MeasurePeriod(draft["baselinePeriod"])?.code
        return typed
    }

    private mutating func baseline(_ draft: MeasureDraft) -> String {
        let typed = MeasureDraft.number(draft["baseline"])
        if typed.isEmpty || Figure(typed) != nil { return typed }
        report.add(.left, draft.row, draft.columns.byField["baseline"], "The baseline is no number; it is left out.")
        return ""
    }

    private mutating func unit(_ draft: MeasureDraft) -> String {
        if let unit = MeasureUnit(typed: draft["unit"]) { return unit.rawValue }
        if !draft["unit"].isEmpty { return draft["unit"] }
        if draft.hasPercentSign { return MeasureUnit.percent.rawValue }
        let name = draft.name.lowercased()
        let isWhole = draft.cells.allSatisfy { Figure($0.value)?.whole != nil }
        let unit: MeasureUnit =
            name.contains("percent") || name.contains("%")
            ? .percent
            : name.contains(" rate") || name.contains("per 1") ? .rate : isWhole ? .count : .number
        report.add(
            .defaulted, draft.row, nil,
            "The unit of '\(draft.name)' is not said; it is taken for a \(unit.words.lowercased()).")
        return unit.rawValue
    }

    // 'out of 10' and 'people' say more than the unit that they are read as.
    private func unitWords(_ draft: MeasureDraft) -> String? {
        guard draft["unitWords"].isEmpty, let unit = MeasureUnit(typed: draft["unit"]) else { return nil }
        let typed = draft["unit"].lowercased()
        if unit == .rate && !typed.hasPrefix("per") { return nil }
        let isPlain = ["%", "% change", "number", "count", "rate"].contains(typed) || typed == unit.rawValue
        return isPlain ? nil : unit == .count ? "of \(typed)" : typed
    }

    private func rhythm(_ draft: MeasureDraft) -> String {
        switch draft.cells.first.flatMap({ MeasurePeriod($0.period) })?.sort {
        case .quarter: MeasureFrequency.quarterly.rawValue
        case .calendarYear, .financialYear, .academicYear: MeasureFrequency.yearly.rawValue
        default: MeasureFrequency.irregular.rawValue
        }
    }

    /// States a new measure; where the file says no direction, its last target and first reading do.
    mutating func stateMeasure(_ id: String) {
        guard case (var typed, let row, let plan)? = described[id] else { return }
        if typed["direction"] == MeasureDirection.neither.rawValue, let first = book.firstReading(of: id)?.fact?.value,
            let last = book.targets(of: id).last?.value, last != first
        {
            let direction: MeasureDirection = last < first ? .lower : .higher
            typed["direction"] = direction.rawValue
            report.add(.defaulted, row, nil, "\(direction.words), as the target of \(last) after \(first) tells.")
        }
        guard let measure = try? MeasureDescribed.checked(typed) else { return }
        state(measure, "measure", of: id, on: firstDay(of: id), row)
        if let plan, let line = row.table.has("measure") ? row["measure"].nonBlank : nil, row.table.has("indicator"),
            let link = try? MeasureLink.checked(sort: "planLine", target: "\(plan)/\(line)")
        {
            state(link, "link", of: id, on: firstDay(of: id), row, key: link.target)
        }
    }
}
