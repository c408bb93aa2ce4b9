import Access
import Facts
import Hummingbird
import Logging

/// A page for something that cannot be shown or done.
struct ErrorPage: Page {
    static let template = "error"
    let heading: String
    let paragraphs: [String]
    let reference: String
    let links: [Link]
}

extension Visit {
    /// The one place that turns what was thrown into a page. Details of our own faults go to the log alone.
    func errorPage(_ error: any Error, logger: Logger) async -> Response {
        do {
            if error as? Refusal == .signInNeeded, method == .get, let signIn = door.signIn {
                return try await signIn(self)
            }
            let trouble = Trouble(error, reference: reference)
            if trouble.isOurs {
                logger.error("failed", metadata: ["reference": "\(reference)", "error": "\(error)"])
            }
            var response = try await page(
                ErrorPage(
                    heading: trouble.heading, paragraphs: trouble.paragraphs,
                    reference: trouble.isOurs ? reference : "", links: trouble.links(isSignedIn: viewer.isSignedIn)),
                title: trouble.heading, status: trouble.status)
            if let wait = (error as? TooManyTries)?.wait { response.headers[.retryAfter] = String(wait) }
            return response
        } catch {
            logger.error("failed twice", metadata: ["reference": "\(reference)", "error": "\(error)"])
            return plainText("Sorry, there is a problem with this service. Reference \(reference).", status: 500)
        }
    }
}

/// What to tell a reader about something thrown.
private struct Trouble {
    let status: Int
    let heading: String
    let paragraphs: [String]
    var isOurs = false
    var needsSignIn = false

    init(_ status: Int, _ heading: String, _ paragraphs: String...) {
        self.status = status
        self.heading = heading
        self.paragraphs = paragraphs
    }

    init(_ error: any Error, reference: String) {
        switch error {
        case let refusal as Refusal: self.init(refusal)
        case let problems as Problems:
            self.init(422, "The address is not quite right")
            self = Trouble(status: 422, heading: heading, paragraphs: problems.list.map(\.message))
        case is ForeignForm:
            self.init(
                403, "Please send the form again", "The page it came from is no longer good. Nothing was changed.",
                "Go back, refresh the page and send it again.")
        case let large as TooLarge:
            self.init(413, "That is too large", "Send no more than \(large.most / 1_048_576) MB at once.")
        case is WrongMethod:
            self.init(405, "This address does not take that", "Go back and use the page’s own buttons.")
        case let tries as TooManyTries:
            self.init(
                429, "Too many tries", "Wait \(max(1, (tries.wait + 59) / 60)) minutes, then try again.",
                "Nothing is wrong with your account.")
        case is Unreadable: self.init(400, "We could not read what was sent", "Go back and send the form again.")
        default:
            self.init(
                500, "Sorry, there is a problem with this service",
                "Try again later. If it goes on, tell the people who run this service, with the reference below.")
            isOurs = true
        }
    }

    private init(status: Int, heading: String, paragraphs: [String]) {
        self.status = status
        self.heading = heading
        self.paragraphs = paragraphs
    }

    private init(_ refusal: Refusal) {
        switch refusal {
        case .signInNeeded:
            self.init(401, "Sign in to go on", "This page is for people who have signed in.")
            needsSignIn = true
        case .notAllowed(let words):
            self.init(403, "You may not do this", words, "Ask your administrator if you should.")
        case .notFound(let words):
            self.init(404, "Page not found", words, "Check the address, or start from the first page.")
        case .changedMeanwhile(let words):
            self.init(409, "Somebody changed this meanwhile", words, "Nothing of yours was recorded.")
        case .cannotWrite(let words):
            self.init(503, "Nothing can be saved just now", words, "Reading goes on as usual. Try again later.")
        }
    }

    func links(isSignedIn: Bool) -> [Link] {
        if needsSignIn { return [Link("Sign in", "/sign-in")] }
        return [isSignedIn ? Link("Go to your work", "/work") : Link("Go to the first page", "/")]
    }
}
