// The only code that knows about dates, corrections and order. Every view is built on these functions.

extension Sequence {
    /// The entries that stand: known by the line, true by the day, and not replaced by a known correction.
    ///
    /// They come in the order of their days, and within a day in the order of their recording. A correction stands
    /// in place of the line it names, with its own day; an empty correction takes that line back and leaves nothing.
    package func standing<F>(_ asAt: AsAt) -> [Entry<F>] where Element == Entry<F> {
        let entries = Array(self)
        let replaced = entries.replacedLines(asAt)
        var standing: [Entry<F>] = []
        var isInOrder = true
        for index in entries.indices where entries[index].stands(asAt, replaced) {
            if isInOrder, let last = standing.last, last.outranks(entries[index]) { isInOrder = false }
            standing.append(entries[index])
        }
        return isInOrder ? standing : standing.sorted { $1.outranks($0) }
    }

    /// Each subject's latest standing entry.
    package func latestEntries<F>(_ asAt: AsAt) -> [String: Entry<F>] where Element == Entry<F> {
        let entries = Array(self)
        return entries.latestIndexes(asAt).mapValues { entries[$0] }
    }

    /// Each subject's latest standing fact.
    package func latest<F>(_ asAt: AsAt) -> [String: F] where Element == Entry<F> {
        let entries = Array(self)
        return entries.latestIndexes(asAt).compactMapValues { entries[$0].fact }
    }

    /// The entries that stand, and those that take a line back, unless they are themselves corrected; in line order.
    package func unreplaced<F>(_ asAt: AsAt) -> [Entry<F>] where Element == Entry<F> {
        let entries = history(asAt)
        let replaced = Array(self).replacedLines(asAt)
        return entries.filter { !replaced.contains($0.line) }
    }

    /// Everything recorded by the line and dated by the day, in the order of recording: what stands, what was
    /// corrected and what was taken back.
    package func history<F>(_ asAt: AsAt) -> [Entry<F>] where Element == Entry<F> {
        let dated = filter { asAt.knows($0.line) && $0.day <= asAt.day }
        return dated.sorted { $0.line < $1.line }
    }
}

extension Array {
    /// The lines that a known correction names.
    fileprivate func replacedLines<F>(_ asAt: AsAt) -> Set<Int> where Element == Entry<F> {
        var replaced = Set<Int>()
        for index in indices {
            if let line = self[index].replaces, asAt.knows(self[index].line) { replaced.insert(line) }
        }
        return replaced
    }

    fileprivate func latestIndexes<F>(_ asAt: AsAt) -> [String: Int] where Element == Entry<F> {
        let replaced = replacedLines(asAt)
        var latest: [String: Int] = [:]
        for index in indices where self[index].stands(asAt, replaced) {
            let subject = self[index].subject
            if let other = latest[subject], self[other].outranks(self[index]) { continue }
            latest[subject] = index
        }
        return latest
    }
}

extension Entry {
    fileprivate func stands(_ asAt: AsAt, _ replaced: Set<Int>) -> Bool {
        asAt.knows(line) && day <= asAt.day && fact != nil && (replaced.isEmpty || !replaced.contains(line))
    }

    /// Whether this entry counts rather than the other when both stand: by its day, then by its line.
    fileprivate func outranks(_ other: Entry) -> Bool { (day, line) > (other.day, other.line) }
}
