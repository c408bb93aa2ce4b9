/// How a control chart (XmR) is worked out: every choice by itself, with two published bundles of them.
///
/// Source of the bundles: `Resources/spc-profiles.csv`, each row with its own.
package struct SPCOptions: Equatable, Sendable {
    /// Points in a row on one side of the mean that make a shift.
    package var pointsForShift: Int
    /// Points that each rise, or each fall, that make a trend; one rise fewer than points.
    package var pointsForTrend: Int
    /// How many average moving ranges the limits lie from the mean.
    package var limitFactor: Double
    /// Whether outlying moving ranges are left out of the average, once.
    package var screensOutliers: Bool
    /// How many average moving ranges make one outlying.
    package var screeningFactor: Double
    /// Fewest points with a value for limits, rules and icons; below it there is only a mean.
    package var fewestPointsForLimits: Int
    /// Fewest rows that a baseline may have.
    package var shortestBaseline: Int
    /// Groups with fewer rows than this have trial limits.
    package var trialBelow: Int
    /// Whether shift, trend and two-in-three may run across a rebase, each point keeping its own group's mean.
    package var rulesCrossRebase: Bool
    /// Whether a series with a baseline (`fixAfter`) pays no heed to its rebases.
    package var baselineIgnoresRebase: Bool
    /// Whether a point that is both improvement and concern counts as improvement; else the first rule decides.
    package var improvementWins: Bool
    /// Whether points outside the limits count among the two in three.
    package var countsOutsideInTwoOfThree: Bool
    /// Whether a target on a limit counts as beyond it.
    package var targetOnLimitIsOutside: Bool
    /// Whether a target beside undefined limits is 'hit or miss'; else it is not judged.
    package var undefinedLimitsAreInconsistent: Bool
    /// Whether to do as NHSRplotthedots 0.2.2 does even where that is a slip: a constant series has no limits, and the
    /// direction of a trend's point looks only at the next point.
    package var isStrictPeer = false
}

extension SPCOptions {
    /// As NHSRplotthedots 0.2.2 does.
    package static let nhsr = SPCOptions(SPCProfileTable.embedded.profile("nhsr"))

    /// As NHS England's Making Data Count tools do.
    package static let mdc = SPCOptions(SPCProfileTable.embedded.profile("mdc"))

    /// The bundles by name.
    package static let profiles: [String: SPCOptions] = ["nhsr": nhsr, "mdc": mdc]

    private init(_ profile: SPCProfileTable.Profile) {
        pointsForShift = Int(profile.number("pointsForShift"))
        pointsForTrend = Int(profile.number("pointsForTrend"))
        limitFactor = profile.number("limitFactor")
        screensOutliers = profile.answer("screensOutliers")
        screeningFactor = profile.number("screeningFactor")
        fewestPointsForLimits = Int(profile.number("fewestPointsForLimits"))
        shortestBaseline = Int(profile.number("shortestBaseline"))
        trialBelow = Int(profile.number("trialBelow"))
        rulesCrossRebase = profile.answer("rulesCrossRebase")
        baselineIgnoresRebase = profile.answer("baselineIgnoresRebase")
        improvementWins = profile.answer("improvementWins")
        countsOutsideInTwoOfThree = profile.answer("countsOutsideInTwoOfThree")
        targetOnLimitIsOutside = profile.answer("targetOnLimitIsOutside")
        undefinedLimitsAreInconsistent = profile.answer("undefinedLimitsAreInconsistent")
    }
}
