package import Facts

/// The entries about quality that a view is made from.
package struct QualityFacts: Sendable {
    package var criteria: [Entry<CriteriaSet>] = []
    package var grades: [Entry<GradeScale>] = []
    package var themes: [Entry<ThemeList>] = []
    package var rounds: [Entry<AuditRound>] = []
    package var samples: [Entry<SampledPlan>] = []
    package var markings: [Entry<Marking>] = []
    package var moderations: [Entry<Moderation>] = []

    package init() {}

    /// The set as it stood: the area's own from the day it says so, else the one that comes with Cairn.
    package func criteriaSet(_ name: String, asAt: AsAt) -> CriteriaSet? {
        criteria.latest(asAt)[CriteriaSet.subject(name)] ?? CriteriaSet.standard(name, on: asAt.day)
    }

    /// The names of every set there is, those that come with Cairn first.
    package func setNames(asAt: AsAt) -> [String] {
        let standard = standardSets.map(\.set)
        let own = criteria.latest(asAt).keys.map { String($0.dropFirst("criteria/".count)) }
        return standard + Set(own).subtracting(standard).sorted()
    }

    /// The grade scale as it stood.
    package func gradeScale(asAt: AsAt) -> GradeScale {
        grades.latest(asAt)[GradeScale.subject] ?? GradeScale.standard(on: asAt.day)
    }

    /// The theme list as it stood.
    package func themeList(asAt: AsAt) -> ThemeList {
        themes.latest(asAt)[ThemeList.subject] ?? ThemeList.standard(on: asAt.day)
    }
}
