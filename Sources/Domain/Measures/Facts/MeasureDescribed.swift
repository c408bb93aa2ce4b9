package import Facts

/// What a measure is: what is counted, of what, how often, by whom, and which way is better.
///
/// The subject is the measure's id, such as `ehc-20-weeks`: small letters, digits and hyphens. What was said last
/// stands.
package struct MeasureDescribed: Fact {
    package static let kind = "measures.measure"

    /// The code that people print, such as `KBM 12`.
    package let code: String
    package let name: String
    /// What is counted, in a sentence a parent would understand.
    package let definition: String
    package let unit: MeasureUnit
    /// The unit in full where the unit alone does not say it: 'per 10,000 children', 'out of 5'.
    package let unitWords: String?
    package let direction: MeasureDirection
    /// What is counted above the line: 'plans issued within 20 weeks'.
    package let numerator: String?
    /// What it is a share of: 'plans issued, leaving out exceptions'.
    package let denominator: String?
    package let frequency: MeasureFrequency
    /// Days from the end of a period until its reading is due.
    package let lagDays: Int
    /// Who answers for it, by role and organisation.
    package let owner: String?
    /// Where the readings come from.
    package let source: String?
    package let baseline: Figure?
    package let baselinePeriod: MeasurePeriod?
    /// How far on the wrong side of a target still counts as on it, in the measure's unit.
    package let tolerance: Figure?
    /// How far on the wrong side of a target counts as close to it, in the measure's unit.
    package let closeTo: Figure?
    package let theme: String?
    /// The indicator of published figures that it is compared with.
    package let indicator: String?
    /// What it is compared with: `neighbours`, `region`, `england`.
    package let comparators: [String]?
    /// Whether its numbers are numbers of people, so that small ones are hidden from the public.
    package let countsPeople: Bool

    /// The unit as people read it under a heading: 'Per cent', 'Rate per 10,000 children'.
    package var unitName: String { unitWords.map { "\(unit.words) \($0)" } ?? unit.words }

    /// A value as this measure prints it.
    package func printed(_ value: Figure) -> String { unit.printed(value) }
}
