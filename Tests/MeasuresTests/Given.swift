import Facts
import Measures

/// The cast of these tests: EHC plans in 20 weeks, a share; the longest wait, in weeks; children in need, a count.
enum Given {
    static let plansInTime = measure([
        "code": "EHC 1", "name": "EHC plans within 20 weeks", "definition": "Plans issued within 20 weeks.",
        "unit": "%", "direction": "up", "numerator": "plans issued within 20 weeks", "denominator": "plans issued",
        "frequency": "yearly", "lagDays": "178", "tolerance": "1", "closeTo": "5", "theme": "EHC plans",
        "indicator": "in_time_pct", "comparators": "neighbours, region, england",
    ])
    static let longestWait = measure([
        "name": "Longest wait for an assessment", "definition": "Weeks waited by whoever waits longest.",
        "unit": "weeks", "direction": "down", "frequency": "monthly", "lagDays": "20", "theme": "Waiting",
        "baseline": "242", "baselinePeriod": "2022-01",
    ])
    static let childrenInNeed = measure([
        "name": "Children in need", "definition": "Open children in need.", "unit": "count", "direction": "down",
        "frequency": "quarterly", "countsPeople": "yes",
    ])

    static func measure(_ typed: [String: String]) -> MeasureDescribed {
        do { return try MeasureDescribed.checked(typed) } catch { fatalError("\(error)") }
    }

    /// A reading as it stands, without a denominator if none is given.
    static func reading(
        _ period: String, _ value: String, of measure: MeasureDescribed = longestWait, provisional: Bool = false,
        among standing: [Entry<Reading>] = [], reason: String = "", seriesBreak: String = "", outOf: String = ""
    ) -> Reading {
        var typed = TypedReading(period: period, value: value)
        typed.isProvisional = provisional
        typed.note = "As published"
        typed.reason = reason
        typed.seriesBreak = seriesBreak
        typed.denominator = outOf
        do {
            return try Reading.checked(typed, of: measure, among: standing, today: "2030-01-01").reading
        } catch { fatalError("\(error)") }
    }

    static func target(_ period: String, _ value: String, sort: String = "target") -> Target {
        do { return try Target.checked(period: period, value: value, sort: sort, of: longestWait) } catch {
            fatalError("\(error)")
        }
    }

    /// The fields that problems name, in order.
    static func fields(_ work: () throws -> Void) -> [String] {
        do { try work() } catch let problems as Problems { return problems.list.map(\.field) } catch { return ["?"] }
        return []
    }
}
