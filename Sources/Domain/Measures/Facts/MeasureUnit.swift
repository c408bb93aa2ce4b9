package import Facts

/// What a measure's numbers are numbers of: it decides which values can be.
package enum MeasureUnit: String, Codable, CaseIterable, Sendable {
    /// A share of a whole, 0 to 100.
    case percent
    /// A growth or a fall in per cent: it may be below 0 and above 100.
    case change
    /// Whole things or people.
    case count
    /// So many for each thousand, ten thousand or hundred thousand.
    case rate
    case days, weeks, months
    /// Marks out of a highest mark.
    case score
    case money
    /// Any other number: an average, an index.
    case number
}

extension MeasureUnit {
    /// What people call it.
    package var words: String {
        switch self {
        case .percent: "Per cent"
        case .change: "Change in per cent"
        case .count: "Count"
        case .rate: "Rate"
        case .days: "Days"
        case .weeks: "Weeks"
        case .months: "Months"
        case .score: "Score"
        case .money: "Pounds"
        case .number: "Number"
        }
    }

    /// A value as it is printed: `21.3%`, `153 weeks`, `£40`, `1,708`.
    package func printed(_ figure: Figure) -> String {
        let value = figure.grouped
        return switch self {
        case .percent, .change: value + "%"
        case .days, .weeks, .months: "\(value) \(value == "1" ? String(rawValue.dropLast()) : rawValue)"
        case .money: value.hasPrefix("-") ? "-£" + value.dropFirst() : "£" + value
        case .count, .rate, .score, .number: value
        }
    }

    /// What is wrong with a value of this unit, to follow the field's name: 'must be 100 or less'.
    func fault(in value: Figure) -> String? {
        let mayBeNegative = [.change, .money, .number].contains(self)
        if !mayBeNegative && value < Figure(0) { return "must be 0 or more" }
        if self == .percent && value > Figure(100) { return "must be 100 or less, because it is a share of a whole" }
        if self == .count && value.billionths % 1_000_000_000 != 0 { return "must be a whole number" }
        return nil
    }

    /// The units by what people type: `%`, `per cent`, `weeks`, `number`.
    package init?(typed: String) {
        let word = typed.lowercased().filter { $0 != " " }
        if let unit = MeasureUnit(rawValue: word) {
            self = unit
            return
        }
        switch word {
        case "%", "percentage", "pct", "percent(%)": self = .percent
        case "%change", "percentchange", "percentagechange": self = .change
        case "people", "children", "families", "schools", "staff", "pupils", "plans", "number(count)": self = .count
        case "£", "pounds", "gbp": self = .money
        case let word where word.hasPrefix("rate") || word.hasPrefix("per1"): self = .rate
        case let word where word.hasPrefix("outof"): self = .score
        case "average", "index": self = .number
        default: return nil
        }
    }
}

/// Which way is better.
package enum MeasureDirection: String, Codable, CaseIterable, Sendable {
    case higher, lower
    /// Neither: it is watched, not judged.
    case neither
}

extension MeasureDirection {
    /// What people say of it.
    package var words: String {
        switch self {
        case .higher: "Higher is better"
        case .lower: "Lower is better"
        case .neither: "Neither is better"
        }
    }

    /// The direction by what people type: `up`, `higher`, `increase`, `down`.
    package init?(typed: String) {
        switch typed.lowercased() {
        case "up", "higher", "high", "increase", "bigger", "higher is better", "bigger is better": self = .higher
        case "down", "lower", "low", "decrease", "reduce", "smaller", "lower is better", "smaller is better":
            self = .lower
        case "neither", "none", "neutral", "watch", "n/a": self = .neither
        default: return nil
        }
    }
}

/// How often there is a new reading.
package enum MeasureFrequency: String, Codable, CaseIterable, Sendable {
    case monthly, quarterly, halfYearly, yearly, irregular
}

extension MeasureFrequency {
    /// What people call it.
    package var words: String {
        switch self {
        case .monthly: "Every month"
        case .quarterly: "Every quarter"
        case .halfYearly: "Twice a year"
        case .yearly: "Every year"
        case .irregular: "Now and then"
        }
    }

    /// How many months lie between two readings; nothing when there is no rhythm.
    package var months: Int? {
        switch self {
        case .monthly: 1
        case .quarterly: 3
        case .halfYearly: 6
        case .yearly: 12
        case .irregular: nil
        }
    }

    /// The frequency by what people type: `monthly`, `annual`, `termly`.
    package init?(typed: String) {
        switch typed.lowercased() {
        case "monthly", "month", "every month": self = .monthly
        case "quarterly", "quarter", "every quarter": self = .quarterly
        case "half-yearly", "half yearly", "halfyearly", "twice a year", "biannual": self = .halfYearly
        case "yearly", "annual", "annually", "year", "every year": self = .yearly
        case "irregular", "ad hoc", "now and then", "": self = .irregular
        default: return nil
        }
    }
}
