package import Facts

/// Every kind of fact of this part, for those who go through all of them.
package let factKinds: [any Fact.Type] = [
    CriteriaSet.self, GradeScale.self, ThemeList.self, AuditRound.self, SampledPlan.self, Marking.self,
    Moderation.self,
]
