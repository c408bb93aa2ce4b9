@testable import Facts
@testable import Improvement
import Testing

@Suite struct `Work due from a lead` {
    @Test func `what was sent back comes first, then late milestones, then what the next report needs`() throws {
        var story = Timeline()
        story.milestone("send/1.1.1#1", due: "2022-09-15")
        story.milestone("send/1.1.1#2", due: "2022-11-30")
        story.milestone("send/1.1.2#1", due: "2022-10-31")
        story.milestone("send/2.1.1#1", due: "2022-01-31")
        let words = story.update("send/1.1.2", "Going well", on: "2022-09-01")
        story.decide([words], false, about: "send/1.1.2", on: "2022-09-10", note: "Give a figure")
        story.progress("send/1.1.1", "green", on: "2022-06-30")

        let due = try #require(
            workDue(
                story.facts, plan: "send", scope: ["send/1.1"], asAt: AsAt("2022-09-30"), lastReport: "2022-06-30",
                nextReport: "2022-10-31"))
        #expect(due.items.map(\.kind) == [.returned, .milestoneLate, .milestoneDue, .update, .update])
        #expect(due.items.map(\.line.ref) == ["1.1.2", "1.1.1", "1.1.2", "1.1.1", "1.1.2"])
        #expect(due.items.map(\.daysLeft) == [-20, -15, 31, 31, 31])
        #expect(due.items.first?.returned?.note == "Give a figure")

        story.add(
            \.updates, "send/1.1.2", on: "2022-09-01", replaces: words,
            ProgressUpdate(
                narrative: "70% agree", quote: nil, risk: nil, riskCause: nil, riskAction: nil, nextStep: nil))
        let after = workDue(
            story.facts, plan: "send", scope: ["send/1.1.2"], asAt: AsAt("2022-09-30"), lastReport: "2022-06-30",
            nextReport: "2022-10-30")
        #expect(after?.items == [])
    }

    @Test func `nothing is due of what is done, not due yet, retired or somebody else's`() throws {
        var story = Timeline()
        story.progress("send/1.1.1", "blue", on: "2022-06-30")
        story.milestone("send/1.1.1#1", due: "2022-08-31")
        story.progress("send/1.1.2", "grey", on: "2022-06-30")
        story.retire("send/2.1.1", "Joined", on: "2022-07-01")
        let due = workDue(
            story.facts, plan: "send", scope: [], asAt: AsAt("2022-09-30"), lastReport: "2022-06-30",
            nextReport: "2022-10-31")
        #expect(due?.items == [])
        #expect(
            linesHeld(try #require(planOutline(story.facts, plan: "send", asAt: AsAt("2022-06-30"))), ["send/4"]) == [])
    }
}

@Suite struct `Approval queue` {
    @Test func `what waits stands under its line until it is decided or put right`() throws {
        var story = Timeline()
        story.milestone("send/1.1.1#1", due: "2022-09-15")
        let second = story.progress("send/2.1.1", "green", on: "2022-06-30")
        let first = story.progress("send/1.1.1", "green", on: "2022-06-30")
        let move = story.move("send/1.1.1#1", from: "2022-09-15", to: "2022-12-31", on: "2022-06-30")
        let slip = story.update("send/1.1.2", "Opend", on: "2022-06-30")
        let right = story.update("send/1.1.2", "Opened", on: "2022-06-30")
        story.add(\.updates, "send/1.1.2", on: "2022-06-30", replaces: slip, nil)
        story.add(\.forum, "send/1.1.1", on: "2022-06-30", ForumRating(code: "red", reason: "We still wait"))

        let queue = try #require(approvalQueue(story.facts, plan: "send", asAt: AsAt("2022-07-01")))
        #expect(queue.waiting.map(\.ledgerLine) == [first, move, right, second])
        #expect(queue.waiting.map(\.subject) == ["send/1.1.1", "send/1.1.1#1", "send/1.1.2", "send/2.1.1"])
        #expect(queue.waitingByLine.map(\.items.count) == [2, 1, 1])

        story.decide([first], true, about: "send/1.1.1", on: "2022-07-01")
        story.decide([second], false, about: "send/2.1.1", on: "2022-07-01", note: "Which audit?")
        let decided = try #require(approvalQueue(story.facts, plan: "send", asAt: AsAt("2022-07-01")))
        #expect(decided.waiting.map(\.ledgerLine) == [move, right])
        #expect(decided.refused.map(\.decision?.note) == ["Which audit?"])

        let taken = story.progress("send/1.1.1", nil, on: "2022-06-30", replaces: first)
        story.progress("send/2.1.1", "amber", on: "2022-06-30", replaces: second)
        let put = try #require(approvalQueue(story.facts, plan: "send", asAt: AsAt("2022-07-01")))
        #expect(put.waiting.map(\.ledgerLine).contains(taken))
        #expect(put.refused.isEmpty)
    }
}

@Suite struct `Exception report` {
    @Test func `each cause makes an exception, the worst first, and the rest is on track`() throws {
        var story = Timeline()
        story.line("send/1.1.3", "1.1.3", "Posts filled", under: "send/1.1", level: 2, order: 3)
        story.line("send/1.1.4", "1.1.4", "Clinics held", under: "send/1.1", level: 2, order: 4)
        for line in ["send/1.1.1", "send/1.1.2", "send/1.1.3", "send/1.1.4", "send/2.1.1"] {
            story.progress(line, "green", on: "2022-06-30")
        }
        story.milestone("send/1.1.1#1", due: "2022-09-15")
        story.milestone("send/1.1.4#1", due: "2022-10-31")
        let move = story.move("send/1.1.4#1", from: "2022-10-31", to: "2022-12-31", on: "2022-09-01")
        story.decide([move], true, about: "send/1.1.4#1", on: "2022-09-02")
        story.progress("send/1.1.3", "red", on: "2022-09-30")
        story.update("send/2.1.1", "Audits began", on: "2022-09-30", risk: "Too few auditors")

        let found = try #require(
            exceptions(story.facts, plan: "send", asAt: AsAt("2022-09-30"), previous: AsAt("2022-06-30")))
        #expect(found.rows.map(\.line.ref) == ["1.1.3", "1.1.1", "1.1.4", "2.1.1"])
        #expect(found.rows.map(\.causes) == [[.offTrack], [.late], [.deadlineChanged], [.risk]])
        #expect(found.rows[0].movement == .worse)
        #expect(found.rows[1].movement == nil)
        #expect(found.onTrack.map(\.ref) == ["1.1.2"])
        let next = exceptions(story.facts, plan: "send", asAt: AsAt("2022-09-30"), previous: AsAt("2022-09-02"))
        #expect(next?.rows.contains { $0.line.ref == "1.1.4" } == false)
    }
}

@Suite struct `Plan filter` {
    static let story: Timeline = {
        var story = Timeline()
        story.line(
            "send/1.1", "1.1", "More clinics", under: "send/1", level: 1,
            details: [.init("Theme", "Waiting"), .init("Stage", "Delivery")])
        story.add(
            \.responsibilities, "send/1", on: "2022-01-01",
            Responsibility(seats: [.init(.lead, role: "Clinic lead", organisation: "APT")]))
        story.progress("send/1.1.1", "green", on: "2022-06-30")
        story.milestone("send/2.1.1#1", due: "2022-06-30")
        return story
    }()

    @Test func `each part narrows the list`() {
        #expect(lines(PlanFilter()) == ["1.1.1", "1.1.2", "2.1.1"])
        #expect(lines { $0.area = "2" } == ["2.1.1"])
        #expect(lines { $0.area = "send/1" } == ["1.1.1", "1.1.2"])
        #expect(lines { $0.role = "Clinic lead" } == ["1.1.1", "1.1.2"])
        #expect(lines { $0.organisation = "ACC" } == [])
        #expect(lines { $0.progress = "green" } == ["1.1.1"])
        #expect(lines { $0.progress = PlanFilter.unrated } == ["1.1.2", "2.1.1"])
        #expect(lines { ($0.detailLabel, $0.detailText) = ("Theme", "Waiting") } == ["1.1.1", "1.1.2"])
        #expect(lines { ($0.detailLabel, $0.detailText) = ("Theme", "Money") } == [])
        #expect(lines { ($0.area, $0.progress) = ("1", PlanFilter.unrated) } == ["1.1.2"])
    }

    @Test func `a flag narrows to what needs that attention`() {
        var filter = PlanFilter()
        filter.flag = .lateMilestone
        #expect(lines(filter) == ["2.1.1"])
        filter.area = "1"
        #expect(lines(filter) == [])
    }

    @Test func `the choices are those that the plan has`() throws {
        let choices = planFilterChoices(
            try #require(planOutline(Self.story.facts, plan: "send", asAt: AsAt("2022-09-30"))))
        #expect(choices.roles == ["Clinic lead"])
        #expect(
            choices.details == [.init(label: "Stage", texts: ["Delivery"]), .init(label: "Theme", texts: ["Waiting"])])
    }

    func lines(where change: (inout PlanFilter) -> Void) -> [String]? {
        var filter = PlanFilter()
        change(&filter)
        return lines(filter)
    }

    func lines(_ filter: PlanFilter) -> [String]? {
        let limits = AttentionLimits(lastReport: "2022-06-30")
        return filteredLines(Self.story.facts, plan: "send", asAt: AsAt("2022-09-30"), filter: filter, limits: limits)?
            .map(\.ref)
    }
}

@Suite struct `Adding and renumbering` {
    let outline = planOutline(Timeline().facts, plan: "send", asAt: AsAt("2022-09-30"))

    @Test func `a new line goes last among its neighbours with a subject never used`() throws {
        let outline = try #require(outline)
        let added = try NodeDescribed.checked(in: outline, under: "send/1.1", ref: "1.1.3", title: "Posts filled")
        #expect(added.order == 3)
        #expect(added.level == 2)
        let used: Set = ["send/1.1.3", "send/1.1.3-2"]
        #expect(nextSubject(plan: "send", ref: "1.1.3", existing: used) == "send/1.1.3-3")
        #expect(nextSubject(plan: "send", ref: "1.1.4", existing: used) == "send/1.1.4")
        var story = Timeline()
        story.milestone("send/1.1.1#1", due: "2022-06-30")
        story.milestone("send/1.1.1#10", due: "2022-06-30")
        #expect(nextMilestoneSubject(of: "send/1.1.1", story.facts.milestones) == "send/1.1.1#11")
        #expect(nextMilestoneSubject(of: "send/1.1", story.facts.milestones) == "send/1.1#1")
    }

    @Test(arguments: [
        ("send/1.1", "2.1.1", "ref"), ("send/1.1", " ", "ref"), ("send/404", "3.1", "parent"),
        ("send/1.1.1", "1.1.1.1", "parent"),
    ])
    func `a new line is refused where it does not fit`(parent: String, ref: String, field: String) throws {
        let outline = try #require(outline)
        #expect { try NodeDescribed.checked(in: outline, under: parent, ref: ref, title: "New") } throws: { error in
            (error as? Problems)?.list.map(\.field) == [field]
        }
    }

    @Test func `a line may take a new number but not one in use, nor stand under itself`() throws {
        let outline = try #require(outline)
        let line = try #require(outline.line("send/1.1.2"))
        #expect(try line.described.renumbered("1.1.2", as: "send/1.1.2", in: outline) == line.described)
        #expect(try line.described.renumbered("1.1.9", as: "send/1.1.2", in: outline).ref == "1.1.9")
        #expect(throws: Problems.self) { try line.described.renumbered("1.1.1", as: "send/1.1.2", in: outline) }
        let area = try #require(outline.line("send/1"))
        #expect(throws: Problems.self) {
            try area.described.restated(
                as: "send/1", in: outline, under: "send/1.1", ref: "1", title: "Ring", order: 1,
                more: area.described.more)
        }
        #expect(throws: Problems.self) {
            try area.described.restated(
                as: "send/1", in: outline, under: "send/2", ref: "1", title: "Lower", order: 1,
                more: area.described.more)
        }
    }
}
