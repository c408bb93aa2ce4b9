import Facts
import Improvement

extension PlanComparison {
    /// Who answers for each line; the same people at the next report add nothing.
    mutating func compareSeats() {
        var standing = StandingFacts(existing.responsibilities)
        let ordered = draft.seats.enumerated().sorted {
            ($0.element.day ?? base, $0.offset) < ($1.element.day ?? base, $1.offset)
        }
        for (_, seats) in ordered {
            guard let subject = subjects[seats.ref] else { continue }
            do {
                let fact = try Responsibility.checked(seats.seats)
                state("responsibility", fact, of: subject, on: seats.day, row: seats.row, among: &standing)
            } catch {
                report.add(error, seats.row, [:])
            }
        }
    }

    mutating func compareMeasures() {
        var standing = StandingFacts(existing.measures)
        for fields in draft.measures where fields.fields.values.contains(where: { !$0.isBlank }) {
            guard let subject = subjects[fields.ref] else { continue }
            do {
                let fact = try ImpactMeasure.checked(
                    type: fields["type"].nonBlank ?? "qualitative", direction: fields["direction"],
                    unit: fields["unit"],
                    baseline: fields["baseline"], baselineDate: fields["baselineDate"], target: fields["target"],
                    population: fields["population"], note: fields["note"])
                state("impact measure", fact, of: subject, row: fields.row, among: &standing)
            } catch {
                report.add(error, fields.row, fields.columns)
            }
        }
    }

    mutating func compareObservations() {
        var standing = StandingFacts(existing.observations)
        for fields in draft.observations {
            guard let subject = subject(of: fields), let day = fields.day else { continue }
            do {
                let fact = try Observation.checked(
                    indicator: fields["indicator"], value: fields["value"], unit: fields["unit"],
                    outOf: fields["outOf"],
                    comparator: fields["comparator"], note: fields["note"], isMonth: fields.isMonth)
                state(
                    "observation", fact, of: subject, on: day, row: fields.row, told: fields.told,
                    key: "\(subject) \(fact.indicator)", among: &standing, isEachDayStated: true)
            } catch {
                report.add(error, fields.row, fields.columns)
            }
        }
    }

    mutating func compareRatings() {
        var progress = StandingFacts(existing.progressRatings)
        var impact = StandingFacts(existing.impactRatings)
        for fields in draft.ratings {
            guard let subject = subject(of: fields) else { continue }
            do {
                if let code = code(fields, "progress") {
                    let rating = try ProgressRating.checked(
                        code: code, reason: fields["reason"], scale: scale, isReasonNeeded: false)
                    state(
                        "progress rating", rating, of: subject, on: fields.day, row: fields.row, told: fields.told,
                        among: &progress, isEachDayStated: !draft.isUndated)
                }
                if let code = code(fields, "impact") {
                    let rating = try ImpactRating.checked(
                        code: code, reason: fields["impactReason"], scale: scale, isReasonNeeded: false)
                    state(
                        "impact rating", rating, of: subject, on: fields.day, row: fields.row, told: fields.told,
                        among: &impact, isEachDayStated: !draft.isUndated)
                }
            } catch {
                report.add(error, fields.row, fields.columns)
            }
        }
    }

    mutating func compareUpdates() {
        var standing = StandingFacts(existing.updates)
        for fields in draft.updates {
            guard let subject = subject(of: fields) else { continue }
            do {
                let update = try ProgressUpdate.checked(
                    narrative: fields["narrative"], quote: fields["quote"], risk: fields["risk"],
                    riskCause: fields["riskCause"], riskAction: fields["riskAction"], nextStep: fields["nextStep"])
                state(
                    "update", update, of: subject, on: fields.day, row: fields.row, told: fields.told, among: &standing,
                    isEachDayStated: !draft.isUndated)
            } catch {
                report.add(error, fields.row, fields.columns)
            }
        }
    }

    // An empty cell is no rating; a word that the scale does not have is refused.
    private mutating func code(_ fields: FieldsDraft, _ field: String) -> String? {
        let typed = fields[field]
        if typed.isBlank { return nil }
        if let code = scale.code(for: typed) { return code }
        report.add(
            .refused, fields.row, fields.columns[field], "This is no rating of the plan's scale.",
            mend: scaleWords(scale))
        return nil
    }
}

extension RatingScale {
    /// The code that a person means by a code, word or meaning, in small or capital letters.
    func code(for typed: String) -> String? {
        let sought = headingName(typed)
        return steps.first { [$0.code, $0.word, $0.meaning].contains { headingName($0) == sought } }?.code
    }
}

/// The words of a scale, for findings.
func scaleWords(_ scale: RatingScale) -> String {
    "Use one of: \(scale.steps.map { $0.word.lowercased() }.joined(separator: ", "))."
}
