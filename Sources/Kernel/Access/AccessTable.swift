// Who may do what, as one table. Source: section 5 of the design. The user guide prints it.

private let keepers: Set<Role> = [.programmeManager]
private let planHands: Set<Role> = [.programmeManager, .actionLead]
private let figureHands: Set<Role> = [.programmeManager, .dataOfficer]
private let measureHands: Set<Role> = [.programmeManager, .dataOfficer, .actionLead]
private let caseHands: Set<Role> = [.caseOfficer, .caseManager]
private let caseReaders: Set<Role> = [.caseOfficer, .caseManager, .healthAdviser, .schoolStaff, .dataOfficer, .auditor]
private let qualityReaders: Set<Role> = [.caseOfficer, .caseManager, .dataOfficer, .auditor]
private let letterKeepers: Set<Role> = [.caseManager, .administrator]
private let letterReaders: Set<Role> = caseReaders.union([.administrator])
private let panelReaders: Set<Role> = [.caseOfficer, .caseManager, .healthAdviser, .dataOfficer, .auditor]
private let approvers: Set<Role> = [.programmeManager, .boardMember]

/// Every rule there is. The public reads only what is approved of the kinds marked for everyone.
package let accessTable: [AccessRule] = [
    AccessRule(thing: "approval", read: .everyone, record: .roles(approvers)),

    AccessRule(thing: "improvement", read: .everyone, record: .roles(keepers)),
    AccessRule(thing: "improvement.progress-rating", read: .everyone, record: .roles(planHands)),
    AccessRule(thing: "improvement.impact-rating", read: .everyone, record: .roles(planHands)),
    AccessRule(thing: "improvement.forum-rating", read: .everyone, record: .roles([.forumMember])),
    AccessRule(thing: "improvement.update", read: .everyone, record: .roles(planHands)),
    AccessRule(thing: "improvement.evidence", read: .everyone, record: .roles(planHands)),
    AccessRule(thing: "improvement.milestone-reached", read: .everyone, record: .roles(planHands)),
    AccessRule(thing: "improvement.deadline-change", read: .everyone, record: .roles(planHands)),
    AccessRule(
        thing: "improvement.observation", read: .everyone,
        record: .roles([.programmeManager, .actionLead, .dataOfficer])),
    AccessRule(
        thing: "improvement.correction", read: .signedIn,
        record: .roles([.programmeManager, .actionLead, .forumMember, .dataOfficer])),
    AccessRule(thing: "improvement.sign-off", read: .everyone, record: .roles([.programmeManager, .boardMember])),

    AccessRule(thing: "governance", read: .everyone, record: .roles([.programmeManager, .democraticServices])),
    AccessRule(thing: "governance.local-area", read: .everyone, record: .roles([.programmeManager, .administrator])),

    AccessRule(thing: "measures", read: .everyone, record: .roles(figureHands)),
    AccessRule(thing: "measures.commentary", read: .everyone, record: .roles(measureHands)),
    AccessRule(thing: "measures.owner-forecast", read: .signedIn, record: .roles(measureHands)),

    // School staff see the pupils placed with them alone: see Fact.scopedBy.
    AccessRule(thing: "casework", read: .roles(caseReaders), record: .roles(caseHands)),
    AccessRule(thing: "casework.letter-contact", read: .roles(letterReaders), record: .roles(letterKeepers)),
    AccessRule(thing: "casework.letter-wording", read: .roles(letterReaders), record: .roles(letterKeepers)),
    // The words of a letter or document, which are sealed. That there is one is for all who may read the case.
    AccessRule(
        thing: "casework-file", read: .roles([.caseOfficer, .caseManager, .healthAdviser, .schoolStaff]),
        record: .roles(caseHands)),
    // A document that was taken back from a case: hidden there, and kept for whoever proves what happened.
    AccessRule(thing: "casework-taken-back", read: .roles([.auditor]), record: .roles([])),
    // What a panel says of a pupil, and a complaint, are not for the staff of the school that it may be about.
    AccessRule(thing: "casework.panel", read: .roles(panelReaders), record: .roles(caseHands)),
    AccessRule(thing: "casework.panel-moderation", read: .roles(panelReaders), record: .roles(caseHands)),
    AccessRule(thing: "casework.panel-item", read: .roles(panelReaders), record: .roles(caseHands)),
    AccessRule(thing: "casework.panel-decision", read: .roles(panelReaders), record: .roles(caseHands)),
    AccessRule(thing: "casework.family-told", read: .roles(panelReaders), record: .roles(caseHands)),
    AccessRule(thing: "casework.complaint", read: .roles(panelReaders), record: .roles(caseHands)),
    AccessRule(
        thing: "casework-identity", read: .roles([.caseOfficer, .caseManager, .healthAdviser, .schoolStaff]),
        record: .roles(caseHands)),

    // The criteria are the public quality charter. Blind marks are withheld where facts are read: see Fact.shown.
    AccessRule(thing: "quality", read: .roles(qualityReaders), record: .roles([.caseManager])),
    AccessRule(thing: "quality.criteria", read: .everyone, record: .roles([.caseManager, .programmeManager])),
    AccessRule(thing: "quality.grades", read: .everyone, record: .roles([.caseManager, .programmeManager])),
    AccessRule(thing: "quality.marking", read: .roles(qualityReaders), record: .roles(caseHands)),
    AccessRule(thing: "quality-by-officer", read: .roles([.caseManager, .auditor]), record: .roles([])),
    AccessRule(thing: "quality-names", read: .roles(caseHands), record: .roles([])),

    AccessRule(
        thing: "waiting", read: .signedIn, record: .roles([.programmeManager, .dataOfficer, .commissioner])),

    AccessRule(thing: "edition", read: .everyone, record: .roles(keepers)),
    AccessRule(thing: "proof", read: .signedIn, record: .roles([.auditor, .administrator])),
    AccessRule(thing: "account", read: .roles([.administrator, .auditor]), record: .roles([.administrator])),
    AccessRule(thing: "access-log", read: .roles([.administrator, .auditor]), record: .roles([])),
]
