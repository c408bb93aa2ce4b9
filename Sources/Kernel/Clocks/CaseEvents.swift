package import Facts

/// One dated event or fact of a case.
package struct CaseEvent: Hashable, Sendable {
    /// Its name and kind as the rule book writes them: `tribunal_order:assess`.
    package let name: String
    package let day: Day
    /// The last day of a fact that lasts; the day of reopening for a closure.
    package let until: Day

    package init(_ name: String, _ day: Day, until: Day? = nil) {
        self.name = name
        self.day = day
        self.until = until ?? day
    }
}

/// The dated events and facts of one case, put in order once so that every rule finds its own at once.
package struct CaseEvents: Sendable {
    struct Dated: Sendable {
        let code: Int
        let day: Day
        let until: Day
    }

    // Sorted by code, then day; the events of one code stand from its start to the next code's.
    let dated: [Dated]
    /// The events' days as numbers, in the same order.
    let numbers: [Int]
    let starts: [Int32]

    init(_ unsorted: [Dated], codeCount: Int) {
        dated = unsorted.sorted { ($0.code, $0.day, $0.until) < ($1.code, $1.day, $1.until) }
        numbers = dated.map(\.day.number)
        var starts = [Int32](repeating: 0, count: codeCount + 1)
        for event in dated { starts[event.code + 1] += 1 }
        for code in 0..<codeCount { starts[code + 1] += starts[code] }
        self.starts = starts
    }

    /// How many events and facts the case has.
    package var count: Int { dated.count }

    /// Where the events of a run of codes stand; earliest first within each code.
    func places(_ codes: Term) -> Range<Int> {
        Int(starts[Int(codes.first)])..<Int(starts[Int(codes.last) + 1])
    }
}

extension CaseEvents {
    /// Whether the case has any event of the terms, on whatever day.
    func has(_ terms: Terms, _ book: [Term]) -> Bool {
        for index in terms.first..<terms.end where !places(book[Int(index)]).isEmpty { return true }
        return false
    }
}

/// A run of event codes that a rule names, and whether their events wait for their day (C12).
struct Term: Sendable {
    let first: Int16
    let last: Int16
    let isFiltered: Bool
}

/// Where a rule's own terms stand in the rule book's list of them.
struct Terms: Sendable {
    static let none = Terms(first: 0, end: 0)
    let first: Int32
    let end: Int32

    var isEmpty: Bool { first == end }
}
