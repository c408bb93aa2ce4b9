/// Something in free text that looks like one child's details, which a plan's pages must not carry.
package struct ChildDetail: Equatable, Sendable {
    package let sort: Sort
    /// The words that gave it away, as typed.
    package let text: String

    package init(sort: Sort, text: String) {
        self.sort = sort
        self.text = text
    }

    package enum Sort: String, CaseIterable, Sendable {
        case pupilNumber, healthNumber, birthDate, name
    }
}

extension ChildDetail.Sort {
    /// What it looks like, to finish a sentence: 'looks like ...'.
    package var words: String {
        switch self {
        case .pupilNumber: "a pupil number"
        case .healthNumber: "an NHS number"
        case .birthDate: "a date of birth"
        case .name: "a child's name"
        }
    }
}

/// What in the text looks like a child's details, in the order of the sorts and then of the text.
///
/// It errs on the side of asking: the person who typed it takes it out, or says that it is not about a child.
package func childDetails(in text: String) -> [ChildDetail] {
    pupilNumbers(in: text) + healthNumbers(in: text) + birthDates(in: text) + names(in: text)
}

/// Unique pupil numbers: a letter and twelve digits, the last of which is a letter in a temporary number.
///
/// Source: DfE, Unique pupil numbers: guide for schools and local authorities.
private func pupilNumbers(in text: String) -> [ChildDetail] {
    text.matches(of: /\b[A-Za-z][0-9]{11}[0-9A-Za-z]\b/).map {
        ChildDetail(sort: .pupilNumber, text: String($0.output))
    }
}

/// Ten digits, often spaced 3, 3 and 4, whose last digit checks the others.
private func healthNumbers(in text: String) -> [ChildDetail] {
    text.matches(of: /\b[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}\b/).map { String($0.output) }
        .filter { isHealthNumber($0.utf8.compactMap(digit)) }
        .map { ChildDetail(sort: .healthNumber, text: $0) }
}

private func digit(_ byte: UInt8) -> Int? { (48...57).contains(byte) ? Int(byte) - 48 : nil }

/// Whether the tenth digit is the check digit of the first nine: weights 10 to 2, modulus 11.
///
/// Source: NHS Data Model and Dictionary, NHS NUMBER.
private func isHealthNumber(_ digits: [Int]) -> Bool {
    guard digits.count == 10 else { return false }
    let sum = zip(digits, stride(from: 10, to: 1, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (11 - sum % 11) % 11
    return check == digits[9]
}

/// 'Date of birth', 'DOB' or 'born on' with a date close behind.
private func birthDates(in text: String) -> [ChildDetail] {
    text.matches(of: /(?i)\b(?:date of birth|d\.?o\.?b\.?|born on)[^0-9.\n]{0,14}[0-9]{1,4}[^.,;\n]{0,18}/)
        .map { ChildDetail(sort: .birthDate, text: String($0.output)) }
}

/// 'My son Sam', 'a pupil called Sam', 'Sam, aged 9'.
private func names(in text: String) -> [ChildDetail] {
    let kin =
        /\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z]+ )?(?:son|daughter|child|boy|girl|grandson|granddaughter|nephew|niece|brother|sister),? (?:called |named )?[A-Z][a-z]+\b/
    let called =
        /\b(?:[Cc]hild|[Pp]upil|[Ss]tudent|[Bb]oy|[Gg]irl|[Yy]oung person),? (?:who is |is )?(?:called|named) [A-Z][a-z]+\b/
    let aged = /\b[A-Z][a-z]+(?:,? \(|, )aged? [0-9]{1,2}\b(?! ?(?:to|-|and) ?[0-9])/
    return text.matches(of: kin).map { ChildDetail(sort: .name, text: String($0.output)) }
        + text.matches(of: called).map { ChildDetail(sort: .name, text: String($0.output)) }
        + text.matches(of: aged).map { ChildDetail(sort: .name, text: String($0.output)) }
}
