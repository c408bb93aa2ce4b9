package import Facts

/// One plan of a round's sample: its markings as far as the reader may see them, and what was agreed.
package struct AuditedPlan: Sendable {
    /// The case's random id.
    package let id: String
    package let sample: SampledPlan
    /// One of each marker, the first first.
    package let markings: [Entry<Marking>]
    package let moderation: Entry<Moderation>?

    /// Where the plan stands in its round.
    package enum State: Equatable, Sendable {
        /// So many of so many markings are in.
        case toMark(in: Int, of: Int)
        /// The two markings differ in so many criteria.
        case toModerate(Int)
        case settled
    }

    /// How many markings it takes.
    package var needed: Int { sample.isTwice ? 2 : 1 }
    package var isMarked: Bool { markings.count >= needed }
    /// Whether the reader may see what the markings say.
    package var isOpen: Bool { !markings.isEmpty && markings.allSatisfy { $0.fact?.isSealed == false } }

    package var state: State {
        if !isMarked { return .toMark(in: markings.count, of: needed) }
        return settledMarks == nil ? .toModerate(differences.count) : .settled
    }

    /// The marks that count: those agreed, else those of the one marker, else those that both gave alike.
    package var settledMarks: [PlanMark]? {
        if let moderation { return moderation.fact?.marks }
        guard isMarked, isOpen, differences.isEmpty else { return nil }
        return markings.first?.fact?.marks
    }

    /// The codes of the criteria on which two open markings differ.
    package var differences: [String] {
        guard markings.count == 2, isOpen, let first = markings[0].fact, let second = markings[1].fact else {
            return []
        }
        let other = second.byCriterion
        let codes = first.marks.map(\.criterion)
        let unknown = second.marks.map(\.criterion).filter { !codes.contains($0) }
        return codes.filter { other[$0] != first.byCriterion[$0] } + unknown
    }

    /// The themes that any marker named.
    package var themes: Set<String> { Set(markings.flatMap { $0.fact?.themes ?? [] }) }

    /// The reader's own marking.
    package func marking(by person: String?) -> Entry<Marking>? { markings.first { $0.author == person } }

    /// Why somebody may not mark this plan now; nothing if they may.
    package func refusal(for person: String) -> String? {
        if sample.officer == person { return "You look after this case. Somebody else must mark its plan." }
        if moderation != nil { return "The marks of this plan are agreed. They change no more." }
        if sample.isTwice && isMarked {
            return "Two people have marked this plan, and each has seen the other’s marks. They change no more."
        }
        if !sample.isTwice && isMarked && marking(by: person) == nil { return "Somebody else has marked this plan." }
        return nil
    }

    /// Whether somebody may read what this plan's markings say: its markers and the officer who looks after it.
    package func concerns(_ person: String?) -> Bool {
        person != nil && (sample.officer == person || marking(by: person) != nil)
    }
}

extension Marking {
    /// The points by criterion; a criterion that does not apply has the value nothing.
    package var byCriterion: [String: Int?] {
        Dictionary(marks.map { ($0.criterion, $0.mark) }, uniquingKeysWith: { first, _ in first })
    }
}
