import Facts
import Foundation
import Governance
import Storage
package import Web

/// The site for everybody: what is approved, without sign-in.
package let publicSite = Wing(
    routes: homeRoutes + planRoutes + progressRoutes + governanceRoutes + dataRoutes + editionRoutes + standingRoutes
        + timetableRoutes + measureRoutes + charterRoutes + decisionRoutes,
    templates: Bundle.module.bundleURL.appendingPathComponent("Templates"), isStaff: false,
    footLinks: [
        Link("About", PublicPaths.about), Link("What the words mean", PublicPaths.words),
        Link("How decisions are made", PublicPaths.decisions),
        Link("What a good plan looks like", PublicPaths.charter),
        Link("Accessibility", PublicPaths.accessibility), Link("Privacy", PublicPaths.privacy),
        Link("Open data", PublicPaths.data), Link("For staff", "/work"),
    ],
    links: { _ in
        [
            Link("Home", PublicPaths.home), Link("The plan", PublicPaths.plan), Link("Progress", PublicPaths.progress),
            Link("Measures", PublicPaths.measures),
            Link("Legal timetable", PublicPaths.timetable), Link("Meetings and groups", PublicPaths.groups),
            Link("Published reports", PublicPaths.editions),
        ]
    })

/// What the area's abbreviations mean on a day, for spelling them out on pages. One that means two things is left alone.
package let areaGlossary: Web.Glossary = { ledger, today in
    var facts = GovernanceFacts()
    facts.abbreviations = try await ledger.entries()
    let words = glossary(facts, asAt: AsAt(today))
    let unclear = Set(words.clashes.map(\.short))
    return Dictionary(
        words.words.filter { !unclear.contains($0.short) }.map { ($0.short, $0.meaning) },
        uniquingKeysWith: { first, _ in first })
}
