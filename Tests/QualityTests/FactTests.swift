import Facts
import Quality
import Testing

@Suite struct `What is kept about quality` {
    private func fields(_ work: () throws -> Void) -> [String] {
        do { try work() } catch { return (error as? Problems)?.list.map(\.field) ?? ["\(error)"] }
        return []
    }

    @Test func `the standard criteria ask for every section of a plan, each with its law`() throws {
        let criteria = try Reading.criteria()
        #expect(Set(criteria.rows.map(\.section)) == Set(PlanSection.all.map(\.code)))
        #expect(criteria.rows.allSatisfy { !$0.source.isEmpty && (1...10).contains($0.weight) })
        #expect(Set(criteria.rows.map(\.code)).count == criteria.rows.count)
        for set in standardSets { #expect(CriteriaSet.standard(set.set, on: "2026-03-20")?.asked.isEmpty == false) }
        #expect(CriteriaSet.standard("none", on: "2026-03-20") == nil)
        #expect(CriteriaSet.standard("ehc-plan", on: "2001-01-01") == criteria)
    }

    @Test func `a marking needs every mark, a comment where it is lowest or does not apply, and both texts`() throws {
        #expect(fields { _ = try Reading.marking(2) }.isEmpty)
        let criteria = try Reading.criteria()
        var marks = Dictionary(uniqueKeysWithValues: criteria.asked.map { ($0.code, (mark: "2", comment: "")) })
        marks["views"] = ("4", "")
        marks["needs"] = ("0", " ")
        marks["budget"] = ("none", "")
        marks["thread"] = ("2", String(repeating: "a", count: 1_001))
        marks["advice"] = nil
        func check(_ typed: Marking.Typed) -> [String] {
            fields {
                _ = try Marking.checked(
                    typed, round: Reading.round, isBlind: false, criteria: criteria, scale: .standard(on: "2026-03-20"),
                    themes: .standard(on: "2026-03-20"))
            }
        }
        #expect(
            check(.init(marks: marks, strengths: "", improve: "More", themes: ["none such"])) == [
                "mark-views", "comment-needs", "comment-budget", "mark-advice", "comment-thread", "strengths",
                "themes",
            ])
        let none = marks.mapValues { _ in (mark: "none", comment: "New case") }.merging(
            ["advice": ("none", "New case")]) { $1 }
        #expect(check(.init(marks: none, strengths: "A", improve: "B", themes: [])) == ["mark-views"])
    }

    @Test func `a moderation needs its reason and who took part`() throws {
        let criteria = try Reading.criteria()
        #expect(
            fields {
                _ = try Moderation.checked(
                    marks: ["views": "2"], reason: "", present: "", round: Reading.round, criteria: criteria,
                    scale: .standard(on: "2026-03-20"))
            }.suffix(2) == ["reason", "present"])
    }

    @Test func `a criterion is restated in its place, and something must count`() throws {
        let typed = Criterion.Typed(
            code: "Views!", title: "", good: "", section: "Z", weight: "11", source: "")
        #expect(
            fields { _ = try Criterion.checked(typed) }
                == ["code", "title", "good", "source", "section", "weight"])
        var only = try #require(CriteriaSet.standard("person-centred", on: "2026-03-20"))
        #expect(
            fields {
                for row in only.rows {
                    only = try only.with(
                        try Criterion.checked(
                            .init(
                                code: row.code, title: row.title, good: row.good, section: row.section, weight: "0",
                                source: row.source)))
                }
            } == ["weight"])
        #expect(only.rows.map(\.code) == ["asked", "present", "parents", "shaped", "told"])
    }

    @Test func `grades rise from nought`() throws {
        let scale = GradeScale.standard(on: "2026-03-20")
        let typed = [("Poor", "0"), ("Fair", "50"), ("Good", "50"), ("", "101")].map {
            GradeScale.Typed(word: $0.0, leastPercent: $0.1, meaning: "What it means")
        }
        #expect(fields { _ = try scale.restated(typed) } == ["least-3", "word-4", "least-4"])
        #expect(fields { _ = try scale.restated([]) }.count == 12)
        #expect(scale.rows.map(\.mark) == [0, 1, 2, 3] && scale.rows.first?.leastPercent == 0)
    }

    @Test func `a theme names the training it leads to`() throws {
        let list = ThemeList.standard(on: "2026-03-20")
        #expect(fields { _ = try list.with(code: "", title: "", training: "") } == ["code", "title", "training"])
        let changed = try list.with(code: "needs", title: "Needs are thin", training: "Reading advice")
        #expect(changed.rows.count == list.rows.count && changed.theme("needs")?.title == "Needs are thin")
    }
}
