import Facts

/// The dated steps that can be read from a timeframe as people print it: 'Aug 2018', 'Sept 2018 - May 2019'.
///
/// Months belong to their last day. A year that stands once counts for the months before it: 'Sept, Oct 2018'.
struct Timeframe: Equatable {
    private(set) var steps: [Step] = []
    /// Whether it names a day that the calendar does not have.
    private(set) var isImpossible = false

    struct Step: Equatable {
        /// `2018-08` or `2018-08-14`.
        let due: String
        /// The month the work begins, when a range is printed.
        let from: String?
        /// Whether only the beginning is printed: 'from Sept 2018'.
        let isStart: Bool
    }

    init(_ printed: String) {
        var moments: [Moment] = []
        for part in printed.lowercased().split(separator: ";") {
            moments += dated(part.split(separator: " ").joined(separator: " "))
        }
        fillYears(&moments)
        steps = joined(moments)
    }

    private struct Moment {
        var year: Int?
        let month: Int
        let day: Int?
        var isRangeEnd = false
        var isFrom = false

        var text: String? {
            guard let year, let first = Day(year: year, month: month, day: day ?? 1) else { return nil }
            return day == nil ? String(first.description.prefix(7)) : first.description
        }
    }

    private mutating func dated(_ part: String) -> [Moment] {
        if let day = Day(dayOrMonth: part) {
            return [Moment(year: day.year, month: day.month, day: part.utf8.count == 7 ? nil : day.dayOfMonth)]
        }
        let numbers = part.split { "-/. ".contains($0) }.compactMap { Int($0) }
        if numbers.count == 3, part.allSatisfy({ $0.isNumber || "-/. ".contains($0) }) {
            let isYearFirst = numbers[0] > 31
            let (year, day) = isYearFirst ? (numbers[0], numbers[2]) : (numbers[2], numbers[0])
            return [Moment(year: year < 100 ? 2000 + year : year, month: numbers[1], day: day)]
        }
        return spoken(part)
    }

    private func spoken(_ part: String) -> [Moment] {
        var moments: [Moment] = []
        var number: Int?
        var (isRangeEnd, isFrom) = (false, false)
        for word in words(part) {
            if let value = Int(word) {
                if value >= 1900, !moments.isEmpty, moments[moments.count - 1].year == nil {
                    moments[moments.count - 1].year = value
                }
                number = value
                continue
            }
            if let month = monthNumber(Substring(word)) {
                let day = number.flatMap { (1...31).contains($0) ? $0 : nil }
                moments.append(
                    Moment(
                        month: month, day: day, isRangeEnd: isRangeEnd && !moments.isEmpty,
                        isFrom: isFrom && moments.isEmpty))
                isRangeEnd = false
            } else if ["-", "to", "until"].contains(word) {
                isRangeEnd = true
            } else if word == "from" {
                isFrom = true
            }
            number = nil
        }
        return moments
    }

    private func words(_ part: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in part + " " {
            if character.isLetter || character.isNumber {
                word.append(character)
                continue
            }
            if !word.isEmpty {
                words.append(word.hasSuffix("th") && Int(word.dropLast(2)) != nil ? String(word.dropLast(2)) : word)
            }
            word = ""
            if "-–—".contains(character) { words.append("-") }
        }
        return words
    }

    private func fillYears(_ moments: inout [Moment]) {
        for index in moments.indices.dropLast().reversed() where moments[index].year == nil {
            moments[index].year = moments[index + 1].year
        }
    }

    private mutating func joined(_ moments: [Moment]) -> [Step] {
        var steps: [Step] = []
        for (index, moment) in moments.enumerated() {
            guard let due = moment.text else {
                if moment.year != nil { isImpossible = true }
                continue
            }
            let isRangeStart = moments.indices.contains(index + 1) && moments[index + 1].isRangeEnd
            if isRangeStart { continue }
            let from = moment.isRangeEnd ? moments[index - 1].text : nil
            let step = Step(due: due, from: from, isStart: moment.isFrom && !moment.isRangeEnd)
            if !steps.contains(step) { steps.append(step) }
        }
        return steps
    }
}

/// The month that a name or its first letters mean: `september`, `sept`, `sep`.
func monthNumber(_ word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    return Day.monthNames.firstIndex { $0.lowercased().hasPrefix(word.lowercased()) }.map { $0 + 1 }
}
