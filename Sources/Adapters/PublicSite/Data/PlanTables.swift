import Facts
import Governance
import Improvement

/// The public tables made from plans.
struct PlanTables: Sendable {
    private let plans: [PlanMoment]
    private let facts: PlanFacts
    private let asAt: AsAt
    /// The reference of each line by its subject.
    private let refs: [String: String]

    init(_ plans: PublicPlans) {
        facts = plans.facts
        asAt = plans.asAt
        let moments = plans.plans.compactMap { planMoment(plans.facts, plan: $0.id, asAt: plans.asAt) }
        self.plans = moments
        refs = Dictionary(
            moments.flatMap(\.outline.lines).map { ($0.subject, $0.ref) }, uniquingKeysWith: { first, _ in first })
    }
}

extension PlanTables {
    private typealias Column = DataTable.Column
    private static let planColumns = [
        Column("plan", "The plan's id"), Column("ref", "The line's reference as printed on the day"),
    ]

    var all: [DataTable] { [lines, ratings, updates, milestoneTable, figures, responsibilities] }

    private var lines: DataTable {
        let rows = plans.flatMap { moment in
            moment.outline.lines.map { line in
                [
                    moment.outline.plan, line.ref, moment.outline.levelName(line.level),
                    line.parent.flatMap(moment.outline.line)?.ref ?? "", line.title, line.isInUse ? "yes" : "no",
                    line.described.statement ?? "", line.measure?.unit ?? "", line.measure?.baseline?.text ?? "",
                    line.measure?.target?.text ?? "",
                ]
            }
        }
        return DataTable(
            name: "plan-lines", title: "Lines of the plan", about: "Every line of every plan, from the top down.",
            columns: Self.planColumns + [
                Column("level", "What the plan calls this level"),
                Column("under", "The reference of the line above it"),
                Column("title", "Its title"), Column("in_use", "yes, or no when it is no longer worked on"),
                Column("i_statement", "What it means in a family's words"), Column("unit", "What its figures count"),
                Column("baseline", "The figure at the start"), Column("target", "The figure aimed for"),
            ], rows: rows)
    }

    private var ratings: DataTable {
        let rows = plans.flatMap { moment in
            moment.outline.ratedLines.flatMap { line in
                RatingKind.allCases.compactMap { kind in
                    moment.rating(kind, of: line.subject).map { given in
                        [
                            moment.outline.plan, line.ref, kind.rawValue, given.step?.word ?? given.code,
                            given.step?.meaning ?? "", "\(given.day)", given.reason ?? "",
                        ]
                    }
                }
            }
        }
        return DataTable(
            name: "ratings", title: "Ratings", about: "The latest approved ratings of every rated line.",
            columns: Self.planColumns + [
                Column("kind", "progress, impact, or forum: the forums' own word on impact"),
                Column("rating", "The rating's word"), Column("meaning", "What it means"),
                Column("day", "From which day, as YYYY-MM-DD"), Column("reason", "Why"),
            ], rows: rows)
    }

    private var updates: DataTable {
        let rows = facts.updates.standing(asAt).compactMap { entry in
            entry.fact.map { split(entry.subject) + ["\(entry.day)", $0.narrative, $0.nextStep ?? ""] }
        }
        return DataTable(
            name: "updates", title: "Updates", about: "Every approved update, the oldest first.",
            columns: Self.planColumns + [
                Column("day", "The day it tells of, as YYYY-MM-DD"), Column("update", "What happened"),
                Column("next_step", "What comes next"),
            ], rows: rows)
    }

    private var milestoneTable: DataTable {
        let rows = plans.compactMap { milestones(facts, plan: $0.outline.plan, asAt: asAt) }.flatMap(\.all).map {
            pair in
            [
                pair.line.subject.planID, pair.line.ref,
                pair.milestone.described.title ?? pair.milestone.described.type,
                "\(pair.milestone.firstDue)", "\(pair.milestone.due)", pair.milestone.described.target?.text ?? "",
                pair.milestone.reached.map { "\($0.day)" } ?? "", pair.milestone.reached?.value?.text ?? "",
            ]
        }
        return DataTable(
            name: "milestones", title: "Milestones", about: "Every milestone, by the date it is due now.",
            columns: Self.planColumns + [
                Column("milestone", "What it is"), Column("first_due", "The date first agreed, as YYYY-MM-DD"),
                Column("due", "The date that counts now"), Column("target", "The figure to reach"),
                Column("reached", "The day it was reached"), Column("value", "The figure then"),
            ], rows: rows)
    }

    private var figures: DataTable {
        let rows = facts.observations.standing(asAt).compactMap { entry in
            entry.fact.map {
                split(entry.subject) + [
                    $0.indicator, "\(entry.day)", $0.value.text, $0.unit ?? "", $0.outOf ?? "", $0.note ?? "",
                ]
            }
        }
        return DataTable(
            name: "figures", title: "Figures", about: "Every figure given for a line of the plan, the oldest first.",
            columns: Self.planColumns + [
                Column("indicator", "What was counted"), Column("day", "The day it is true of, as YYYY-MM-DD"),
                Column("value", "The figure"), Column("unit", "What it counts"),
                Column("out_of", "How many were asked or counted"), Column("note", "What to know about it"),
            ], rows: rows)
    }

    private var responsibilities: DataTable {
        let rows = plans.flatMap { moment in
            moment.outline.lines.flatMap { line in
                (line.responsibility?.seats ?? []).map {
                    [moment.outline.plan, line.ref, $0.part.rawValue, $0.role, $0.organisation ?? ""]
                }
            }
        }
        return DataTable(
            name: "responsibilities", title: "Who is responsible", about: "Who answers for each line, by role.",
            columns: Self.planColumns + [
                Column("part", "senior: answers for it; lead: leads the work; partner: helps"),
                Column("role", "The job, never a name"), Column("organisation", "Whose job it is"),
            ], rows: rows)
    }

    private func split(_ subject: String) -> [String] {
        [subject.planID, refs[subject] ?? ""]
    }
}

extension String {
    /// The plan that a line's subject begins with.
    fileprivate var planID: String { split(separator: "/").first.map(String.init) ?? self }
}
