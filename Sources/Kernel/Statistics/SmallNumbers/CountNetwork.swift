/// Every count of some linked tables once, and every sum that a reader can check between them.
struct CountNetwork {
    private(set) var values: [Int] = []
    private(set) var costs: [Int] = []
    /// For each cell, the sums it stands in.
    private(set) var places: [[Place]] = []
    /// For each sum, its cells: the parts with 1 and the total with -1, adding up to nought.
    private(set) var sums: [[Term]] = []
    private var numbers: [[String]: Int] = [:]
    /// What each cell counts: `age=16`, `district=Rugby`, in order.
    private var labels: [[String]] = []
    /// The cell in which two sums cross.
    private var crossings: [Int: Int] = [:]

    struct Place {
        let sum: Int
        let sign: Int
    }

    struct Term {
        let cell: Int
        let sign: Int
    }

    /// The cell that counts this, new or known; nothing if it is known with another value.
    ///
    /// - Parameter labels: what it counts, in order, so that the same count has the same labels everywhere.
    mutating func cell(_ labels: [String], _ value: Int, rank: Rank) -> Int? {
        if let number = numbers[labels] { return values[number] == value ? number : nil }
        numbers[labels] = values.count
        self.labels.append(labels)
        values.append(value)
        costs.append(rank.cost + (value == 0 ? Rank.zeroCost : value.bitWidth - value.leadingZeroBitCount))
        places.append([])
        return values.count - 1
    }

    /// What a reader would miss most: totals before parts, and an empty cell tells little when it is hidden.
    enum Rank {
        case part, total, grandTotal
        var cost: Int {
            switch self {
            case .part: 20
            case .total: 2_000
            case .grandTotal: 200_000
            }
        }
        static let zeroCost = 200
    }

    mutating func add(total: Int, of parts: [Int]) {
        let sum = sums.count
        let terms = parts.map { Term(cell: $0, sign: 1) } + [Term(cell: total, sign: -1)]
        guard !sums.contains(where: { $0.count == terms.count && $0.last?.cell == total && sameCells($0, terms) })
        else { return }
        sums.append(terms)
        for term in terms { places[term.cell].append(Place(sum: sum, sign: term.sign)) }
    }

    private func sameCells(_ left: [Term], _ right: [Term]) -> Bool {
        Set(left.map(\.cell)) == Set(right.map(\.cell))
    }

    /// Finds the sums that run across tables, and prepares `crossing`.
    mutating func finish() {
        tieAcrossTables()
        for (cell, places) in places.enumerated() where places.count == 2 {
            crossings[key(places[0].sum, places[1].sum)] = cell
        }
    }

    // Girls and boys of one age in one district, each from a table of its own, may add up to all of that age there, from
    // a third. Where the counts do add up, a reader can use it, whether it was meant or not.
    private mutating func tieAcrossTables() {
        var families: [Family: [Int]] = [:]
        for (cell, labels) in labels.enumerated() {
            for (place, label) in labels.enumerated() {
                var rest = labels
                rest.remove(at: place)
                guard let whole = numbers[rest] else { continue }
                families[Family(whole: whole, by: String(label.prefix { $0 != "=" })), default: []].append(cell)
            }
        }
        let ordered = families.sorted { ($0.key.whole, $0.key.by) < ($1.key.whole, $1.key.by) }
        for (family, parts) in ordered where parts.reduce(0, { $0 + values[$1] }) == values[family.whole] {
            add(total: family.whole, of: parts)
        }
    }

    private struct Family: Hashable {
        let whole: Int
        let by: String
    }

    /// The cell that stands in just these two sums.
    func crossing(_ one: Int, _ other: Int) -> Int? { crossings[key(one, other)] }

    private func key(_ one: Int, _ other: Int) -> Int { min(one, other) * sums.count + max(one, other) }

    func sign(of cell: Int, in sum: Int) -> Int { places[cell].first { $0.sum == sum }?.sign ?? 0 }

    /// Every cell that any chain of sums ties to this one.
    func connected(to cell: Int) -> [Int] {
        var (seen, waiting): (Set<Int>, [Int]) = ([cell], [cell])
        while let next = waiting.popLast() {
            for place in places[next] {
                for term in sums[place.sum] where seen.insert(term.cell).inserted { waiting.append(term.cell) }
            }
        }
        return Array(seen)
    }
}
