package import Facts

/// How a list stood at the end of a day: how many waited, how long the longest had, and how many in each band.
///
/// The subject is the list's; the fact's day is the day of the count. A later snapshot does not replace an earlier one.
package struct WaitingSnapshot: Fact {
    package static let kind = "waiting.snapshot"

    /// How many waited; nothing if it was not counted.
    package let waiting: Int?
    /// The longest wait, in weeks; nothing if it was not told.
    package let longestWeeks: Figure?
    /// How many had waited how long; nothing if it was not told.
    package let bands: [Band]?
    /// Whether the figures are an estimate.
    package let isEstimate: Bool
    /// Whether only the month is known; the day is then its last.
    package let isMonth: Bool
    /// Where the figures come from.
    package let source: String
    /// Anything else to know of the figures.
    package let note: String?

    /// How many had waited so many weeks, the first included and the last not.
    package struct Band: Codable, Equatable, Sendable {
        /// Where it begins; it is in the band.
        package let fromWeeks: Int
        /// The end of the band, which is not in it; nothing when it has none.
        package let toWeeks: Int?
        /// How many have waited so long.
        package let count: Int

        /// One band.
        package init(fromWeeks: Int, toWeeks: Int?, count: Int) {
            self.fromWeeks = fromWeeks
            self.toWeeks = toWeeks
            self.count = count
        }
    }
}

extension WaitingSnapshot {
    /// The bands that the form offers, by where each begins, in weeks; the last has no end.
    package static let usualBands = [0, 13, 26, 52, 78, 104]

    /// Checks what was typed. Counts of bands are in the order of `usualBands`, blank where not told; either all are
    /// told or none. Their problems are said of `band-1` and so on.
    package static func checked(
        waiting: String = "", longestWeeks: String = "", bands: [String] = [], isEstimate: Bool = false,
        isMonth: Bool = false, source: String, note: String = ""
    ) throws(Problems) -> WaitingSnapshot {
        var problems = Problems()
        let total = count(waiting, "waiting", "Number waiting", &problems)
        let longest = Figure(longestWeeks)
        if longest == nil && !longestWeeks.isBlank || longest.map({ $0 < Figure(0) || $0 > Figure(2_000) }) == true {
            problems.add("longestWeeks", "Longest wait must be a number of weeks, like 118")
        }
        let counted = checked(bands, &problems)
        if total == nil && longest == nil && counted.isEmpty && problems.isEmpty {
            problems.add("waiting", "Enter how many wait, how long the longest has waited, or both")
        }
        if source.isBlank { problems.add("source", "Enter where the figures come from") }
        let sum = counted.reduce(0) { $0 + $1.count }
        if let total, !counted.isEmpty, total != sum {
            problems.add("waiting", "The bands add up to \(sum), not \(total). Put the one that is wrong right")
        }
        if let longest, let last = counted.last(where: { $0.count > 0 }), longest < Figure(last.fromWeeks) {
            problems.add(
                "longestWeeks",
                "Somebody is counted at \(last.fromWeeks) weeks or more. Put the one that is wrong right")
        }
        guard problems.isEmpty else { throw problems }
        return WaitingSnapshot(
            waiting: total ?? (counted.isEmpty ? nil : sum), longestWeeks: longest, bands: counted.nonEmpty,
            isEstimate: isEstimate, isMonth: isMonth, source: source, note: note.nonBlank)
    }

    private static func checked(_ typed: [String], _ problems: inout Problems) -> [Band] {
        guard typed.contains(where: { !$0.isBlank }) else { return [] }
        let starts = usualBands
        return zip(starts.indices, typed).compactMap { index, text in
            guard let count = count(text, "band-\(index + 1)", "Number in the band", &problems) else {
                if text.isBlank { problems.add("band-\(index + 1)", "Enter 0 if nobody has waited so long") }
                return nil
            }
            let end = index + 1 < starts.count ? starts[index + 1] : nil
            return Band(fromWeeks: starts[index], toWeeks: end, count: count)
        }
    }
}

/// A count as typed; nothing when blank, and a problem when it is no count.
func count(_ typed: String, _ field: String, _ what: String, _ problems: inout Problems) -> Int? {
    guard let text = typed.nonBlank else { return nil }
    let figure = Figure(text)
    if let figure, let whole = Int(figure.text), (0...10_000_000).contains(whole) { return whole }
    problems.add(field, "\(what) must be a whole number, like 287")
    return nil
}
