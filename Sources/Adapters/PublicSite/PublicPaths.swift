/// The addresses of the public site.
enum PublicPaths {
    static let home = "/"
    static let plan = "/plan"
    static let progress = "/progress"
    static let groups = "/meetings-and-groups"
    static let measures = "/measures"
    static let data = "/data"
    static let words = "/words"
    static let timetable = "/timetable"
    static let timetableCalendar = "/timetable.ics"
    static let clockRules = "/timetable/rules"
    static let decisions = "/decisions"
    static let charter = "/quality-charter"
    static let about = "/about"
    static let accessibility = "/accessibility"
    static let privacy = "/privacy"
    static let editions = "/editions"
    static let health = "/health"
    static let robots = "/robots.txt"

    /// A plan, or a line of one, by its subject: `wsoa` or `wsoa/1.1.1.1`.
    static func plan(_ subject: String) -> String { "/plan/\(subject)" }
    static func measure(_ id: String) -> String { "/measures/\(id)" }
    static func data(_ name: String, _ format: String) -> String { "/data/\(name).\(format)" }
    static func edition(_ series: String, _ number: Int, _ format: String) -> String {
        "/editions/\(series)/\(number).\(format)"
    }
}
