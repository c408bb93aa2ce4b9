import Access
import Casework
import Facts
import Storage

extension Story {
    /// Two panels with their cases, and complaints about three of them.
    func tellPanels(_ made: [SampleCases.Made], _ ids: [String], _ door: LedgerDoor) throws {
        let members = "SEND manager, who chairs it\nEducational psychologist\nHead teacher\nDesignated clinical officer"
        let last = try PanelMeeting.checked(
            name: "Assessment panel", held: today.adding(days: -5).description, members: members, note: "")
        let next = try PanelMeeting.checked(
            name: "Assessment panel", held: today.adding(days: 9).description, members: members, note: "")
        try door.append(last, to: last.subject, on: today.adding(days: -30))
        try door.append(next, to: next.subject, on: today.adding(days: -2))
        for (place, question, panel) in [
            (2, "assess", last), (3, "assess", last), (4, "issue", next), (9, "top_up", last),
        ] {
            let item = try PanelItem.checked(panel: panel.subject, question: question, known: [panel.subject])
            try door.append(item, to: ids[place], on: today.adding(days: -20))
            guard panel == last, place != 9 else { continue }
            try decide(item, ids[place], isYes: place == 2, door)
        }
        let look = try PanelModeration.checked(
            moderator: "SEND manager of a neighbouring area", looked: "2", agreed: "2",
            findings: "Both reasons name what the school had tried. Say sooner to families what comes next.", most: 3)
        try door.append(look, to: last.subject, on: today.adding(days: -1))
        for (place, theme, back) in [(4, "delay", 12), (1, "communication", 60), (12, "provision", 90)] {
            try complain(place, theme, back, ids[place], door)
        }
    }

    private func decide(_ item: PanelItem, _ id: String, isYes: Bool, _ door: LedgerDoor) throws {
        let decision = try PanelDecision.checked(
            on: item, decision: isYes ? "yes" : "no",
            reason: isYes
                ? "Support at school has been tried for two terms and progress is still slow."
                : "The school has begun support that it has not yet looked at again.",
            criteria: ["may_have_needs", "may_need_plan", "evidence_school"])
        try door.append(decision, to: id, on: today.adding(days: -5))
        guard isYes, let officer = accounts[.caseOfficer] else { return }
        let told = try FamilyTold.checked(
            of: item, way: "call", officer: officer, content: "Asked what comes next and by when.", known: [officer])
        try door.append(told, to: id, on: today.adding(days: -3))
    }

    private func complain(_ place: Int, _ theme: String, _ back: Int, _ id: String, _ door: LedgerDoor) throws {
        var typed = Complaint.Typed()
        (typed.reference, typed.stage, typed.theme) = ("C-\(100 + place)", "stage1", theme)
        typed.received = today.adding(days: -back).description
        typed.acknowledged = today.adding(days: 3 - back).description
        if back > 50 {
            typed.answered = today.adding(days: 14 - back).description
            (typed.outcome, typed.learning) = ("partly", "Families are rung each month while they wait.")
        }
        let complaint = try Complaint.checked(typed, today: today)
        try door.append(complaint, to: id, on: complaint.latestDay)
    }
}
