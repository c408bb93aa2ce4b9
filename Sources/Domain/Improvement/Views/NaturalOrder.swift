/// Whether one reference comes before another as people count: 1.2 before 1.10, 'A9' before 'A10'.
package func comesBefore(_ left: String, _ right: String) -> Bool {
    var left = Substring(left).utf8
    var right = Substring(right).utf8
    while let first = left.first, let second = right.first {
        if isDigit(first), isDigit(second) {
            let (one, two) = (takeNumber(from: &left), takeNumber(from: &right))
            // Without leading zeros the longer number is the larger one, however long.
            if one.count != two.count { return one.count < two.count }
            if !one.elementsEqual(two) { return one.lexicographicallyPrecedes(two) }
        } else {
            if first != second { return first < second }
            left.removeFirst()
            right.removeFirst()
        }
    }
    return left.isEmpty && !right.isEmpty
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

private func takeNumber(from text: inout Substring.UTF8View) -> Substring.UTF8View {
    let digits = text.prefix(while: isDigit)
    text = text[digits.endIndex...]
    return digits.drop { $0 == 48 }
}
