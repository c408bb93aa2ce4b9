/// A share in whole percent, halves rounded up; nothing when there is no whole.
///
/// 9 of 72 is 12.5%, printed 13. Rounded shares need not add up to 100. This is the only place where a percentage
/// of counts is rounded.
package func wholePercent(_ part: Int, of whole: Int) -> Int? {
    guard whole > 0 else { return nil }
    let doubled = 200 * part + whole
    return doubled / (2 * whole)
}
