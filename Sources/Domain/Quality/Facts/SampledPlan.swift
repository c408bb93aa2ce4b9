import Facts

/// A plan drawn into a round's sample.
///
/// The subject is the case's random id, as of every fact about a person, so that erasing the case is complete.
package struct SampledPlan: Fact {
    package static let kind = "quality.sampled-plan"
    /// The round's subject.
    package let round: String
    /// Its place in the sample, from 1.
    package let place: Int
    /// Who looked after the case when the sample was drawn: a random id; nothing when nobody did.
    package let officer: String?
    /// Whether two people mark it, neither knowing the other's marks.
    package let isTwice: Bool

    /// A plan drawn into a round.
    package static func drawn(into round: String, place: Int, officer: String?, isTwice: Bool) -> SampledPlan {
        SampledPlan(round: round, place: place, officer: officer, isTwice: isTwice)
    }
}
