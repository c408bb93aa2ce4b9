import Facts
import Governance
import Measures
import Web

extension Visit {
    /// Every entry about measures that this viewer may read.
    func measureFacts() async throws -> MeasureFacts {
        var facts = MeasureFacts()
        facts.measures = try await ledger.entries()
        facts.targets = try await ledger.entries()
        facts.readings = try await ledger.entries()
        facts.commentary = try await ledger.entries()
        facts.forecasts = try await ledger.entries()
        facts.statusWords = try await ledger.entries()
        facts.overrides = try await ledger.entries()
        facts.availability = try await ledger.entries()
        facts.rebases = try await ledger.entries()
        facts.links = try await ledger.entries()
        facts.neighbours = try await ledger.entries()
        facts.benchmarks = try await ledger.entries()
        facts.approvals = try await ledger.entries()
        return facts
    }

    /// All measures as at the day asked for.
    func measures() async throws -> MeasureMoment {
        measureMoment(try await measureFacts(), asAt: try asAtQuery().asAt)
    }

    /// The measure named in the address with everything that is known of it as at the day asked for.
    func measure() async throws -> (id: String, moment: MeasureMoment, story: MeasureStory) {
        let id = try parameter("measure")
        let query = try asAtQuery()
        let moment = measureMoment(try await measureFacts().only(id), asAt: query.asAt)
        guard let story = measureStory(of: id, in: moment) else {
            throw Refusal.notFound("There is no measure ‘\(id)’ on \(query.asAt.day.words).")
        }
        return (id, moment, story)
    }

    /// The area's own name, as published figures print it.
    func areaName(asAt: AsAt) async throws -> String {
        let areas: [Entry<LocalArea>] = try await ledger.entries()
        return areas.standing(asAt).last?.fact?.name ?? site.name
    }
}

/// What a form about a measure starts from.
struct MeasureScene: FormScene {
    /// The measure's id; empty for a new one.
    let subject: String
    let head: Int
    let today: Day
    let moment: MeasureMoment

    var measure: MeasureDescribed? { moment.measures[subject] }
    var name: String { measure?.name ?? "" }
    var back: String { subject.isEmpty ? MeasurePaths.scorecard : MeasurePaths.of(subject) }
    var crumbs: [Link] {
        let all = [Link("Measures", MeasurePaths.scorecard)]
        return subject.isEmpty ? all : all + [Link(name, MeasurePaths.of(subject))]
    }

    /// The measure, and the latest reading with its status.
    var about: [TextRow] {
        let status = measureStatus(of: subject, in: moment)
        return rowsTold(
            ("Measure", name), ("Definition", measure?.definition),
            ("Latest", status?.reading.map { "\($0.period.words): \(moment.printing(of: subject).words($0.value))" }),
            ("Status", status?.shown.words))
    }

    /// The period that a form is likely to be about: the latest reading's.
    var latestPeriod: String { moment.readings(of: subject).last?.fact?.period.code ?? "" }

    /// For the form of a new measure.
    static func gather(_ visit: Visit) async throws -> MeasureScene {
        MeasureScene(
            subject: "", head: try await visit.ledger.head().line, today: visit.today,
            moment: measureMoment(try await visit.measureFacts(), asAt: AsAt(visit.today)))
    }

    /// For a form about the measure in the address.
    static func gatherMeasure(_ visit: Visit) async throws -> MeasureScene {
        let id = try visit.parameter("measure")
        let head = try await visit.ledger.head().line
        let moment = measureMoment(try await visit.measureFacts().only(id), asAt: AsAt(visit.today))
        guard moment.measures[id] != nil else { throw Refusal.notFound("There is no measure ‘\(id)’.") }
        return MeasureScene(subject: id, head: head, today: visit.today, moment: moment)
    }
}
