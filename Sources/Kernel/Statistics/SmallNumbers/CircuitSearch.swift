/// Looks for a cheap set of changes that leaves every sum as it is, in which one cell rises by a given amount.
///
/// For tables that share cells, where four crossings are not enough. It gives up after a number of steps, so that it
/// always ends; the caller then hides more.
struct CircuitSearch {
    let network: CountNetwork
    let hidden: [Bool]
    let cell: Int
    let rise: Int

    private var changes: [Int: Int] = [:]
    private var upset: [Int: Int] = [:]
    private var bestCost = Int.max
    private var bestCells: [Int]?
    private var steps = 0

    private static let mostSteps = 4_000
    private static let mostCells = 16
    private static let mostChoices = 10

    init(network: CountNetwork, hidden: [Bool], cell: Int, rise: Int) {
        self.network = network
        self.hidden = hidden
        self.cell = cell
        self.rise = rise
    }

    /// The cells of the cheapest circuit found, without the cell itself; nothing when none was found.
    mutating func best() -> [Int]? {
        apply(cell, rise)
        search(cost: 0)
        return bestCells
    }

    private mutating func search(cost: Int) {
        steps += 1
        guard cost < bestCost, steps < Self.mostSteps else { return }
        // The shortest sum first, and of those the first: what is hidden must not depend on the order of a dictionary.
        guard
            let (sum, amount) = upset.min(by: {
                (network.sums[$0.key].count, $0.key) < (network.sums[$1.key].count, $1.key)
            })
        else {
            bestCost = cost
            bestCells = changes.keys.filter { $0 != cell }
            return
        }
        guard changes.count < Self.mostCells else { return }
        for choice in choices(sum, amount) {
            apply(choice.cell, choice.change)
            search(cost: cost + choice.cost)
            apply(choice.cell, -choice.change)
        }
    }

    private struct Choice {
        let cell: Int
        let change: Int
        let cost: Int
        /// How much more out of balance everything is afterwards; less is better.
        let upsets: Int
    }

    private func choices(_ sum: Int, _ amount: Int) -> [Choice] {
        let all = network.sums[sum].compactMap { term -> Choice? in
            let change = -amount * term.sign
            guard changes[term.cell] == nil, network.values[term.cell] + change >= 0 else { return nil }
            let upsets = network.places[term.cell].reduce(0) { count, place in
                let before = upset[place.sum] ?? 0
                return count + ((before + place.sign * change) == 0 ? -1 : before == 0 ? 1 : 0)
            }
            return Choice(
                cell: term.cell, change: change, cost: hidden[term.cell] ? 0 : network.costs[term.cell], upsets: upsets)
        }
        let sorted = all.sorted { ($0.upsets * 15 + $0.cost, $0.cell) < ($1.upsets * 15 + $1.cost, $1.cell) }
        return Array(sorted.prefix(Self.mostChoices))
    }

    private mutating func apply(_ cell: Int, _ change: Int) {
        let total = (changes[cell] ?? 0) + change
        changes[cell] = total == 0 ? nil : total
        for place in network.places[cell] {
            let amount = (upset[place.sum] ?? 0) + place.sign * change
            upset[place.sum] = amount == 0 ? nil : amount
        }
    }
}
