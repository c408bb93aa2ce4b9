import Facts
import Measures

extension MeasureComparison {
    /// The printed status, when it is not the computed one, and the printed forecast.
    mutating func takeJudgements(_ draft: MeasureDraft, _ id: String) {
        guard let measure = book.measures[id], let period = draft.cells.first.flatMap({ MeasurePeriod($0.period) })
        else {
            return
        }
        let column = draft.columns.byField["status"]
        if let printed = draft.fields["status"] {
            if let (standing, travel) = judgement(printed) {
                takeStatus(standing, travel, period, measure, draft, id)
            } else {
                cannotTake(
                    draft.row, column, "This is no status.",
                    mend: "Use 'On track', 'Close to target' or 'Not on track'.")
            }
        }
        guard let printed = draft.fields["forecast"], let next = following(period, measure) else { return }
        guard let (standing, travel) = judgement(printed) else {
            cannotTake(
                draft.row, draft.columns.byField["forecast"], "This is no forecast.",
                mend: "Use words like 'Not on track: improving'.")
            return
        }
        let said = try? OwnerForecast.checked(
            period: next.code, value: "", standing: standing.rawValue, travel: travel?.rawValue ?? "", of: measure)
        guard let said else { return }
        let entries = records.facts.forecasts.filter { $0.subject == id }
        keep(said, "forecast", of: id, on: period.last, draft, among: entries)
    }

    private mutating func takeStatus(
        _ standing: MeasureStanding, _ travel: Travel?, _ period: MeasurePeriod, _ measure: MeasureDescribed,
        _ draft: MeasureDraft, _ id: String
    ) {
        guard let reading = book.readings(of: id, for: period).first?.fact else { return }
        let computed = standingOf(reading.value, targetInForce(book.targets(of: id), for: period), measure)
        guard computed != standing else { return }
        let remark = draft.fields["note"] ?? draft.fields["availability"].flatMap { isAboutLateness($0) ? nil : $0 }
        let words = remark.map { ": \($0)" } ?? ""
        let judged = try? StatusOverride.checked(
            period: period.code, standing: standing.rawValue, travel: travel?.rawValue ?? "",
            reason: String("As printed in the report\(words)".prefix(StatusOverride.longestReason)))
        guard let judged else { return }
        let entries = records.facts.overrides.filter { $0.subject == id }
        keep(judged, "status override", of: id, on: period.last, draft, among: entries)
    }

    /// Commentary, and why a reading is late.
    mutating func takeWords(_ draft: MeasureDraft, _ id: String) {
        let period = draft.cells.first.flatMap { MeasurePeriod($0.period) } ?? options.period
        guard let period, let measure = book.measures[id] else { return }
        if let text = draft.fields["commentary"],
            let said = try? Commentary.checked(period: period.code, text: text, action: draft["action"])
        {
            let entries = records.facts.commentary.filter { $0.subject == id }
            keep(said, "commentary", of: id, on: period.last, draft, among: entries)
        }
        guard let words = draft.fields["availability"], isAboutLateness(words) else { return }
        let awaited = draft.cells.isEmpty ? period : following(period, measure) ?? period
        let expected = dueDay(words, after: period.last)?.description ?? ""
        if let late = try? Availability.checked(period: awaited.code, expected: expected, reason: words) {
            let entries = records.facts.availability.filter { $0.subject == id }
            keep(late, "availability", of: id, on: period.last, draft, among: entries)
        }
    }

    private mutating func keep<F: Fact>(
        _ fact: F, _ what: String, of id: String, on day: Day, _ draft: MeasureDraft, among entries: [Entry<F>]
    ) {
        if entries.standing(AsAt(.last)).contains(where: { $0.fact == fact && $0.day == day }) {
            report.already += 1
        } else {
            state(fact, what, of: id, on: day, draft.row, key: what)
        }
    }
}

/// 'On Track', 'Not on Track: improving', 'On track, performance improving'.
private func judgement(_ printed: String) -> (MeasureStanding, Travel?)? {
    let words = printed.lowercased()
    let standing: MeasureStanding
    if words.hasPrefix("not on track") || words.hasPrefix("off target") || words.hasPrefix("off track") {
        standing = .offTarget
    } else if words.hasPrefix("on track") || words.hasPrefix("on target") {
        standing = .onTarget
    } else if words.hasPrefix("close to target") || words.hasPrefix("at risk") {
        standing = .closeToTarget
    } else {
        return nil
    }
    return (standing, Travel.allCases.first { words.contains($0.rawValue) })
}

/// Whether a note is about when a figure comes, and not about the figure.
private func isAboutLateness(_ words: String) -> Bool {
    ["due", "delay", "lag", "late", "validated", "awaited"].contains { words.lowercased().contains($0) }
        && !words.lowercased().hasPrefix("latest")
}

/// The month that a note like 'due March 2023' or 'due June' speaks of, as its last day.
private func dueDay(_ words: String, after day: Day) -> Day? {
    let parts = words.lowercased().split { !($0.isLetter || $0.isNumber) }
    guard let due = parts.firstIndex(of: "due"), due + 1 < parts.count,
        let month = Day.monthNames.firstIndex(where: { $0.lowercased() == parts[due + 1] })
    else { return nil }
    let year = due + 2 < parts.count ? Int(parts[due + 2]) : nil
    guard let first = Day(year: year ?? day.year, month: month + 1, day: 1) else { return nil }
    return year == nil && first.endOfMonth <= day ? first.adding(months: 12).endOfMonth : first.endOfMonth
}

private func following(_ period: MeasurePeriod, _ measure: MeasureDescribed) -> MeasurePeriod? {
    guard period.sort == .month || period.sort == .day, let months = measure.frequency.months else {
        return period.next
    }
    return MeasurePeriod(month: period.last.startOfMonth.adding(months: months))
}
