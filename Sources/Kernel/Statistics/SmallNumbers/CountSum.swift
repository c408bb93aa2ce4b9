/// A count and the others that add up to it, by their places in a list of counts.
package struct CountSum: Equatable, Sendable {
    package let total: Int
    package let parts: [Int]

    package init(total: Int, parts: [Int]) {
        self.total = total
        self.parts = parts
    }
}

/// Which counts of a list must not be shown: the small ones, and as many others as it takes that no reader can work
/// them out by subtraction.
///
/// The promise is that of `guarded`, for counts that stand in no table: readings of a quarter and of its year, or of a
/// measure and of those that are parts of it. A sum that does not add up is passed over: no reader can use it.
///
/// - Parameters:
///   - counts: every count that is published, each 0 or more.
///   - unshown: places of counts that are published nowhere but follow from the sums, such as what is left of a total.
///   - sums: what any reader knows to add up.
/// - Returns: The places of what must not be shown, those of `unshown` among them only where they are small.
package func hiddenCounts(
    _ counts: [Int], unshown: Set<Int> = [], sums: [CountSum], small: SmallNumbers
) -> Set<Int> {
    let primary = counts.indices.filter { small.holds(counts[$0]) }
    let sums = tied(to: primary, sums.filter { sum in sum.parts.reduce(0) { $0 + counts[$1] } == counts[sum.total] })
    let totals = Set(sums.map(\.total))
    let tied = Set(sums.flatMap { $0.parts + [$0.total] }).union(primary).sorted()
    var network = CountNetwork()
    var numbers: [Int: Int] = [:]
    for place in tied {
        let rank: CountNetwork.Rank = totals.contains(place) ? .total : .part
        numbers[place] = network.cell([String(place)], counts[place], rank: rank)
    }
    for sum in sums {
        guard let total = numbers[sum.total] else { continue }
        network.add(total: total, of: sum.parts.compactMap { numbers[$0] })
    }
    network.finish()
    var suppression = Suppression(
        network: network, small: small, unshown: Set(unshown.compactMap { numbers[$0] }))
    suppression.run()
    let hidden = suppression.hidden
    return Set(
        tied.filter { place in
            numbers[place].map { hidden[$0] } == true && (!unshown.contains(place) || small.holds(counts[place]))
        })
}

/// The sums that any chain of sums ties to the places; the others tell nothing of them.
private func tied(to places: [Int], _ sums: [CountSum]) -> [CountSum] {
    var byPlace: [Int: [Int]] = [:]
    for (number, sum) in sums.enumerated() {
        for place in sum.parts + [sum.total] { byPlace[place, default: []].append(number) }
    }
    var (seen, found, waiting) = (Set(places), Set<Int>(), places)
    while let place = waiting.popLast() {
        for number in byPlace[place] ?? [] where found.insert(number).inserted {
            for other in sums[number].parts + [sums[number].total] where seen.insert(other).inserted {
                waiting.append(other)
            }
        }
    }
    return found.sorted().map { sums[$0] }
}
