/// What Cairn will not do, however it is asked. Each case has its own plain page and status.
package enum Refusal: Error, Equatable, Sendable {
    /// Nobody is signed in (401, shown as the sign-in page).
    case signInNeeded
    /// The viewer's roles do not allow it (403).
    case notAllowed(String)
    /// There is no such thing, or the viewer may not know that there is (404).
    case notFound(String)
    /// Somebody restated the subject after the form was drawn (409).
    case changedMeanwhile(String)
    /// The store cannot take writes just now: disk full or read-only (503).
    case cannotWrite(String)
}
