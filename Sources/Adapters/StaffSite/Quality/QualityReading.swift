import Access
import Documents
import Facts
import Quality
import Web

extension Visit {
    /// Every entry about plan quality, as this viewer may read it: blind marks are withheld until both are in.
    func qualityFacts() async throws -> QualityFacts {
        var facts = QualityFacts()
        facts.criteria = try await ledger.entries()
        facts.grades = try await ledger.entries()
        facts.themes = try await ledger.entries()
        facts.rounds = try await ledger.entries()
        facts.samples = try await ledger.entries()
        facts.markings = try await ledger.entries()
        facts.moderations = try await ledger.entries()
        return facts
    }

    /// The round named in the address, as at the day asked for.
    func roundAudit(_ query: AsAtQuery) async throws -> RoundAudit {
        let subject = AuditRound.subject(try parameter("round"))
        let audits = roundAudits(try await qualityFacts(), asAt: query.asAt)
        guard let audit = audits.first(where: { $0.id == subject }) else {
            throw Refusal.notFound("There is no such round on \(query.asAt.day.words).")
        }
        return audit
    }

    /// What this viewer may see of whose plan it is and who marked it.
    func qualityEyes(_ audits: [RoundAudit]) async throws -> QualityEyes {
        let mayName = may(viewer, .read, "quality-names")
        let ids = audits.flatMap { audit in
            audit.plans.flatMap { plan in [plan.sample.officer].compactMap(\.self) + plan.markings.map(\.author) }
        }
        return QualityEyes(
            person: viewer.person, byOfficer: may(viewer, .read, "quality-by-officer"),
            mayMark: mayRecord(Marking.kind), names: mayName ? try await people.names(of: Set(ids)) : nil)
    }
}

/// What one reader may see besides figures. What of the markings is withheld has been left out already.
struct QualityEyes: Sendable {
    let person: String?
    /// Whether they see each officer's results.
    let byOfficer: Bool
    let mayMark: Bool
    /// Names by id; nothing for those who see no names.
    let names: [String: String]?

    /// The person's name, or a mark that is the same wherever they appear.
    func name(_ id: String?) -> String {
        guard let id else { return "Nobody" }
        if id == person { return "You" }
        guard let names else { return "Officer \(id.prefix(6))" }
        return names[id] ?? "Somebody who has left"
    }

    /// Whose plan it is, as far as the reader may know from these pages.
    func officer(_ plan: AuditedPlan) -> String {
        byOfficer || plan.sample.officer == person ? name(plan.sample.officer) : "A colleague"
    }

    /// Whether they may read what the plan's markings say.
    func mayRead(_ plan: AuditedPlan) -> Bool { byOfficer || plan.concerns(person) }

    /// Whether they may mark the plan now.
    func mayMark(_ plan: AuditedPlan) -> Bool {
        mayMark && person.map { plan.refusal(for: $0) == nil } ?? false
    }
}

extension GradeScale.Step {
    /// The grade as every page shows it.
    var chip: Chip { Chip(word, Tone(rawValue: tone) ?? .none) }
}

extension WeightedScore {
    /// `Met`, `66.7%`.
    var cell: Table.Cell { [.chip(grade.chip), .text(" \(percent.text)%")] }
}

extension AuditedPlan.State {
    /// Where the plan stands, in words.
    var words: String {
        switch self {
        case .toMark(0, 1): "Not marked yet"
        case .toMark(let done, let needed): "\(done) of \(needed) markings in"
        case .toModerate(let count): "To moderate: \(countWords(count, "difference"))"
        case .settled: "Marks settled"
        }
    }
}

extension AuditRound {
    /// `2 to 8 March 2026`, told in full.
    var weekWords: String { "\(first.words) to \(last.words)" }

    /// What was drawn, in a sentence.
    var planWords: String {
        let pool = plans == .issued ? "plans sent as final in these days" : "plans held at the end of these days"
        let amount =
            share.map { "\($0)% of each officer’s \(pool), at least one each" } ?? "\(size ?? 0) of the \(pool)"
        return "\(amount); \(twice)% of the sample is marked twice, blind. Seed \(seed)."
    }
}

/// A plan of a sample, short enough to say aloud.
func planName(_ plan: AuditedPlan) -> String { "Plan \(plan.sample.place)" }
