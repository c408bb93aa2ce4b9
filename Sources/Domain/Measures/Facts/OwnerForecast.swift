package import Facts

/// Where the owner expects the measure to be in a period still to come: a value, a status, or both.
///
/// The subject is the measure's id; the day is the one on which it was said. Forecasts are kept, so that each can be
/// held against the reading that came.
package struct OwnerForecast: Fact {
    package static let kind = "measures.owner-forecast"

    package let period: MeasurePeriod
    package let value: Figure?
    package let standing: MeasureStanding?
    package let travel: Travel?
    package let reason: String?

    package static func checked(
        period: String, value: String, standing: String = "", travel: String = "", reason: String = "",
        of measure: MeasureDescribed?
    ) throws(Problems) -> OwnerForecast {
        var problems = Problems()
        if measure == nil { problems.add("measure", "There is no such measure; describe it first") }
        let when = MeasurePeriod(period)
        if when == nil { problems.add("period", "Enter the period like \(MeasurePeriod.examples)") }
        let figure = Figure(value)
        if !value.isBlank && figure == nil { problems.add("value", "Forecast must be a number, like 60") }
        if let figure, let fault = measure?.unit.fault(in: figure) { problems.add("value", "Forecast \(fault)") }
        let status = MeasureStanding(rawValue: standing)
        if !standing.isBlank && status == nil { problems.add("standing", "Select the status you expect") }
        let way = Travel(rawValue: travel)
        if !travel.isBlank && way == nil { problems.add("travel", "Select improving, static or declining") }
        if value.isBlank && standing.isBlank { problems.add("value", "Enter a value, or select a status") }
        guard problems.isEmpty, let when else { throw problems }
        return OwnerForecast(period: when, value: figure, standing: status, travel: way, reason: reason.nonBlank)
    }
}
