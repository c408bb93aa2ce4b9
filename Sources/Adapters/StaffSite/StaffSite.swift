import Access
import Casework
import Foundation
import Quality
package import Web

/// The staff site: every address for people who have signed in, and the pages that sign them in.
package let staffSite = Wing(
    routes: staffRoutes, templates: Bundle.module.bundleURL.appendingPathComponent("Templates"), isStaff: true,
    footLinks: staffFootLinks, links: staffLinks)

private let staffRoutes: [Route] = [
    accountRoutes, workRoutes, planRoutes, lineRoutes, lookRoutes, approvalRoutes, reportRoutes, formRoutes,
    governanceRoutes, caseRoutes, letterRoutes, waitingRoutes, measureRoutes,
    qualityRoutes,
].flatMap(\.self)

private let staffFootLinks = [
    Link("Public site", "/"), Link("Words", GovernancePaths.words), Link("Accessibility", "/accessibility"),
]

@Sendable private func staffLinks(_ viewer: Viewer) -> [Link] {
    guard viewer.isSignedIn else { return [] }
    let plans = [
        Link("Your work", PlanPaths.work), Link("Plans", PlanPaths.plans), Link("Measures", MeasurePaths.scorecard),
        Link("Waiting lists", WaitingPaths.lists),
        Link("Groups", GovernancePaths.groups),
        Link("Reporting cycle", GovernancePaths.cycle),
    ]
    let cases = may(viewer, .read, CaseStep.kind) ? [Link("Caseload", CaseworkPaths.caseload)] : []
    let letters = may(viewer, .record, LetterContact.kind) ? [Link("Letters", CaseworkPaths.letters)] : []
    let quality = may(viewer, .read, AuditRound.kind) ? [Link("Plan quality", QualityPaths.quality)] : []
    return plans + cases + letters + quality + accountLinks(viewer)
}
