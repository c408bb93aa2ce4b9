package import Facts

/// Mediation and appeals of one calendar year beside the decisions that could be challenged.
package struct DisputeYear: Equatable, Sendable {
    package let year: Int
    /// Decisions sent in the year that carry a right of appeal.
    package let decisions: Int
    /// Requests for an assessment that came in the year.
    package let requests: Int
    /// Mediations held in the year; nothing when nobody counted them.
    package let mediations: Int?
    /// Appeals registered in the year, whatever became of them.
    package let appeals: Int
    /// The same by kind, those of `disputeKinds` that there are any of.
    package let appealsByKind: [String: Int]
    package let outcomes: [Dispute.Outcome: Int]
    /// Where the figures are from; nothing when they are counted from the cases.
    package let source: String?

    /// Appeals of every hundred decisions, with one decimal.
    package var rate: String? { MonthTimeliness.Share(within: appeals, of: decisions).rate }
}

/// England's published rate of appeals for one calendar year, by one method. The rows are data: `appeal-rates.csv`.
package struct AppealRate: Equatable, Sendable {
    package let year: Int
    /// `first` for the series from 2014, `new` for the method that is in development.
    package let method: String
    package let decisions: Int
    package let appeals: Int
    /// As published, in percent.
    package let rate: String
    package let source: String

    /// Every year there is, the earliest first.
    package static let england: [AppealRate] = listRows(PackageResources.appeal_rates_csv).compactMap { cell in
        guard let year = Int(cell("year")), let decisions = Int(cell("decisions")), let appeals = Int(cell("appeals"))
        else { return nil }
        return AppealRate(
            year: year, method: cell("method"), decisions: decisions, appeals: appeals, rate: cell("rate"),
            source: cell("source"))
    }
}

/// Each calendar year with a decision, mediation or appeal in it, the earliest first.
package func disputeYears(_ files: [CaseFile]) -> [DisputeYear] {
    let all = disputes(files)
    let decisions = years(files.flatMap { $0.notices.map(\.day) })
    let requests = years(files.flatMap(\.requestDays))
    let mediations = years(all.flatMap { $0.steps.filter { $0.step.event == "mediation_held" }.map(\.day) })
    let appeals = Dictionary(grouping: all.filter { $0.registered != nil }) { $0.registered?.year ?? 0 }
    let known = Set(decisions.keys).union(mediations.keys).union(appeals.keys)
    return known.sorted().map { year in
        let own = appeals[year] ?? []
        return DisputeYear(
            year: year, decisions: decisions[year] ?? 0, requests: requests[year] ?? 0,
            mediations: mediations[year] ?? 0, appeals: own.count,
            appealsByKind: counted(own.compactMap(\.kind)), outcomes: counted(own.compactMap(\.outcome)), source: nil)
    }
}

/// The recorded years to compare with, the earliest first.
package func disputeBaselines(_ entries: [Entry<DisputeBaseline>], asAt: AsAt) -> [DisputeYear] {
    entries.latest(asAt).values.sorted { $0.year < $1.year }.map { fact in
        DisputeYear(
            year: fact.year, decisions: fact.decisions, requests: 0, mediations: fact.mediations,
            appeals: fact.appeals, appealsByKind: [:], outcomes: [:], source: fact.source)
    }
}

extension CaseFile {
    /// The days on which requests for an assessment came, as far as the day asked for.
    fileprivate var requestDays: [Day] {
        steps.filter {
            ($0.step.event == "request_received" || $0.step.event == "brought_to_attention") && $0.day <= asAt.day
        }.map(\.day)
    }
}

private func years(_ days: [Day]) -> [Int: Int] { counted(days.map(\.year)) }

private func counted<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
}
