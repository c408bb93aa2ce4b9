// The only code that knows about dates, corrections and order. Every view is built on these two functions.

extension Sequence {
    /// The entries that stand: known by the line, true by the day, and not replaced by a known correction.
    ///
    /// They come in the order of their days, and within a day in the order of their recording. A correction stands
    /// in place of the line it names, with its own day; an empty correction takes that line back and leaves nothing.
    package func standing<F>(_ asAt: AsAt) -> [Entry<F>] where Element == Entry<F> {
        var replaced = Set<Int>()
        var known: [Entry<F>] = []
        for entry in self where asAt.knows(entry.line) {
            if let line = entry.replaces { replaced.insert(line) }
            known.append(entry)
        }
        return known.filter { $0.fact != nil && $0.day <= asAt.day && !replaced.contains($0.line) }
            .sorted { ($0.day, $0.line) < ($1.day, $1.line) }
    }

    /// Each subject's latest standing entry.
    package func latestEntries<F>(_ asAt: AsAt) -> [String: Entry<F>] where Element == Entry<F> {
        var latest: [String: Entry<F>] = [:]
        for entry in standing(asAt) { latest[entry.subject] = entry }
        return latest
    }

    /// Each subject's latest standing fact.
    package func latest<F>(_ asAt: AsAt) -> [String: F] where Element == Entry<F> {
        latestEntries(asAt).compactMapValues(\.fact)
    }
}
