import Casework
import Facts
import Testing

/// A case told as a timeline: one line of the ledger for each event, in the order given.
struct CaseStory {
    static let id = "3f1c0d5e9a7b4c21"
    var facts = CaseFacts()
    private var line = 0

    init(_ compact: String = "", receptionYear: Int? = nil) throws {
        if let receptionYear {
            line += 1
            let fact = try CaseDescribed.checked(receptionYear: "\(receptionYear)", district: "")
            facts.described.append(Entry(line, Self.id, on: "2000-01-01", fact))
        }
        for piece in compact.split(separator: ";") {
            let parts = piece.split(separator: "=").map(String.init)
            let days = parts[1].split(separator: ".", omittingEmptySubsequences: true).map(String.init)
            var typed = CaseStep.Typed(parts[0].split(separator: "@")[0].description, on: days[0])
            if days.count == 2 { typed.until = days[1] }
            // `advice_requested@health=2026-01-05` names the service, `school_consulted@Oak=…` the setting.
            if let about = parts[0].split(separator: "@").dropFirst().first.map(String.init) {
                if typed.event.hasPrefix("advice") { typed.service = about } else { typed.setting = about }
            }
            try add(typed)
        }
    }

    mutating func add(_ typed: CaseStep.Typed, replaces: Int? = nil) throws {
        let (step, day) = try CaseStep.checked(typed, today: "2030-01-01")
        line += 1
        facts.steps.append(Entry(line, Self.id, on: day, replaces: replaces, by: "officer", step))
    }

    mutating func takeBack(_ replaced: Int) {
        line += 1
        facts.steps.append(Entry(line, Self.id, on: "2026-01-01", replaces: replaced, nil))
    }

    mutating func place(_ setting: String, _ day: Day) throws {
        line += 1
        let fact = try Placement.checked(setting: setting, name: "\(setting) School", placementKind: "mainstream")
        facts.placements.append(Entry(line, Self.id, on: day, fact))
    }

    mutating func give(_ officer: String, _ day: Day) throws {
        line += 1
        let fact = try OfficerAssignment.checked(officer: officer, known: [officer])
        facts.officers.append(Entry(line, Self.id, on: day, fact))
    }

    mutating func list(_ listed: String, on day: Day) throws {
        line += 1
        let fact = try AppealHearing.checked(listed: listed, state: "listed", note: "", today: day)
        facts.hearings.append(Entry(line, Self.id, on: day, fact))
    }

    func file(_ day: Day, upTo line: Int? = nil) -> CaseFile? {
        CaseBook(facts).file(Self.id, asAt: AsAt(day, upTo: line))
    }
}

/// A request of 5 January 2026 and its plan, in time, without an exception.
let plainCase = """
    request_received=2026-01-05;decision_to_assess=2026-02-13;advice_requested@health=2026-02-16;\
    advice_requested@psychology=2026-02-16;advice_received@psychology=2026-03-20;advice_received@health=2026-04-02;\
    draft_served=2026-04-20;school_consulted@Oak=2026-04-21;school_responded@Oak=2026-05-05;\
    final_plan_sent=2026-05-22
    """
