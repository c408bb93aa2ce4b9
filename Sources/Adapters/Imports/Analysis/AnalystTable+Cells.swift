import Facts

// What a cell may hold. Each gives the value, or notes the problem and gives nothing.
extension AnalystTable {
    /// Text that must be there.
    mutating func text(_ row: TableRow, _ column: String) -> String? {
        if let text = row[column].nonBlank { return text }
        refuse(row, column, "The cell is empty.", mend: "Fill it in, or take the row out.")
        return nil
    }

    /// A number within these bounds; nothing, without a problem, when the cell is blank.
    mutating func number(
        _ row: TableRow, _ column: String, in bounds: ClosedRange<Double> = -1e12...1e12
    ) -> Double? {
        guard let text = row[column].nonBlank else { return nil }
        guard let number = plainNumber(text) else {
            refuse(row, column, "This is not a number.", mend: "Write it in figures with a point, like 12 or 0.5.")
            return nil
        }
        if bounds.contains(number) { return number }
        refuse(row, column, "The number is out of bounds.", mend: "Give one \(words(bounds)).")
        return nil
    }

    /// A number within these bounds that must be there.
    mutating func neededNumber(
        _ row: TableRow, _ column: String, in bounds: ClosedRange<Double> = -1e12...1e12
    ) -> Double? {
        text(row, column) == nil ? nil : number(row, column, in: bounds)
    }

    /// A whole number within these bounds that must be there.
    mutating func whole(_ row: TableRow, _ column: String, in bounds: ClosedRange<Int>) -> Int? {
        guard let number = neededNumber(row, column, in: Double(bounds.lowerBound)...Double(bounds.upperBound)) else {
            return nil
        }
        if let whole = Int(exactly: number) { return whole }
        refuse(row, column, "This is not a whole number.", mend: "Leave out the decimals.")
        return nil
    }

    /// A day; nothing, without a problem, when the cell is blank.
    mutating func day(_ row: TableRow, _ column: String) -> Day? {
        guard let text = row[column].nonBlank else { return nil }
        if let day = Day(text) { return day }
        refuse(row, column, "This is not a day of the calendar.", mend: "Write it as year-month-day, like 2024-02-29.")
        return nil
    }

    /// A day that must be there.
    mutating func neededDay(_ row: TableRow, _ column: String) -> Day? {
        text(row, column) == nil ? nil : day(row, column)
    }

    private func words(_ bounds: ClosedRange<Double>) -> String {
        let low = numberText(bounds.lowerBound)
        return bounds.upperBound >= 1e12 ? "of \(low) or more" : "from \(low) to \(numberText(bounds.upperBound))"
    }
}

/// A number in plain figures, with an exponent if need be; nothing for anything else that a computer calls a number.
func plainNumber(_ text: String) -> Double? {
    guard text.utf8.count <= 40, text.utf8.allSatisfy({ "0123456789.+-eE".utf8.contains($0) }) else { return nil }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
}

/// A number as the engines write it: the shortest figures that read back the same; `Inf` and `NaN` as R has them.
func numberText(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Inf" : "Inf" }
    return Int(exactly: number).map(String.init) ?? "\(number)"
}
