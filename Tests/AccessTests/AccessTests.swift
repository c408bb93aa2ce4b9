import Access
import Facts
import Testing

/// Everyone who may record each kind of thing. What is not in the list is refused.
private let recorders: [String: Set<Role>] = [
    "approval": [.programmeManager, .boardMember],
    "improvement.plan": [.programmeManager], "improvement.scale": [.programmeManager],
    "improvement.node": [.programmeManager], "improvement.retirement": [.programmeManager],
    "improvement.responsibility": [.programmeManager], "improvement.measure": [.programmeManager],
    "improvement.milestone": [.programmeManager],
    "improvement.milestone-reached": [.programmeManager, .actionLead],
    "improvement.deadline-change": [.programmeManager, .actionLead],
    "improvement.progress-rating": [.programmeManager, .actionLead],
    "improvement.impact-rating": [.programmeManager, .actionLead], "improvement.forum-rating": [.forumMember],
    "improvement.update": [.programmeManager, .actionLead], "improvement.evidence": [.programmeManager, .actionLead],
    "improvement.observation": [.programmeManager, .actionLead, .dataOfficer],
    "improvement.sign-off": [.programmeManager, .boardMember],
    "governance.group": [.programmeManager, .democraticServices],
    "governance.membership": [.programmeManager, .democraticServices],
    "governance.reporting-step": [.programmeManager, .democraticServices],
    "governance.abbreviation": [.programmeManager, .democraticServices],
    "governance.local-area": [.programmeManager, .administrator],
    "casework.event": [.caseOfficer, .caseManager], "casework.officer": [.caseOfficer, .caseManager],
    "casework.panel-decision": [.caseOfficer, .caseManager], "casework.complaint": [.caseOfficer, .caseManager],
    "casework-identity": [.caseOfficer, .caseManager], "casework-taken-back": [],
    "quality.criteria": [.caseManager, .programmeManager], "quality.grades": [.caseManager, .programmeManager],
    "quality.themes": [.caseManager], "quality.round": [.caseManager], "quality.sampled-plan": [.caseManager],
    "quality.marking": [.caseOfficer, .caseManager], "quality.moderation": [.caseManager],
    "quality-by-officer": [], "quality-names": [],
    "edition": [.programmeManager], "proof": [.auditor, .administrator], "account": [.administrator], "access-log": [],
    "nothing.of-the-kind": [],
]

@Suite struct `Who may do what` {
    static func viewer(_ role: Role, scope: [String] = ["wsoa/1.1"]) -> Viewer {
        Viewer(person: "someone", holdings: [Holding(role, scope: scope, from: "2022-01-01")], today: "2022-06-30")
    }

    @Test(arguments: recorders.keys.sorted(), Role.allCases)
    func `each role records what the table says and nothing else`(thing: String, role: Role) {
        #expect(may(Self.viewer(role), .record, thing) == recorders[thing]?.contains(role))
        #expect(may(Self.viewer(role), .record, thing, of: "wsoa/1.1.2") == recorders[thing]?.contains(role))
        #expect(may(Self.viewer(role), .record, thing, of: "wsoa/1.2") == false)
    }

    @Test(arguments: recorders.keys.sorted())
    func `the public records nothing`(thing: String) {
        #expect(!may(.everyone, .record, thing))
    }

    @Test func `who reads what`() {
        for thing in ["improvement.update", "governance.group", "approval", "edition"] {
            #expect(may(.everyone, .read, thing))
        }
        #expect(!may(.everyone, .read, "proof"))
        #expect(may(Self.viewer(.schoolStaff), .read, "proof"))
        for thing in ["account", "access-log"] {
            for role in Role.allCases {
                #expect(may(Self.viewer(role), .read, thing) == (role == .administrator || role == .auditor))
            }
        }
        #expect(!may(Self.viewer(.administrator), .read, "nothing.of-the-kind"))
    }

    @Test(arguments: [
        ("wsoa/1.1", true), ("wsoa/1.1.2", true), ("wsoa/1.1#2", true), ("wsoa/1.1.1#2", true), ("wsoa/1.10", false),
        ("wsoa/1.1-2", false), ("wsoa/1", false), ("wsoa", false), ("other/1.1", false), ("", false),
    ])
    func `a scope holds its subject and what stands under it`(subject: String, expected: Bool) {
        #expect(Holding(.actionLead, scope: ["wsoa/1.1"], from: "2022-01-01").covers(subject) == expected)
    }

    @Test func `without a scope some roles are for the whole area and some for nothing`() {
        #expect(Holding(.programmeManager, from: "2022-01-01").covers("wsoa/1.1"))
        for role in [Role.actionLead, .schoolStaff, .provider] {
            #expect(!Holding(role, from: "2022-01-01").covers("wsoa/1.1"))
        }
    }

    @Test(
        arguments: [
            ("2021-12-31", false), ("2022-01-01", true), ("2022-12-31", true), ("2023-01-01", false),
        ] as [(Day, Bool)])
    func `a role is held from its first day to its last`(today: Day, expected: Bool) {
        let holding = Holding(.programmeManager, from: "2022-01-01", to: "2022-12-31")
        let viewer = Viewer(person: "someone", holdings: [holding], today: today)
        #expect(may(viewer, .record, "improvement.node") == expected)
        #expect(viewer.roles == (expected ? [.programmeManager] : []))
        #expect(viewer.isSignedIn)
    }
}
