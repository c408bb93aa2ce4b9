import Measures

extension MeasureDescribed: Told {
    static var noun: String { "Measure described" }
    var said: [TextRow] { rowsTold(("Name", name), ("Definition", definition), ("Unit", unitName), ("Owner", owner)) }
}

extension Reading: Told {
    static var noun: String { "Reading" }
    var said: [TextRow] {
        rowsTold(("Period", period.words), ("Value", value.text), ("Note", note), ("Restated because", restatedBecause))
    }
}

extension Commentary: Told {
    static var noun: String { "Commentary" }
    var said: [TextRow] { rowsTold(("Period", period.words), ("Comment", text), ("What is being done", action)) }
}

extension StatusOverride: Told {
    static var noun: String { "Status judged" }
    var said: [TextRow] { rowsTold(("Period", period.words), ("Status", standing.words), ("Why", reason)) }
}

extension StatusWords: Told {
    static var noun: String { "Status words" }
    var said: [TextRow] {
        rows.map { row in
            TextRow([row.standing.words, row.travel?.words].compactMap(\.self).joined(separator: ", "), row.words)
        }
    }
}
