/// The arithmetic mean of the values, as near as a floating-point number comes; nothing when there are none.
///
/// The sum carries its rounding error along (Neumaier's summation), and equal values have themselves as their mean, so
/// that a point on the mean is seen to be on it.
package func exactMean(_ values: some Collection<Double>) -> Double? {
    guard let first = values.first else { return nil }
    if values.allSatisfy({ $0 == first }) { return first }
    var (sum, carried) = (0.0, 0.0)
    for value in values {
        let next = sum + value
        carried += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
        sum = next
    }
    let count = Double(values.count)
    let mean = (sum + carried) / count
    // One step of mending: what is left over when the mean is taken from each.
    return mean + (sum.addingProduct(-mean, count) + carried) / count
}
