package import Facts

/// That a measure is used by, or fed by, something else: the golden thread.
///
/// The subject is the measure's id; each pair of sort and target has one link, and what was said last of it stands.
package struct MeasureLink: Fact {
    package static let kind = "measures.link"

    package let sort: Sort
    /// What is linked: a plan line's subject (`wsoa/1.1.1`), an edition's id, a meeting's id, a view's name.
    package let target: String
    package let note: String?
    /// Whether the link is no longer there.
    package let isEnded: Bool

    /// What is linked with the measure.
    package enum Sort: String, Codable, CaseIterable, Sendable {
        /// A line of a plan that uses it.
        case planLine
        /// A report that prints it.
        case report
        /// A meeting where it was told.
        case meeting
        /// The view that fills it when a period is closed.
        case view
        /// The indicator of a plan line's observations that feed it, written `wsoa/1.1.1.1 longest wait`.
        case observations
        /// The measure that this one is a part of, by its id: a district's count of the county's.
        case partOf
    }

    package static func checked(
        sort: String, target: String, note: String = "", isEnded: Bool = false
    ) throws(Problems) -> MeasureLink {
        var problems = Problems()
        let kind = Sort(rawValue: sort)
        if kind == nil { problems.add("sort", "Select what the measure is linked with") }
        if target.isBlank { problems.add("target", "Enter what the measure is linked with") }
        if target.count > 200 { problems.add("target", "The link must be 200 characters or fewer") }
        guard problems.isEmpty, let kind else { throw problems }
        return MeasureLink(sort: kind, target: target, note: note.nonBlank, isEnded: isEnded)
    }
}

extension MeasureLink.Sort {
    /// What people call it.
    package var words: String {
        switch self {
        case .planLine: "Line of a plan"
        case .report: "Report"
        case .meeting: "Meeting"
        case .view: "Counts that fill it"
        case .observations: "Observations that feed it"
        case .partOf: "Measure it is a part of"
        }
    }
}
