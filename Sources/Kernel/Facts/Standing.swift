// The only code that knows about dates, corrections and order. Every view is built on these functions.

extension Sequence {
    /// The entries that stand: known by the line, true by the day, and not replaced by a known correction.
    ///
    /// They come in the order of their days, and within a day in the order of their recording. A correction stands
    /// in place of the line it names, with its own day; an empty correction takes that line back and leaves nothing.
    package func standing<F>(_ asAt: AsAt) -> [Entry<F>] where Element == Entry<F> {
        let entries = Array(self)
        return entries.at(Order(entries).standing(asAt))
    }

    /// Each subject's latest standing entry.
    package func latestEntries<F>(_ asAt: AsAt) -> [String: Entry<F>] where Element == Entry<F> {
        let entries = Array(self)
        return Order(entries).latest(asAt).mapValues { entries[$0] }
    }

    /// Each subject's latest standing fact.
    package func latest<F>(_ asAt: AsAt) -> [String: F] where Element == Entry<F> {
        let entries = Array(self)
        return Order(entries).latest(asAt).compactMapValues { entries[$0].fact }
    }

    /// The entries that stand, and those that take a line back, unless they are themselves corrected; in line order.
    package func unreplaced<F>(_ asAt: AsAt) -> [Entry<F>] where Element == Entry<F> {
        let entries = Array(self)
        return entries.at(Order(entries).unreplaced(asAt))
    }

    /// Everything recorded by the line and dated by the day, in the order of recording: what stands, what was
    /// corrected and what was taken back.
    package func history<F>(_ asAt: AsAt) -> [Entry<F>] where Element == Entry<F> {
        let entries = Array(self)
        return entries.at(Order(entries).history(asAt))
    }
}

extension Array {
    // Mostly everything stands, in the order in which it came; then the list is shared, and nothing is copied.
    fileprivate func at(_ places: [Int]) -> [Element] {
        places.elementsEqual(indices) ? self : places.map { self[$0] }
    }
}

/// The places of entries in a list, in the order in which they count.
///
/// It holds only what order depends on, so that tens of thousands of entries of any kind are gone through quickly.
private struct Order {
    private let marks: [Mark]

    private struct Mark {
        let line: Int
        let day: Day
        let replaces: Int?
        let isEmpty: Bool
        let subject: String
    }

    init<F>(_ entries: [Entry<F>]) {
        // They are read where they lie: to take one out is to copy all of its fact.
        marks = entries.withUnsafeBufferPointer { entries in
            entries.indices.map { place in
                Mark(
                    line: entries[place].line, day: entries[place].day, replaces: entries[place].replaces,
                    isEmpty: entries[place].isEmpty, subject: entries[place].subject)
            }
        }
    }

    func standing(_ asAt: AsAt) -> [Int] {
        let replaced = replacedLines(asAt)
        let places = marks.indices.filter { !marks[$0].isEmpty && counts(marks[$0], asAt, replaced) }
        return inOrder(places) { (marks[$0].day, marks[$0].line) < (marks[$1].day, marks[$1].line) }
    }

    func latest(_ asAt: AsAt) -> [String: Int] {
        let replaced = replacedLines(asAt)
        var latest: [String: Int] = [:]
        for (place, mark) in marks.enumerated() where !mark.isEmpty && counts(mark, asAt, replaced) {
            takeLater(place, &latest[mark.subject, default: place])
        }
        return latest
    }

    // One look-up for each entry: the subject's place is compared and moved where it is kept.
    private func takeLater(_ place: Int, _ current: inout Int) {
        if (marks[current].day, marks[current].line) < (marks[place].day, marks[place].line) { current = place }
    }

    func unreplaced(_ asAt: AsAt) -> [Int] {
        let replaced = replacedLines(asAt)
        return inOrder(marks.indices.filter { counts(marks[$0], asAt, replaced) }) { marks[$0].line < marks[$1].line }
    }

    func history(_ asAt: AsAt) -> [Int] {
        inOrder(marks.indices.filter { counts(marks[$0], asAt, []) }) { marks[$0].line < marks[$1].line }
    }

    /// The lines that a known correction names.
    private func replacedLines(_ asAt: AsAt) -> Set<Int> {
        var replaced = Set<Int>()
        for mark in marks {
            if let line = mark.replaces, asAt.knows(mark.line) { replaced.insert(line) }
        }
        return replaced
    }

    private func counts(_ mark: Mark, _ asAt: AsAt, _ replaced: Set<Int>) -> Bool {
        asAt.knows(mark.line) && mark.day <= asAt.day && (replaced.isEmpty || !replaced.contains(mark.line))
    }

    // A ledger mostly comes in order already; then there is nothing to sort.
    private func inOrder(_ places: [Int], _ isBefore: (Int, Int) -> Bool) -> [Int] {
        let isSorted = zip(places, places.dropFirst()).allSatisfy { !isBefore($1, $0) }
        return isSorted ? places : places.sorted(by: isBefore)
    }
}
