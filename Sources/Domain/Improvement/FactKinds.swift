package import Facts

/// Every kind of fact that this part records. Each has a golden sample in its tests and a line in `docs/words.md`.
package let factKinds: [any Fact.Type] = [
    PlanDescribed.self, RatingScale.self, NodeDescribed.self, Retirement.self, Responsibility.self, ImpactMeasure.self,
    Milestone.self, MilestoneReached.self, DeadlineChange.self, ProgressRating.self, ImpactRating.self,
    ForumRating.self, ProgressUpdate.self, Evidence.self, Observation.self, SignOff.self,
    Correction.self,
]
