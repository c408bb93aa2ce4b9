import Facts
import Testing

import Statistics

private let small = SmallNumbers.inForce(on: "2026-11-21")

/// Whether a reader can find a hidden count, or that a small one is small; says which.
private func foundOut(_ tables: [CountTable], _ shown: [GuardedTable]) -> [String] {
    foundOut(by: Attacker(tables, shown))
}

private func foundOut(by attacker: Attacker) -> [String] {
    return attacker.hidden.sorted { $0.key < $1.key }.compactMap { name, truth in
        let range = attacker.range(of: name)
        let isExact = range.upperBound - range.lowerBound < 1e-6
        let isKnownSmall = small.holds(truth) && range.upperBound < Double(small.highest) + 1 - 1e-6
        return isExact || isKnownSmall ? "\(name) is \(truth), found in \(range)" : nil
    }
}

@Suite struct `Small numbers` {
    @Test(arguments: [(0, false), (1, true), (4, true), (5, false)])
    func `one to four are small, nought and five are not`(count: Int, isSmall: Bool) throws {
        let table = CountTable(rowsAre: "district", rows: ["Rugby", "Stratford", "Warwick"], counts: [count, 60, 70])
        let shown = try guarded([table], small: small)[0]
        #expect((shown.counts[0][0] == nil) == isSmall)
        #expect(small.words == "fewer than 5" && small.source.contains("under 5"))
        #expect(SmallNumbers.inForce(on: "1999-01-01") == small)
    }

    @Test func `a small count never stands alone in its sum`() throws {
        let table = CountTable(rowsAre: "district", rows: ["A", "B", "C"], counts: [3, 40, 50])
        let shown = try guarded([table], small: small)[0]
        #expect(shown.counts.map { $0[0] } == [nil, nil, 50] && shown.total == 93)
        #expect(foundOut([table], [shown]) == [])
    }

    @Test func `the attack finds what a careless table gives away`() {
        let table = CountTable(rowsAre: "district", rows: ["A", "B", "C"], counts: [3, 40, 50])
        let careless = GuardedTable(counts: [[nil], [40], [50]], rowTotals: [], columnTotals: [], total: 93)
        #expect(foundOut([table], [careless]).count == 1)
        let two = CountTable(rowsAre: "district", rows: ["A", "B", "C"], counts: [1, 2, 50])
        let pair = GuardedTable(counts: [[nil], [nil], [50]], rowTotals: [], columnTotals: [], total: 53)
        #expect(foundOut([two], [pair]).count == 2)
    }

    @Test func `rows and columns cannot be used together to undo it`() throws {
        let table = CountTable(
            rowsAre: "district", rows: ["A", "B", "C"], columnsAre: "need", columns: ["X", "Y", "Z"],
            counts: [[2, 30, 12], [25, 41, 9], [17, 8, 33]])
        let shown = try guarded([table], small: small)
        #expect(shown[0].counts.joined().count { $0 == nil } == 4)
        #expect(shown[0].total == 177 && !shown[0].rowTotals.contains(nil))
        #expect(foundOut([table], shown) == [])
    }

    @Test func `tables that share a total are guarded together`() throws {
        let ages = CountTable(
            rowsAre: "district", rows: ["A", "B"], columnsAre: "age", columns: ["16", "17"],
            counts: [[3, 2], [40, 50]])
        let sexes = CountTable(
            rowsAre: "district", rows: ["A", "B"], columnsAre: "sex", columns: ["F", "M"], counts: [[1, 4], [44, 46]])
        let list = CountTable(rowsAre: "district", rows: ["A", "B"], counts: [5, 90])
        let tables = [ages, sexes, list]
        let shown = try guarded(tables, small: small)
        #expect(shown[0].rowTotals == shown[1].rowTotals && shown[0].rowTotals == shown[2].counts.map { $0[0] })
        #expect(foundOut(tables, shown) == [])
    }

    @Test(arguments: 0..<60) func `whatever the tables, nothing hidden can be worked out`(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let districts = (0..<(2 + dice.roll(4))).map { "D\($0)" }
        let columns = (0..<(1 + dice.roll(4))).map { "C\($0)" }
        let first = districts.map { _ in columns.map { _ in count(&dice) } }
        var tables = [
            CountTable(rowsAre: "district", rows: districts, columnsAre: "age", columns: columns, counts: first)
        ]
        // The same people again by something else, so that the districts' totals are shared.
        if seed.isMultiple(of: 2) {
            tables.append(
                CountTable(
                    rowsAre: "district", rows: districts, columnsAre: "sex", columns: ["F", "M"],
                    counts: first.map { row in
                        let all = row.reduce(0, +)
                        let part = dice.roll(all + 1)
                        return [part, all - part]
                    }))
        }
        // One district by ward and age: its ages are cells of the first table.
        if seed.isMultiple(of: 3) {
            let wards = first[0].map { all -> [Int] in
                let part = dice.roll(all + 1)
                return [part, all - part]
            }
            tables.append(
                CountTable(
                    rowsAre: "age", rows: columns, columnsAre: "ward", columns: ["W0", "W1"], counts: wards,
                    within: ["district=D0"]))
        }
        let shown = try guarded(tables, small: small)
        for (table, guarded) in zip(tables, shown) {
            for (counts, cells) in zip(table.counts, guarded.counts) {
                for (count, cell) in zip(counts, cells) {
                    #expect(cell == nil || cell == count && !small.holds(count))
                }
            }
        }
        #expect(foundOut(tables, shown) == [])
    }

    @Test(arguments: 0..<20) func `nor when girls and boys have a table each beside that of all`(seed: Int) throws {
        var dice = Dice(seed: UInt64(1_000 + seed))
        let (districts, ages) = (["A", "B", "C", "D"], ["15", "16", "17"])
        let girls = districts.map { _ in ages.map { _ in count(&dice) } }
        let boys = districts.map { _ in ages.map { _ in count(&dice) } }
        let all = zip(girls, boys).map { zip($0, $1).map { $0 + $1 } }
        let tables = [(girls, ["sex=F"]), (boys, ["sex=M"]), (all, [])].map { counts, within in
            CountTable(
                rowsAre: "district", rows: districts, columnsAre: "age", columns: ages, counts: counts, within: within)
        }
        let shown = try guarded(tables, small: small)
        var attacker = Attacker(tables, shown)
        attacker.learn((tables[2], shown[2]), is: [(tables[0], shown[0]), (tables[1], shown[1])])
        #expect(foundOut(by: attacker) == [])
        #expect(shown[2].total != nil)
    }

    @Test func `tables by sex lose few counts and no total, where there are many to choose from`() throws {
        var dice = Dice(seed: 5)
        let (districts, ages) = ((0..<12).map { "D\($0)" }, (0..<5).map { "\(14 + $0)" })
        let halves = (0..<2).map { _ in
            districts.map { _ in ages.map { _ in dice.roll(10) == 0 ? 1 + dice.roll(4) : 5 + dice.roll(80) } }
        }
        let all = zip(halves[0], halves[1]).map { zip($0, $1).map { $0 + $1 } }
        let tables = [(halves[0], ["sex=F"]), (halves[1], ["sex=M"]), (all, [])].map { counts, within in
            CountTable(
                rowsAre: "district", rows: districts, columnsAre: "age", columns: ages, counts: counts, within: within)
        }
        let shown = try guarded(tables, small: small)
        #expect(shown.allSatisfy { !$0.rowTotals.contains(nil) && !$0.columnTotals.contains(nil) })
        #expect(shown.flatMap { $0.counts.joined() }.count { $0 == nil } < 90)
    }

    @Test func `nor in a table of many schools, where small counts are everywhere`() throws {
        var dice = Dice(seed: 99)
        let table = CountTable(
            rowsAre: "school", rows: (0..<14).map { "S\($0)" }, columnsAre: "need", columns: (0..<9).map { "N\($0)" },
            counts: (0..<14).map { _ in (0..<9).map { _ in count(&dice) } })
        let shown = try guarded([table], small: small)
        #expect(foundOut([table], shown) == [])
        // Totals are what readers miss most: with this many counts to choose from none needs to go.
        #expect(!shown[0].rowTotals.contains(nil) && !shown[0].columnTotals.contains(nil) && shown[0].total != nil)
        #expect(small.note.hasPrefix("[c]: counts of 1 to 4,"))
    }

    private func count(_ dice: inout Dice) -> Int {
        switch dice.roll(6) {
        case 0: 0
        case 1, 2: 1 + dice.roll(4)
        default: 5 + dice.roll(60)
        }
    }

    @Test func `what cannot be a table is said`() {
        let table = CountTable(
            rowsAre: "district", rows: ["A", "A"], columnsAre: "age", columns: ["16"], counts: [[-1], [2, 3]])
        let problems = #expect(throws: Problems.self) { try guarded([table], small: small) }
        #expect(problems?.list.count == 3)
        let one = CountTable(rowsAre: "district", rows: ["A", "B"], counts: [5, 6])
        let other = CountTable(rowsAre: "district", rows: ["A", "B"], counts: [5, 7])
        #expect(throws: Problems("table 2", "Two tables give different counts for district=B: mend one")) {
            try guarded([one, other], small: small)
        }
    }
}
