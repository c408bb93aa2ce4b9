import Access
import Facts
import Testing

/// One form: where it stands, who fills it in, and what a full one holds.
struct FormCase: Sendable, CustomTestStringConvertible {
    let blank: String
    let target: String
    let role: Role
    let full: [String: String]
    /// The fields that an empty form is sent back for.
    let wanted: Set<String>
    /// The kind that a full one adds to the ledger.
    let kind: String

    var testDescription: String { target }

    init(_ blank: String, _ target: String, _ role: Role, _ kind: String, wanted: Set<String>, _ full: [String: String])
    {
        self.blank = blank
        self.target = target
        self.role = role
        self.kind = kind
        self.wanted = wanted
        self.full = full
    }

    private static let line = "/plans/wsoa/1.1.1"
    private static let milestone = "/plans/wsoa/1.1.1/milestones/1"

    static let all: [FormCase] = [
        FormCase(
            "\(line)/updates/new", "\(line)/updates", .actionLead, "improvement.update",
            wanted: ["narrative", "progressReason", "progress"], StaffUpdates.full),
        FormCase(
            "\(line)/forum-ratings/new", "\(line)/forum-ratings", .forumMember, "improvement.forum-rating",
            wanted: ["code", "reason"], ["code": "red", "reason": "Families still wait"]),
        FormCase(
            "\(line)/evidence/new", "\(line)/evidence", .actionLead, "improvement.evidence", wanted: ["evidenceTitle"],
            ["evidenceTitle": "Survey", "evidenceLink": "https://ardenshire.example/survey"]),
        FormCase(
            "\(line)/observations/new", "\(line)/observations", .dataOfficer, "improvement.observation",
            wanted: ["indicator", "value", "when"], ["indicator": "longest wait", "value": "18", "when": "2023-02"]),
        FormCase(
            "\(line)/retirement/new", "\(line)/retirement", .programmeManager, "improvement.retirement",
            wanted: ["reason"], ["reason": "Done elsewhere"]),
        FormCase(
            "\(line)/milestones/new", "\(line)/milestones", .programmeManager, "improvement.milestone", wanted: ["due"],
            ["due": "2023-09", "title": "All clinics open", "type": "final"]),
        FormCase(
            "\(milestone)/reached/new", "\(milestone)/reached", .actionLead, "improvement.milestone-reached",
            wanted: ["value"], ["value": "11", "day": "2023-03-01"]),
        FormCase(
            "\(milestone)/deadline-changes/new", "\(milestone)/deadline-changes", .actionLead,
            "improvement.deadline-change", wanted: ["to", "reason"], ["to": "2023-06-30", "reason": "Late tender"]),
        FormCase(
            "\(line)/edit", "\(line)/descriptions", .programmeManager, "improvement.node",
            wanted: ["ref", "title", "order", "parent"],
            ["ref": "1.1.1", "title": "Shorter waits", "order": "1", "parent": "wsoa/1.1"]),
        FormCase(
            "/plans/wsoa/1.1/lines/new", "/plans/wsoa/1.1/lines", .programmeManager, "improvement.node",
            wanted: ["ref", "title", "order", "parent"],
            ["ref": "1.1.2", "title": "A second", "order": "2", "parent": "wsoa/1.1"]),
        FormCase(
            "/plans/wsoa/lines/new", "/plans/wsoa/lines", .programmeManager, "improvement.node",
            wanted: ["ref", "title", "order"], ["ref": "3", "title": "A third area", "order": "3"]),
        FormCase(
            "\(line)/responsibilities/new", "\(line)/responsibilities", .programmeManager,
            "improvement.responsibility", wanted: ["role-1"],
            ["part-1": "lead", "role-1": "Head of SEND", "organisation-1": "ACC"]),
        FormCase(
            "\(line)/measures/new", "\(line)/measures", .programmeManager, "improvement.measure", wanted: ["type"],
            ["type": "percent", "direction": "up", "target": "90"]),
        FormCase(
            "/plans/new", "/plans", .programmeManager, "improvement.plan", wanted: ["title", "levels", "scale", "id"],
            ["title": "Inclusion", "levels": "programme\nproject", "scale": "delivery", "id": "inclusion"]),
        FormCase(
            "/plans/wsoa/edit", "/plans/wsoa/descriptions", .programmeManager, "improvement.plan", wanted: ["title"],
            ["title": "The statement", "purpose": "To mend", "arrangements": "Together"]),
        FormCase(
            "/plans/wsoa/sign-offs/new", "/plans/wsoa/sign-offs", .boardMember, "improvement.sign-off",
            wanted: ["body", "decision"], ["body": "Cabinet", "decision": "Agreed", "day": "2023-03-01"]),
        FormCase(
            "/groups/new", "/groups", .democraticServices, "governance.group", wanted: ["name", "order"],
            ["name": "Steering group", "order": "1", "role-1": "Chair", "organisation-1": "ACC"]),
        FormCase(
            "/words-list/new", "/words-list", .democraticServices, "governance.abbreviation",
            wanted: ["short", "meaning"], ["short": "APT", "meaning": "Ardenshire Partnership Trust"]),
        FormCase(
            "/reporting-cycle/new", "/reporting-cycle", .programmeManager, "governance.reporting-step",
            wanted: ["cadence", "product", "audience", "order"],
            ["cadence": "Every month", "product": "Highlights", "audience": "Board", "order": "1"]),
    ]
}

enum StaffUpdates {
    static let full = ["narrative": "Two clinics opened.", "progress": "green", "progressReason": "On course"]
}

@Suite struct `The forms of the staff site` {
    @Test(arguments: FormCase.all)
    func `a full one is recorded, an empty one comes back with what to put right`(form: FormCase) async throws {
        let house = try await StaffHouse()
        try await house.visit(form.role) { browsers in
            let browser = try #require(browsers[form.role])
            let blank = try await browser.get(form.blank)
            #expect(blank.status == 200)
            let before = try await house.stores.ledger.head().line
            // A number that is none: what reached forms ask for is optional, and must still be a number.
            let empty = try await browser.post(form.target, form.wanted == ["value"] ? ["value": "eleven"] : [:])
            #expect(empty.status == 422)
            #expect(Set(empty.problemFields) == form.wanted)
            for field in empty.problemFields { #expect(empty.html.contains("id=\"\(field)\""), "\(field)") }
            #expect(empty.html.contains("<title>Error: "))
            #expect(try await house.stores.ledger.head().line == before)

            let full = try await browser.post(form.target, form.full)
            #expect(full.status == 303, "\(full.problemFields)")
            let added = try await house.stores.ledger.lines(after: before, limit: 10)
            #expect(added.contains { $0.kind == form.kind && $0.author == house.people[form.role] })
            #expect(try await browser.get(full.location).status == 200)
        }
    }
}
