/// How a measure stands against its target, whatever the area calls it.
package enum MeasureStanding: String, Codable, CaseIterable, Sendable {
    case onTarget, closeToTarget, offTarget
    /// There is a reading and nothing to hold it against.
    case noTarget
    case noReading
}

extension MeasureStanding {
    /// Whether it judges: on, close to or off target.
    package var isJudged: Bool { [.onTarget, .closeToTarget, .offTarget].contains(self) }

    /// Its name in a list of choices.
    package var words: String {
        switch self {
        case .onTarget: "On target"
        case .closeToTarget: "Close to target"
        case .offTarget: "Off target"
        case .noTarget: "No target"
        case .noReading: "No reading"
        }
    }
}

/// Which way a measure has gone since the reading before, as better or worse.
package enum Travel: String, Codable, CaseIterable, Sendable {
    case improving, `static`, declining
}

extension Travel {
    /// Its name in a list of choices.
    package var words: String {
        switch self {
        case .improving: "Improving"
        case .static: "Static"
        case .declining: "Declining"
        }
    }
}
