import Facts
import Testing
import Waiting

@Suite struct `A list in numbers` {
    @Test func `has the rates of every worked list`() throws {
        let lists = try Vectors.lists("lists", by: "list_id")
        for line in try Vectors.lines("rates") {
            let rates = try #require(
                waitingRates(
                    lists[line[text: "list_id"]] ?? [], from: Day(line[text: "start_date"]),
                    to: Day(line[text: "end_date"]), as: .peer))
            let figures: [(String, Double)] = [
                ("demand_weekly", rates.demand.weekly), ("demand_daily", rates.demand.daily),
                ("demand_cov", rates.demand.variation), ("demand_count", Double(rates.demand.count)),
                ("capacity_weekly", rates.capacity.weekly), ("capacity_daily", rates.capacity.daily),
                ("capacity_cov", rates.capacity.variation), ("removal_count", Double(rates.capacity.count)),
            ]
            for (name, figure) in figures {
                #expect(agree(figure, line[number: name]), "\(line[text: "list_id"]) \(name): \(figure)")
            }
        }
    }

    @Test func `has the statistics of every worked list, and fails where the package fails`() throws {
        let lists = try Vectors.lists("lists", by: "list_id")
        for line in try Vectors.lines("stats") {
            let list = line[text: "list_id"]
            let statistics = listStatistics(
                lists[list] ?? [], targetWait: try #require(line[number: "target_wait"]),
                from: Day(line[text: "start_date"]), to: Day(line[text: "end_date"]), as: .peer)
            #expect((statistics == nil) == (line[text: "peer_status"] == "error"), "\(list)")
            for (name, figure) in statistics.map(figures) ?? [] {
                #expect(agree(figure, line[number: name]), "\(list) \(name): \(figure ?? .nan)")
            }
        }
    }

    private func figures(_ list: ListStatistics) -> [(String, Double?)] {
        [
            ("mean_demand", list.rates.demand.weekly), ("mean_capacity", list.rates.capacity.weekly),
            ("load", list.load), ("count_demand", Double(list.rates.demand.count)),
            ("queue_size", Double(list.queueSize)), ("target_queue_size", list.targetQueueSize),
            ("mean_wait", list.meanWaitDays), ("cv_arrival", list.rates.demand.variation),
            ("cv_removal", list.rates.capacity.variation), ("target_capacity", list.targetCapacity),
            ("relief_capacity", list.reliefCapacity), ("pressure", list.pressure),
        ]
    }

    @Test func `has the size of every worked list on every day`() throws {
        let lists = try Vectors.lists("lists", by: "list_id")
        for (id, series) in try Vectors.lines("queue", by: "list_id") {
            let list = try #require(lists[id])
            let period = try #require(list.wholePeriod)
            let expected = try series.map { try $0.whole("queue_size") }
            #expect(queueSizes(list, over: period) == expected, "\(id)")
            #expect(try series.first?.day("date") == period.lowerBound)
        }
    }

    let list = [
        WaitingRow("2026-01-05", removed: "2026-01-20"), WaitingRow("2026-01-05"), WaitingRow("2026-01-12"),
        WaitingRow("2026-02-02"),
    ]

    @Test func `leaves out who came after the period, where the package fails`() {
        #expect(queueSizes(list, over: "2026-01-05"..."2026-01-14", as: .peer) == nil)
        #expect(queueSizes(list, over: "2026-01-05"..."2026-01-14") == [2, 2, 2, 2, 2, 2, 2, 3, 3, 3])
        #expect(queueSizes(list, over: "2026-01-19"..."2026-01-21") == [3, 2, 2])
    }

    @Test func `does not count somebody who left before the period`() {
        #expect(queueSizes(list, over: "2026-01-22"..."2026-01-22") == [2])
        #expect(queueSizes(list, over: "2026-01-22"..."2026-02-02", as: .peer)?.first == 3)
    }

    @Test func `reckons pressure in weeks alone`() throws {
        let ours = try #require(listStatistics(list, targetWait: 4, to: "2026-02-02"))
        let peer = try #require(listStatistics(list, targetWait: 4, to: "2026-02-02", as: .peer))
        #expect(agree(ours.pressure * 7, peer.pressure))
    }

    @Test func `is nothing without rows, or with a period that ends before it begins`() {
        #expect(listStatistics([], targetWait: 4) == nil)
        #expect(waitingRates(list, from: "2026-02-02", to: "2026-01-05") == nil)
    }
}
