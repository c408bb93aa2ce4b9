import Clocks
import Documents
import Facts
import Hummingbird
import Timetables
import Web

/// A family's own timetable, and the rules it is worked out from. Nothing that is typed is kept.
let timetableRoutes: [Route] = [
    .get(PublicPaths.timetable, .everyone) { visit in
        guard visit.query.has("show") else {
            return try await visit.page(TimetablePage(visit), title: TimetablePage.title)
        }
        do {
            let answers = try FamilyAnswers(visit.query.firstTexts(), today: visit.today)
            let page = TimetablePage(visit, answers: answers, shown: familyTimetable(answers, asAt: visit.today))
            return try await visit.page(page, title: "Your legal timetable")
        } catch let problems as Problems {
            let page = TimetablePage(visit, problems: problems)
            return try await visit.page(page, title: TimetablePage.title, problems: problems)
        }
    },
    .get(PublicPaths.timetableCalendar, .everyone) { visit in
        let answers = try FamilyAnswers(visit.query.firstTexts(), today: visit.today)
        let text = familyTimetable(answers, asAt: visit.today).calendarFile(stamp: visit.moment.instant)
        return visit.file(
            Array(text.utf8), mediaType: "text/calendar; charset=utf-8", name: "legal-timetable.ics")
    },
    .get(PublicPaths.clockRules, .everyone) { visit in
        let query = try visit.asAtQuery()
        let page = ClockRulesPage(query.asAt.day, isToday: query.isToday, publisher: visit.site.name)
        return try await visit.page(
            page, title: ClockRulesPage.title, crumbs: [Link("Legal timetable", PublicPaths.timetable)], asAt: query)
    },
    .get(PublicPaths.clockRules + ".csv", .everyone) { visit in
        let text = RuleBook.england.csv(asAt: try ruleDay(visit))
        return visit.file(
            Array(text.utf8), mediaType: "text/csv; charset=utf-8; header=present", name: "rules.csv",
            mark: tokenHash(text), isPublic: true)
    },
    .get(PublicPaths.clockRules + ".json", .everyone) { visit in
        let text = RuleBook.england.json(asAt: try ruleDay(visit)).text + "\n"
        return visit.file(
            Array(text.utf8), mediaType: "application/json", mark: tokenHash(text), isPublic: true)
    },
]

/// The day that the file is asked for; none, and so every version, when the address names none.
private func ruleDay(_ visit: Visit) throws(Problems) -> Day? {
    let query = try visit.asAtQuery()
    return query.isToday ? nil : query.asAt.day
}

/// The rule book with its sources, so that anybody can check the dates.
struct ClockRulesPage: Page {
    static let title = "The rules behind the dates"
    static let template = "timetable/rules"
    let day: String
    let csv: String
    let json: String
    let allCSV: String
    let allJSON: String
    let timetable: String
    let bodyHTML: String

    init(_ day: Day, isToday: Bool, publisher: String) {
        self.day = day.words
        csv = PublicPaths.clockRules + ".csv?as-at=\(day)"
        json = PublicPaths.clockRules + ".json?as-at=\(day)"
        allCSV = PublicPaths.clockRules + ".csv"
        allJSON = PublicPaths.clockRules + ".json"
        timetable = PublicPaths.timetable
        bodyHTML = RuleBook.england.document(asAt: day, publisher: publisher).blocks.htmlFragment
    }
}
