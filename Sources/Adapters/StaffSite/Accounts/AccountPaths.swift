/// The addresses of signing in, one's own account, everybody's accounts and the proof.
enum AccountPaths {
    static let signIn = "/sign-in"
    static let code = "/sign-in/code"
    static let signOut = "/sign-out"
    static let account = "/account"
    static let password = "/account/password"
    static let secondFactor = "/account/second-factor"
    static let secondFactorRemoval = "/account/second-factor/removal"
    static let sessionEnds = "/account/session-ends"
    static let people = "/people"
    static let newPerson = "/people/new"
    static let accessLog = "/access-log"
    static let proof = "/proof"

    static func person(_ id: String) -> String { "/people/\(id)" }
    static func holdings(_ id: String) -> String { "/people/\(id)/holdings" }
    static func holdingEnds(_ id: String) -> String { "/people/\(id)/holding-ends" }
    static func closure(_ id: String) -> String { "/people/\(id)/closure" }
    static func sessionEnds(_ id: String) -> String { "/people/\(id)/session-ends" }
}
