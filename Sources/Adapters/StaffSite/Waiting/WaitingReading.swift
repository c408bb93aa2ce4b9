import Facts
import Waiting
import Web

extension Visit {
    /// Every entry about waiting lists that this viewer may read.
    func waitingFacts() async throws -> WaitingFacts {
        var facts = WaitingFacts()
        facts.lists = try await ledger.entries()
        facts.snapshots = try await ledger.entries()
        facts.activity = try await ledger.entries()
        facts.capacity = try await ledger.entries()
        facts.lost = try await ledger.entries()
        return facts
    }

    /// The list named in the address, as at the day asked for.
    func waitingList() async throws -> WaitingReading {
        let subject = WaitingPaths.subject(try parameter("list"))
        let facts = try await waitingFacts().of(subject)
        let query = try asAtQuery()
        guard let now = waitingNow(facts, list: subject, asAt: query.asAt) else {
            throw Refusal.notFound("There is no such waiting list on \(query.asAt.day.words).")
        }
        return WaitingReading(facts: facts, now: now, query: query)
    }
}

/// One list as a page shows it.
struct WaitingReading: Sendable {
    let facts: WaitingFacts
    let now: WaitingNow
    let query: AsAtQuery

    var name: String { now.described.name }
    var crumbs: [Link] { [Link("Waiting lists", WaitingPaths.lists + query.suffix)] }
    var ownCrumbs: [Link] { crumbs + [Link(name, WaitingPaths.of(now.list) + query.suffix)] }

    var flow: WaitingFlow { waitingFlow(facts, list: now.list, asAt: query.asAt) }

    /// What an outlook rests on as planned and counted, if there can be one.
    var assumptions: WaitingAssumptions? {
        waitingAssumptions(facts, list: now.list, asAt: query.asAt, weeks: 520).assumptions
    }

    /// Where the list is going, or what is missing to say so.
    func outlook(_ whatIf: WhatIf = WhatIf()) -> (outlook: WaitingOutlook?, missing: [MissingForOutlook]) {
        waitingOutlook(facts, list: now.list, asAt: query.asAt, whatIf: whatIf)
    }
}

/// What a form about a list starts from.
struct WaitingScene: FormScene {
    /// The list's subject; empty for a new list.
    let subject: String
    let head: Int
    let today: Day
    let now: WaitingNow?
    /// The capacity planned as it stands.
    let capacity: CapacityPlanned?

    static func gatherNew(_ visit: Visit) async throws -> WaitingScene {
        WaitingScene(
            subject: "", head: try await visit.ledger.head().line, today: visit.today, now: nil, capacity: nil)
    }

    static func gather(_ visit: Visit) async throws -> WaitingScene {
        let reading = try await visit.waitingList()
        let planned: [String: CapacityPlanned] = reading.facts.capacity.latest(AsAt(visit.today))
        return WaitingScene(
            subject: reading.now.list, head: try await visit.ledger.head().line, today: visit.today,
            now: reading.now, capacity: planned[reading.now.list])
    }

    var back: String { WaitingPaths.of(subject) }

    var crumbs: [Link] {
        [Link("Waiting lists", WaitingPaths.lists)] + (now.map { [Link($0.described.name, back)] } ?? [])
    }

    var about: [TextRow] {
        rowsTold(("List", now?.described.name), ("Service", now?.described.service))
    }
}
