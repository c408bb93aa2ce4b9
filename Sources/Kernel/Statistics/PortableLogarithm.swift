// The natural logarithm and its inverse in plain arithmetic, so that the same numbers come out on every machine: the
// libraries of operating systems differ in the last digit, and a simulation would show it.

/// ln 2 as a part with zeros at its end, so that small multiples of it are exact, and the rest.
private let logTwoHigh = 0x1.62e42fee00000p-1
private let logTwoLow = 0x1.a39ef35793c76p-33

/// The natural logarithm, right to about one part in 10 to the power of 15. Minus infinity for 0, not a number below.
package func portableLogarithm(_ number: Double) -> Double {
    guard number > 0, number.isFinite else { return number == 0 ? -.infinity : number > 0 ? number : .nan }
    var exponent = Double(number.exponent)
    var rest = number.significand
    if rest > 1.414_213_562_373_095_1 {
        rest /= 2
        exponent += 1
    }
    // ln m = 2 (s + s³/3 + s⁵/5 + ...) with s = (m - 1) / (m + 1), which is at most 0.172.
    let ratio = (rest - 1) / (rest + 1)
    let square = ratio * ratio
    var sum = 0.0
    for odd in stride(from: 25.0, through: 3, by: -2) { sum = (sum + 1 / odd) * square }
    return exponent * logTwoHigh + (exponent * logTwoLow + 2 * ratio * (1 + sum))
}

/// e to the power of the number, right to about one part in 10 to the power of 15.
package func portableExponential(_ power: Double) -> Double {
    guard !power.isNaN else { return .nan }
    guard power < 709.7 else { return power == .infinity || power > 709.79 ? .infinity : scaled(power) }
    return power < -745.2 ? 0 : scaled(power)
}

// e^x = 2^k e^r with r at most half of ln 2, whose series is short.
private func scaled(_ power: Double) -> Double {
    let doublings = (power / (logTwoHigh + logTwoLow)).rounded()
    let rest = (power - doublings * logTwoHigh) - doublings * logTwoLow
    var sum = 1.0
    for step in stride(from: 17.0, through: 1, by: -1) { sum = 1 + rest / step * sum }
    // In two halves, because 2 to the power of -1074 is there and its double's double is not.
    let half = Int(doublings) / 2
    return sum * powerOfTwo(half) * powerOfTwo(Int(doublings) - half)
}

private func powerOfTwo(_ exponent: Int) -> Double { Double(sign: .plus, exponent: exponent, significand: 1) }
