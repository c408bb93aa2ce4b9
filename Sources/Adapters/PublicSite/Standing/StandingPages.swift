import Facts
import Governance
import Hummingbird
import Improvement
import Web

/// Pages that say the same every day, and what machines ask for.
let standingRoutes: [Route] = [
    .get(PublicPaths.about, .everyone) { visit in
        let asAt = AsAt(visit.today)
        let area = localArea(try await visit.governanceFacts(), asAt: asAt)
        let plans = try await visit.ledger.entries(PlanDescribed.self).latest(asAt).values
        let page = AboutPage(
            area: area?.name ?? visit.site.name,
            about: paragraphs(area?.about) + plans.compactMap(\.about).sorted().flatMap(paragraphs),
            version: visit.site.version, dataURL: PublicPaths.data)
        return try await visit.page(page, title: "About")
    },
    .get(PublicPaths.accessibility, .everyone) { visit in
        try await visit.page(AccessibilityPage(area: visit.site.name), title: "Accessibility")
    },
    .get(PublicPaths.privacy, .everyone) { visit in
        try await visit.page(PrivacyPage(area: visit.site.name), title: "Privacy")
    },
    .get(PublicPaths.health, .everyone) { visit in
        let head = try await visit.ledger.head()
        return visit.plainText("ok \(head.line)\n")
    },
    .get(PublicPaths.robots, .everyone) { visit in
        visit.plainText("User-agent: *\nDisallow: /sign-in\nDisallow: /work\nDisallow: /plans\n")
    },
]

/// Where the site's matter comes from and what it runs on.
struct AboutPage: Page {
    static let template = "standing/about"
    let area: String
    let about: [String]
    let version: String
    let dataURL: String
}

/// How far everybody can use the site.
struct AccessibilityPage: Page {
    static let template = "standing/accessibility"
    let area: String
}

/// What the site knows of its readers.
struct PrivacyPage: Page {
    static let template = "standing/privacy"
    let area: String
}
