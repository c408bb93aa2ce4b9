import Facts

/// The facts of one kind that stand, by subject and day, for comparing an import with them.
struct StandingFacts<F: Fact> {
    private var bySubject: [String: [(day: Day, fact: F)]] = [:]

    init(_ entries: [Entry<F>]) {
        for entry in entries.standing(AsAt(.last)) {
            if let fact = entry.fact { bySubject[entry.subject, default: []].append((entry.day, fact)) }
        }
    }

    /// What is true of the subject on the day.
    func latest(_ subject: String, on day: Day) -> F? { bySubject[subject]?.last { $0.day <= day }?.fact }

    /// Whether exactly this is stated of the subject on exactly this day.
    func holds(_ fact: F, of subject: String, on day: Day) -> Bool {
        bySubject[subject]?.contains { $0.day == day && $0.fact == fact } ?? false
    }

    func has(_ subject: String) -> Bool { bySubject[subject] != nil }

    /// Adds a statement after those of its day.
    mutating func insert(_ fact: F, of subject: String, on day: Day) {
        var facts = bySubject[subject] ?? []
        let place = facts.lastIndex { $0.day <= day }.map { $0 + 1 } ?? 0
        facts.insert((day, fact), at: place)
        bySubject[subject] = facts
    }
}

extension Day {
    /// The last day that Cairn can write.
    static let last = Day(number: 2_932_896)
}
