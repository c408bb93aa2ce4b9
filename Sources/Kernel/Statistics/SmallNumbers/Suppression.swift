package import Facts

/// Hides small counts, and as many others as it takes that no reader can work them out by subtraction.
///
/// Whoever knows every shown count, every sum between them, and that no count is below nought, cannot find a hidden
/// count exactly, nor that a small one is small: for each there is another set of counts that fits all that is shown,
/// in which it is above `small.highest`. All tables that are published together must be handed in together.
///
/// Source of the practice: secondary suppression by circuits of cells (the hypercube method of official statistics);
/// here a circuit may run through linked tables.
///
/// - Throws: `Problems` for a count below nought, a row of another length, or one count with two values.
package func guarded(_ tables: [CountTable], small: SmallNumbers) throws(Problems) -> [GuardedTable] {
    var network = CountNetwork()
    var layouts: [CountLayout] = []
    for (place, table) in tables.enumerated() { layouts.append(try CountLayout(table, place + 1, &network)) }
    network.finish()
    var suppression = Suppression(network: network, small: small)
    suppression.run()
    let hidden = suppression.hidden
    return layouts.map { $0.shown(network.values, hidden) }
}

/// Decides which cells are hidden.
struct Suppression {
    let network: CountNetwork
    let small: SmallNumbers
    private(set) var hidden: [Bool]

    /// - Parameter unshown: cells that are shown nowhere: hiding them costs nothing, and those that are small must be
    ///   guarded like any other.
    init(network: CountNetwork, small: SmallNumbers, unshown: Set<Int> = []) {
        self.network = network
        self.small = small
        hidden = network.values.indices.map { small.holds(network.values[$0]) || unshown.contains($0) }
    }

    mutating func run() {
        let primary = hidden.indices.filter { small.holds(network.values[$0]) }
        // The hardest first: those that need most room find it before easier ones take cheaper cells.
        for cell in primary.sorted(by: { network.values[$0] < network.values[$1] }) {
            for other in circuit(for: cell) { hidden[other] = true }
        }
    }

    /// Cells that can change together with this one, so that it could as well be above the small numbers.
    private func circuit(for cell: Int) -> [Int] {
        let rise = small.highest + 1 - network.values[cell]
        if network.places[cell].isEmpty { return [] }
        if network.places[cell].count == 2, let found = rectangle(cell, rise) { return found }
        var search = CircuitSearch(network: network, hidden: hidden, cell: cell, rise: rise)
        // All counts of the linked tables times two fit each other again, so hiding them all is always enough.
        return search.best() ?? network.connected(to: cell)
    }

    /// The cheapest four cells at the crossings of two sums with two others.
    private func rectangle(_ cell: Int, _ rise: Int) -> [Int]? {
        let (first, second) = (network.places[cell][0], network.places[cell][1])
        var best: (cost: Int, cells: [Int])?
        for (one, change, next) in steps(first, cell, rise) {
            let cost = cost(one)
            if let best, cost >= best.cost { continue }
            for (other, otherChange, otherNext) in steps(second, cell, rise) {
                let sum = cost + self.cost(other)
                if let best, sum >= best.cost { continue }
                guard let last = network.crossing(next.sum, otherNext.sum) else { continue }
                let needed = -next.sign * change * network.sign(of: last, in: next.sum)
                let alsoNeeded = -otherNext.sign * otherChange * network.sign(of: last, in: otherNext.sum)
                guard needed == alsoNeeded, network.values[last] + needed >= 0 else { continue }
                let total = sum + self.cost(last)
                if best.map({ total < $0.cost }) ?? true { best = (total, [one, other, last]) }
            }
            if best?.cost == 0 { break }
        }
        return best?.cells
    }

    /// The other cells of a sum that can make up for a change of this one, and the other sum that each upsets.
    private func steps(
        _ place: CountNetwork.Place, _ cell: Int, _ rise: Int
    ) -> [(cell: Int, change: Int, next: CountNetwork.Place)] {
        network.sums[place.sum].compactMap { term in
            let change = -place.sign * rise * term.sign
            guard term.cell != cell, network.values[term.cell] + change >= 0, network.places[term.cell].count == 2,
                let next = network.places[term.cell].first(where: { $0.sum != place.sum })
            else { return nil }
            return (term.cell, change, next)
        }
    }

    private func cost(_ cell: Int) -> Int { hidden[cell] ? 0 : network.costs[cell] }
}
