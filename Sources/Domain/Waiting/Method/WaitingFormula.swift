import Statistics

/// The formulas of a waiting list that say how large it may be and what it takes.
///
/// One unit of time throughout: the demand, the capacity and the waits of one question are all of the same one,
/// usually the week. Source: Fong and others, 2022, doi 10.1101/2022.08.23.22279117.
package enum WaitingFormula: String, CaseIterable, Sendable {
    /// Demand for each unit of capacity. At 1 or more the list grows without end.
    case queueLoad = "queue_load"
    /// The mean wait at which few wait longer than the target.
    case targetMeanWait = "target_mean_wait"
    /// How many may wait when the mean wait is its target (Little's law).
    case targetQueueSize = "target_queue_size"
    /// The capacity that holds the list once it is at its target size.
    case targetCapacity = "target_capacity"
    /// The capacity that brings the list to its target size in a given time.
    case reliefCapacity = "relief_capacity"
    /// Twice the mean wait over the target; above 1 the target is likely to be missed.
    case pressure = "waiting_list_pressure"
    /// The chance that somebody waits longer than the target.
    case chanceOfExceeding = "exceed_probability"

    /// What a formula is told, by the names that its columns have.
    package enum Input: String, CaseIterable, Sendable {
        case demand, capacity, queueSize = "queue_size", targetQueueSize = "target_queue_size",
            targetWait = "target_wait", factor, demandVariation = "cv_demand", capacityVariation = "cv_capacity",
            timeToTarget = "time_to_target", referralsCounted = "num_referrals", meanWait = "mean_wait"
    }
}

extension WaitingFormula {
    /// What must be told.
    package var needs: [Input] {
        switch self {
        case .queueLoad: [.demand, .capacity]
        case .targetMeanWait: [.targetWait]
        case .targetQueueSize: [.demand, .targetWait]
        case .targetCapacity: [.demand, .targetWait]
        case .reliefCapacity: [.demand, .queueSize, .targetQueueSize]
        case .pressure: [.meanWait, .targetWait]
        case .chanceOfExceeding: []
        }
    }

    /// What may be told, with what is taken when it is not.
    package var defaults: [Input: Double] {
        switch self {
        case .queueLoad, .pressure: [:]
        case .targetMeanWait, .targetQueueSize, .chanceOfExceeding: [.factor: 4]
        case .targetCapacity: [.factor: 4, .demandVariation: 1, .capacityVariation: 1]
        case .reliefCapacity: [.timeToTarget: 26, .referralsCounted: 0, .demandVariation: 0]
        }
    }

    /// The result by IEEE 754: what is divided by nothing is infinite, or not a number.
    ///
    /// - Parameter given: what was told; an input that is needed and missing makes the result not a number.
    package func result(_ given: [Input: Double]) -> Double {
        func the(_ input: Input) -> Double { given[input] ?? defaults[input] ?? .nan }
        switch self {
        case .queueLoad: return the(.demand) / the(.capacity)
        case .targetMeanWait: return the(.targetWait) / the(.factor)
        case .targetQueueSize: return the(.demand) * the(.targetWait) / the(.factor)
        case .targetCapacity:
            let spread =
                the(.demandVariation) * the(.demandVariation) + the(.capacityVariation) * the(.capacityVariation)
            return the(.demand) + spread / 2 * the(.factor) / the(.targetWait)
        case .reliefCapacity:
            let referrals = Self.cautiousDemand(
                the(.demand), variation: the(.demandVariation), of: the(.referralsCounted))
            return referrals + (the(.queueSize) - the(.targetQueueSize)) / the(.timeToTarget)
        case .pressure: return 2 * the(.meanWait) / the(.targetWait)
        case .chanceOfExceeding: return portableExponential(-the(.factor))
        }
    }

    /// Why the result is not defined, or nothing if it is.
    package func whyUndefined(_ given: [Input: Double]) -> String? {
        let result = result(given)
        guard !result.isFinite else { return nil }
        let divisors: [Input] = [.capacity, .factor, .targetWait, .timeToTarget]
        let zeros = divisors.filter { given[$0] == 0 }.map(\.rawValue)
        return zeros.isEmpty
            ? "Not defined: a number is missing or too large."
            : "Not defined: \(zeros.joined(separator: " and ")) is 0, and nothing can be divided by it."
    }

    /// Demand with two standard deviations of doubt, when the referrals it was reckoned from were counted.
    private static func cautiousDemand(_ demand: Double, variation: Double, of referrals: Double) -> Double {
        guard referrals > 0 else { return demand }
        let doubt = 2 * demand * variation / referrals.squareRoot()
        return doubt < 1 ? demand / (1 - doubt) : demand
    }
}

/// The factor between a target wait and the mean wait that keeps this share within the target: 0.92 gives 2.526.
///
/// - Parameter share: from 0 up to, and not including, 1.
package func waitFactor(forShareWithinTarget share: Double) -> Double { -portableLogarithm(1 - share) }
