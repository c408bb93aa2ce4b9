import Documents
import Facts
import Waiting
import Web

/// Puts the page of one list together.
struct WaitingDrawing {
    let list: WaitingReading
    let lines: [Link]
    let visit: Visit

    private var now: WaitingNow { list.now }
    private var tables: WaitingTables { WaitingTables(list: list) }
    private var charts: WaitingCharts { WaitingCharts(now: list.now) }

    var page: ReadingPage {
        let (outlook, missing) = list.outlook()
        return ReadingPage(
            list.name, lede: lede, tools: tools, files: files(outlook),
            blocks: standing + promised(outlook) + coming(outlook, missing) + happened + used,
            emptyState: now.snapshots.isEmpty
                ? EmptyState("How the list stands will be told here once somebody records how it stands.") : nil)
    }

    private var lede: String {
        let counts = now.described.counts.map { $0.hasSuffix(".") ? " \($0)" : " \($0)." } ?? ""
        return "\(now.described.service).\(counts) Only counts and days, no person."
    }

    private var tools: [Link] {
        var tools = [Link("What would it take?", WaitingPaths.page("what-if", of: now.list) + list.query.suffix)]
        guard list.query.isToday else { return tools }
        let forms = [
            (WaitingSnapshot.kind, "Record how it stands", "snapshots/new"),
            (WaitingActivity.kind, "Record what happened", "activity/new"),
            (CapacityPlanned.kind, "Plan capacity", "capacity/new"),
            (LostSlots.kind, "Record lost assessments", "lost-slots/new"),
            (ListDescribed.kind, "Edit the list", "edit"),
        ]
        for (kind, words, page) in forms where visit.mayRecord(kind, of: now.list) {
            tools.append(Link(words, WaitingPaths.page(page, of: now.list)))
        }
        return tools
    }

    private var standing: [Block] {
        guard !now.snapshots.isEmpty else { return [] }
        var blocks: [Block] = [.heading(level: 2, "How it stands"), .text(standingWords)]
        blocks += [charts.bands, charts.longest].compactMap { $0.map { .figure($0) } }
        return blocks + [.table(tables.snapshots)]
    }

    private var standingWords: String {
        var words: [String] = []
        if let counted = now.counted, let waiting = counted.snapshot.waiting {
            words.append("\(waiting.grouped) waited \(on(counted)).")
        }
        if let longest = now.longest, let weeks = longest.snapshot.longestWeeks {
            let estimate = longest.snapshot.isEstimate ? ", by an estimate" : ""
            words.append("The longest wait was \(weeks.text) weeks \(on(longest))\(estimate).")
        }
        if let expected = now.expectedWeeks {
            words.append("By what was promised it should have been \(tenthsWords(expected)) weeks or less.")
        }
        return words.joined(separator: " ")
    }

    private func on(_ told: WaitingNow.Dated) -> String {
        (told.snapshot.isMonth ? "at the end of " : "on ") + told.day.words(isMonth: told.snapshot.isMonth)
    }

    private func promised(_ outlook: WaitingOutlook?) -> [Block] {
        now.milestones.isEmpty
            ? [] : [.heading(level: 2, "What was promised"), .table(tables.promises(outlook))]
    }

    private func coming(_ outlook: WaitingOutlook?, _ missing: [MissingForOutlook]) -> [Block] {
        let heading = Block.heading(level: 2, "Where it is going")
        guard let outlook else {
            let words = missing.map(\.words).joined(separator: "; ")
            return [heading, .text("To say where the list is going, record first: \(words).")]
        }
        return [heading] + outlook.promises.map { .note([.text($0.quote(outlook.assumptions))]) }
            + [
                .figure(charts.outlook(outlook)), .heading(level: 3, "What this rests on"),
                .list(isNumbered: false, outlook.assumptions.sentences(runs: outlook.runs).map { [.text($0)] }),
            ]
    }

    private var happened: [Block] {
        let flow = list.flow
        guard !flow.periods.isEmpty else { return [] }
        return [.heading(level: 2, "Planned, delivered and referred"), .text(flow.words), .table(tables.activity)]
    }

    private var used: [Block] {
        lines.isEmpty
            ? []
            : [
                .heading(level: 2, "Lines of the plan that use it"),
                .list(isNumbered: false, lines.map { [.link($0.text, to: $0.url)] }),
            ]
    }

    private func files(_ outlook: WaitingOutlook?) -> [Link] {
        let asAt = list.query.isToday ? "" : "&" + list.query.suffix.dropFirst()
        func file(_ name: String, _ words: String) -> Link {
            Link("Download \(words) as CSV", "\(WaitingPaths.of(now.list))?format=csv&table=\(name)\(asAt)")
        }
        return (now.snapshots.isEmpty ? [] : [file("snapshots", "how it stood")])
            + (list.flow.periods.isEmpty ? [] : [file("activity", "what happened")])
            + (outlook == nil ? [] : [file("outlook", "where it is going")])
    }
}

extension WaitingFlow {
    /// What was planned and done, and how referrals grow, in sentences.
    fileprivate var words: String {
        var words: [String] = []
        if let (planned, delivered) = plannedAndDelivered {
            let difference = delivered - planned
            let compared =
                difference == 0
                ? "as planned" : "\(abs(difference).grouped) \(difference > 0 ? "more" : "fewer") than planned"
            words.append("\(delivered.grouped) assessments were delivered, \(compared).")
        }
        if let referralsPerWeek {
            let growth = referralGrowth.map { growth in
                growth == 0
                    ? ", the same as the year before"
                    : ", \(abs(growth))% \(growth > 0 ? "more" : "fewer") than the year before"
            }
            words.append("\(tenthsWords(referralsPerWeek)) were referred a week\(growth ?? "").")
        }
        if let lostShare { words.append("\(percentWords(lostShare)) of the assessments offered were lost.") }
        return words.joined(separator: " ")
    }
}
