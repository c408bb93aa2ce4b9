import Facts

/// The golden thread of measures: what uses each one and what feeds it, walked either way.
package struct MeasureThread: Equatable, Sendable {
    package let uses: [MeasureLink]
    package let feeds: [MeasureLink]
}

/// What uses a measure and what feeds it.
package func measureThread(of id: String, in moment: MeasureMoment) -> MeasureThread {
    let links = moment.links(of: id)
    return MeasureThread(
        uses: links.filter { [.planLine, .report, .meeting, .partOf].contains($0.sort) },
        feeds: links.filter { [.view, .observations].contains($0.sort) })
}

/// The measures that something is linked with: those of a plan line and the lines under it, of a report, of a meeting.
package func measures(linkedWith target: String, as sort: MeasureLink.Sort, in moment: MeasureMoment) -> [String] {
    moment.ids.filter { id in
        moment.links(of: id).contains { link in
            link.sort == sort && (sort == .planLine ? link.uses(target) : link.target == target)
        }
    }
}
