package import Facts

/// The entries about one case, or about many.
package struct CaseFacts: Sendable {
    package var described: [Entry<CaseDescribed>] = []
    package var steps: [Entry<CaseStep>] = []
    package var placements: [Entry<Placement>] = []
    package var needs: [Entry<Need>] = []
    package var officers: [Entry<OfficerAssignment>] = []
    package var hearings: [Entry<AppealHearing>] = []
    package var panelItems: [Entry<PanelItem>] = []
    package var panelDecisions: [Entry<PanelDecision>] = []
    package var tellings: [Entry<FamilyTold>] = []
    package var complaints: [Entry<Complaint>] = []

    package init() {}
}

/// Every case of an area with its entries, kept by case so that one case is read without going through the others.
package struct CaseBook: Sendable {
    /// By the case's random id.
    package private(set) var facts: [String: CaseFacts] = [:]

    /// Sorts the entries by case.
    package init(_ facts: CaseFacts = CaseFacts()) { _ = take(facts) }

    /// Adds newer entries; gives the ids of the cases that they are about.
    package mutating func take(_ newer: CaseFacts) -> Set<String> {
        var touched = Set<String>()
        func add<F: Fact>(_ entries: [Entry<F>], _ path: WritableKeyPath<CaseFacts, [Entry<F>]>) {
            // What is recorded together mostly is about one case, so whole stretches are added at once.
            var start = entries.startIndex
            while start < entries.endIndex {
                let subject = entries[start].subject
                let end = entries[start...].firstIndex { $0.subject != subject } ?? entries.endIndex
                facts[subject, default: CaseFacts()][keyPath: path] += entries[start..<end]
                touched.insert(subject)
                start = end
            }
        }
        add(newer.described, \.described)
        add(newer.steps, \.steps)
        add(newer.placements, \.placements)
        add(newer.needs, \.needs)
        add(newer.officers, \.officers)
        add(newer.hearings, \.hearings)
        add(newer.panelItems, \.panelItems)
        add(newer.panelDecisions, \.panelDecisions)
        add(newer.tellings, \.tellings)
        add(newer.complaints, \.complaints)
        return touched
    }

    /// The case as it stood, or nothing if nothing of it was known then.
    package func file(_ id: String, asAt: AsAt) -> CaseFile? {
        facts[id].flatMap { CaseFile(id, $0, asAt: asAt) }
    }
}
