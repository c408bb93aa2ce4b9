package import Facts

extension MeasureDescribed {
    /// Longest definition, in characters.
    package static let longestDefinition = 2_000

    /// What may be compared with: the words that `comparators` takes.
    package static let comparatorWords = ["neighbours", "region", "england"]

    /// Checks what was typed, each field as text by its name; what is left out is empty.
    ///
    /// - Parameter typed: `code`, `name`, `definition`, `unit`, `unitWords`, `direction`, `numerator`, `denominator`,
    ///   `frequency`, `lagDays`, `owner`, `source`, `baseline`, `baselinePeriod`, `tolerance`, `closeTo`, `theme`,
    ///   `indicator`, `comparators` (with commas), `countsPeople` (`yes` or nothing).
    package static func checked(_ typed: [String: String]) throws(Problems) -> MeasureDescribed {
        var typing = MeasureTyping(typed)
        let unit = typing.choice("unit", "Select the unit") { MeasureUnit(typed: $0) }
        let direction = typing.choice("direction", "Select which way is better") { MeasureDirection(typed: $0) }
        let frequency = typing.choice("frequency", "Select how often there is a reading") {
            MeasureFrequency(typed: $0)
        }
        let name = typing.needed("name", "Enter the measure's name")
        let definition = typing.needed("definition", "Enter what the measure counts")
        if definition.count > longestDefinition {
            typing.problems.add("definition", "Definition must be \(longestDefinition) characters or fewer")
        }
        let baseline = typing.figure("baseline", "Baseline", unit: unit)
        let period = typing.period("baselinePeriod")
        let lag = typing.days("lagDays")
        let (tolerance, closeTo) = typing.thresholds()
        let comparators = typing.comparators()
        guard typing.problems.isEmpty, let unit, let direction, let frequency else { throw typing.problems }
        return MeasureDescribed(
            code: typing["code"].nonBlank ?? name, name: name, definition: definition, unit: unit,
            unitWords: typing["unitWords"].nonBlank, direction: direction, numerator: typing["numerator"].nonBlank,
            denominator: typing["denominator"].nonBlank, frequency: frequency, lagDays: lag,
            owner: typing["owner"].nonBlank, source: typing["source"].nonBlank, baseline: baseline,
            baselinePeriod: period, tolerance: tolerance, closeTo: closeTo, theme: typing["theme"].nonBlank,
            indicator: typing["indicator"].nonBlank, comparators: comparators.nonEmpty,
            countsPeople: typing["countsPeople"].lowercased() == "yes")
    }

    /// The id that a name or code gives: small letters and digits, joined by hyphens, at most 60 characters.
    ///
    /// `New plans within 20 weeks (%)` is `new-plans-within-20-weeks`.
    package static func id(from name: some StringProtocol) -> String {
        let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var id = ""
        for word in words where id.count + word.count < longestID { id += (id.isEmpty ? "" : "-") + word }
        return id
    }

    /// Longest id, in characters.
    package static let longestID = 60
}

/// Typed fields of a measure with the problems found so far.
private struct MeasureTyping {
    private let typed: [String: String]
    var problems = Problems()

    init(_ typed: [String: String]) { self.typed = typed }

    subscript(_ field: String) -> String { typed[field] ?? "" }

    mutating func needed(_ field: String, _ message: String) -> String {
        if self[field].isBlank { problems.add(field, message) }
        return self[field]
    }

    mutating func choice<Value>(_ field: String, _ message: String, _ read: (String) -> Value?) -> Value? {
        let value = read(self[field])
        if value == nil { problems.add(field, message) }
        return value
    }

    mutating func figure(_ field: String, _ name: String, unit: MeasureUnit?) -> Figure? {
        guard let text = self[field].nonBlank else { return nil }
        guard let value = Figure(text) else {
            problems.add(field, "\(name) must be a number, like 52.9")
            return nil
        }
        if let fault = unit?.fault(in: value) { problems.add(field, "\(name) \(fault)") }
        return value
    }

    mutating func period(_ field: String) -> MeasurePeriod? {
        guard let text = self[field].nonBlank else { return nil }
        let period = MeasurePeriod(text)
        if period == nil { problems.add(field, "Enter the period like \(MeasurePeriod.examples)") }
        return period
    }

    mutating func days(_ field: String) -> Int {
        guard let text = self[field].nonBlank else { return 0 }
        guard let days = Int(text), (0...1_000).contains(days) else {
            problems.add(field, "Days until a reading is due must be a whole number from 0 to 1000")
            return 0
        }
        return days
    }

    mutating func thresholds() -> (Figure?, Figure?) {
        let (tolerance, closeTo) = (threshold("tolerance", "Tolerance"), threshold("closeTo", "Close to target"))
        if let tolerance, let closeTo, closeTo <= tolerance {
            problems.add("closeTo", "Close to target must be more than the tolerance")
        }
        return (tolerance, closeTo)
    }

    private mutating func threshold(_ field: String, _ name: String) -> Figure? {
        let value = figure(field, name, unit: nil)
        if let value, value < Figure(0) { problems.add(field, "\(name) must be 0 or more") }
        return value
    }

    mutating func comparators() -> [String] {
        let words = self["comparators"].lowercased().split(separator: ",").map { $0.filter { $0 != " " } }
        let unknown = words.filter { !MeasureDescribed.comparatorWords.contains($0) }
        if !unknown.isEmpty {
            problems.add(
                "comparators", "Compare with neighbours, region or england, not \(unknown.joined(separator: ", "))")
        }
        return words
    }
}
