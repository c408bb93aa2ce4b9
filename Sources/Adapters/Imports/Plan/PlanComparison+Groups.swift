import Facts

extension PlanComparison {
    /// Groups, members, the reporting cycle and the glossary.
    mutating func compareGroups(_ draft: GroupsDraft) {
        var groups = StandingFacts(existing.groups)
        var members = StandingFacts(existing.memberships)
        var steps = StandingFacts(existing.steps)
        var words = StandingFacts(existing.abbreviations)
        for (row, id, fact) in draft.groups { state("group", fact, of: id, row: row, among: &groups) }
        for (row, id, fact) in draft.members { state("membership", fact, of: id, row: row, among: &members) }
        for (row, id, fact) in draft.steps { state("reporting step", fact, of: id, row: row, among: &steps) }
        for (row, id, fact) in draft.words { state("abbreviation", fact, of: id, row: row, among: &words) }
    }
}
