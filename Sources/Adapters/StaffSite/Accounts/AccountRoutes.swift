import Access
import Web

/// Every route of this folder.
let accountRoutes = signInRoutes + ownAccountRoutes + peopleRoutes + proofRoutes

/// What this folder adds to a viewer's navigation.
func accountLinks(_ viewer: Viewer) -> [Link] {
    var links: [Link] = []
    if may(viewer, .read, "account") { links.append(Link("People", AccountPaths.people)) }
    if may(viewer, .read, "access-log") { links.append(Link("Access log", AccountPaths.accessLog)) }
    if viewer.isSignedIn { links.append(Link("Proof", AccountPaths.proof)) }
    return links
}
