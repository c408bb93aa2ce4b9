package import Facts

/// How the ratings of a plan stood at several moments, and how they moved from each to the next.
package struct StatusChange: Equatable, Sendable {
    /// The scale as it stood at the last moment.
    package let scale: RatingScale
    /// One for each moment at which the plan was in force, as they were given.
    package let points: [Point]

    /// The ratings at one moment.
    package struct Point: Equatable, Sendable {
        /// The moment.
        package let asAt: AsAt
        /// One count for each step of the scale, in its order.
        package let counts: [Int]
        /// How many lines had no rating on the scale.
        package let unrated: Int
        /// How many lines were rated better than at the moment before, how many worse; nothing at the first.
        package let better: Int?
        /// How many were rated worse.
        package let worse: Int?

        /// How many lines there were to rate.
        package var total: Int { counts.reduce(unrated, +) }
    }
}

/// The ratings of a plan at several moments, such as the ends of its quarters.
package func statusChange(
    _ facts: PlanFacts, plan: String, at moments: [AsAt], rating: RatingKind = .progress
) -> StatusChange? {
    let known = planMoments(facts, plan: plan, at: moments).compactMap(\.self)
    guard let scale = known.last?.outline.scale else { return nil }
    var points: [StatusChange.Point] = []
    var before: PlanMoment?
    for moment in known {
        let moves = before.map { ratingMoves($0, moment, rating).filter(\.line.isInUse).map(\.movement) }
        let places = moment.outline.ratedLines.map { line in
            moment.rating(rating, of: line.subject).flatMap { scale.place($0.code) }
        }
        points.append(
            StatusChange.Point(
                asAt: moment.asAt, counts: scale.steps.indices.map { step in places.count { $0 == step } },
                unrated: places.count { $0 == nil }, better: moves?.count { $0 == .better },
                worse: moves?.count { $0 == .worse }))
        before = moment
    }
    return StatusChange(scale: scale, points: points)
}

/// The last days of the quarters of the financial year from one day to another, the later day itself at the end.
package func quarterEnds(from first: Day, through last: Day) -> [Day] {
    var days: [Day] = []
    var day = first.quarter.last
    while day < last {
        days.append(day)
        day = day.adding(days: 1).quarter.last
    }
    return days + [last]
}
