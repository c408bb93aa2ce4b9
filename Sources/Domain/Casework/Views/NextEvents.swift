import Clocks

/// An event that may be recorded, by its name and in words.
package struct EventOffer: Equatable, Sendable {
    package let event: String
    package let title: String
}

extension CaseFile {
    /// What usually comes next, in the order of the work.
    package var nextEvents: [EventOffer] {
        let replay = Replay(steps, asAt: asAt.day)
        return StepBook.england.rows(of: state).filter { $0.isOffered && replay.isReady($0, $0.event) }
            .flatMap { offers(of: $0.event) }
    }

    /// Everything else that may be recorded now: disputes, exceptions, moves, facts and rarer steps.
    package var otherEvents: [EventOffer] {
        let first = Set(nextEvents.map(\.event))
        let replay = Replay(steps, asAt: asAt.day)
        return RuleBook.england.vocabulary.words.filter { $0.name != "dob" }.flatMap { offers(of: $0.name) }
            .filter { offer in
                guard !first.contains(offer.event) else { return false }
                let bare = offer.event.split(separator: ":").first.map(String.init) ?? offer.event
                let isFact = RuleBook.england.vocabulary.word(bare)?.isFiltered == false
                guard let row = StepBook.england.row(state, offer.event) else { return isFact && state.isOpen }
                return replay.isReady(row, offer.event)
            }
    }

    private func offers(of event: String) -> [EventOffer] {
        let parts = event.split(separator: ":").map(String.init)
        guard let word = parts.first.flatMap({ RuleBook.england.vocabulary.word($0) }) else { return [] }
        if parts.count == 2 { return [EventOffer(event: event, title: eventTitle(event))] }
        let bare = word.needsKind ? [] : [EventOffer(event: event, title: word.title)]
        return bare + word.kinds.map { EventOffer(event: "\(event):\($0)", title: eventTitle("\(event):\($0)")) }
    }
}

/// An event's name and kind in plain English: 'Review decision notified: amend'.
package func eventTitle(_ event: String) -> String {
    let parts = event.split(separator: ":", maxSplits: 1).map(String.init)
    guard let name = parts.first, let word = RuleBook.england.vocabulary.word(name) else { return event }
    guard parts.count == 2 else { return word.title }
    if name == "claim", let exception = RuleBook.england.exceptions.first(where: { $0.code == parts[1] }) {
        return "\(word.title): \(exception.title.lowercasedFirst)"
    }
    return "\(word.title): \(parts[1].replacing("_", with: " "))"
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
