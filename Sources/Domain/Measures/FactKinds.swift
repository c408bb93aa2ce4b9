package import Facts

/// Every kind of fact that this part records. Each has a golden sample in its tests and a line in `docs/words.md`.
package let factKinds: [any Fact.Type] = [
    MeasureDescribed.self, Target.self, Reading.self, Commentary.self, OwnerForecast.self, StatusWords.self,
    StatusOverride.self, MeasureLink.self, Neighbours.self, BenchmarkFigure.self, Availability.self, Rebase.self,
    ColumnWords.self,
]
