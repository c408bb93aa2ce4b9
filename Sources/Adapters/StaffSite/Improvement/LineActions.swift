import Facts
import Improvement
import Web

/// What a viewer may do with a line, as links: what is done every month, and what is done now and then.
struct LineActions {
    let main: [Link]
    let more: [Link]

    init(_ drawing: LineDrawing) {
        let (line, plan, visit) = (drawing.line, drawing.plan, drawing.visit)
        guard plan.query.isToday else {
            main = []
            more = []
            return
        }
        func offer(_ words: String, _ page: String, _ thing: String) -> Link? {
            guard visit.mayRecord(thing, of: line.subject) else { return nil }
            return Link(words, PlanPaths.page(page, ofLine: line.subject))
        }
        let retire = offer(line.isInUse ? "Retire it" : "Bring it back", "retirement/new", Retirement.kind)
        guard line.isInUse else {
            main = []
            more = [retire].compactMap(\.self)
            return
        }
        let isLast = line.level == plan.outline.lastLevel
        let under = withArticle(plan.outline.levelName(line.level + 1))
        main = [
            isLast ? offer("Update", "updates/new", ProgressUpdate.kind) : nil,
            isLast ? offer("Rate its impact for the forum", "forum-ratings/new", ForumRating.kind) : nil,
        ].compactMap(\.self)
        more = [
            offer("Add a figure", "observations/new", Observation.kind),
            offer("Add evidence", "evidence/new", Evidence.kind),
            offer("Add a milestone", "milestones/new", Milestone.kind),
            offer("Edit its words", "edit", NodeDescribed.kind),
            offer("Who answers for it", "responsibilities/new", Responsibility.kind),
            offer("How it is measured", "measures/new", ImpactMeasure.kind),
            isLast ? nil : offer("Add \(under) under it", "lines/new", NodeDescribed.kind), retire,
        ].compactMap(\.self)
    }
}
