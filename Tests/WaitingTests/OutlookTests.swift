import Facts
import Testing
import Waiting

@Suite struct `The outlook of a waiting list` {
    let facts: WaitingFacts
    init() throws { facts = try WaitingStory.facts() }

    private func outlook(_ whatIf: WhatIf = WhatIf()) throws -> WaitingOutlook {
        try #require(
            waitingOutlook(facts, list: WaitingStory.list, asAt: AsAt("2023-02-28"), whatIf: whatIf, runs: 60).outlook)
    }

    @Test func `starts from the last count, and rests on what was told`() throws {
        let assumed = try outlook().assumptions
        #expect(assumed.start == "2022-12-31")
        #expect(assumed.waiting == 1_640 && assumed.waits.count == 1_640 && assumed.isFromBands)
        #expect(abs(assumed.longestWeeks - 118) < 1)
        // The day before the plan begins goes on as the year before went.
        let before = 2_982.0 / 365 * 7
        #expect(assumed.offers.map(\.perWeek).dropFirst() == [57, 46])
        #expect(abs(assumed.capacity[0] - (before + 6 * 57) / 7) < 1e-9)
        #expect(assumed.capacity[1...14] == [57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 46, 46][...])
        #expect(!assumed.isCapacityFromDelivered)
    }

    @Test func `gives each promise still ahead its chance, what it needs and what is planned`() throws {
        let promises = try outlook().promises
        #expect(promises.map(\.milestone.due) == ["2023-06-30", "2024-03-31"])
        #expect(promises[0].chance == 1)
        #expect(promises[1].chance < 0.5)
        let needed = try #require(promises[1].needed)
        #expect(needed.perWeek > promises[1].plannedPerWeek)
    }

    @Test func `more capacity raises the chance, and more referrals or losses lower it`() throws {
        func chance(_ change: (inout WhatIf) throws -> Void) throws -> Double {
            var whatIf = WhatIf()
            try change(&whatIf)
            return try outlook(whatIf).promises[1].chance
        }
        let needed = try #require(try outlook().promises[1].needed?.cautiousPerWeek)
        let step = CapacityPlanned.Step(from: "2022-12-31", perWeek: try #require(Figure("\(Int(needed) + 2)")))
        #expect(try chance { $0.capacity = [step] } > 0.9)
        #expect(
            try chance {
                $0.capacity = [step]; $0.referralsPerWeek = 40
            } < 0.1)
        #expect(
            try chance {
                $0.capacity = [step]; $0.lostShare = 0.4
            } < 0.1)
    }

    @Test func `its bands lie within one another, from the longest wait at the start`() throws {
        let points = try outlook().points
        #expect(points.first?.day == "2022-12-31")
        #expect(points.last?.day == "2024-03-31")
        for point in points {
            #expect(point.ninetyFive.lowerBound <= point.eighty.lowerBound)
            #expect(point.eighty.lowerBound <= point.half.lowerBound)
            #expect(point.half.contains(point.median))
            #expect(point.half.upperBound <= point.eighty.upperBound)
            #expect(point.eighty.upperBound <= point.ninetyFive.upperBound)
        }
        #expect(points.map(\.day) == points.map(\.day).sorted())
    }

    @Test func `is the same every time`() throws { #expect(try outlook() == outlook()) }

    @Test func `says what must be recorded first`() throws {
        var bare = WaitingFacts()
        bare.lists = facts.lists
        func missing(_ facts: WaitingFacts) -> [MissingForOutlook] {
            waitingOutlook(facts, list: WaitingStory.list, asAt: AsAt("2023-02-28"), runs: 2).missing
        }
        #expect(missing(bare) == [.count, .referrals])
        bare.snapshots = [
            Entry(2, WaitingStory.list, on: "2022-12-31", try WaitingSnapshot.checked(waiting: "80", source: "Return"))
        ]
        #expect(missing(bare) == [.longest, .referrals, .capacity])
        bare.activity = facts.activity
        #expect(missing(bare) == [.longest])
    }

    @Test func `is not made up for numbers that nobody would wait for`() throws {
        var whatIf = WhatIf()
        whatIf.referralsPerWeek = 10_000
        let huge = waitingOutlook(
            facts, list: WaitingStory.list, asAt: AsAt("2023-02-28"), whatIf: whatIf, runs: 60)
        #expect(huge.outlook == nil && huge.missing == [.size])
    }

    @Test func `takes what was delivered to go on where nothing is planned`() throws {
        var unplanned = facts
        unplanned.capacity = []
        let found = waitingOutlook(unplanned, list: WaitingStory.list, asAt: AsAt("2023-02-28"), runs: 2).outlook
        let assumed = try #require(found).assumptions
        #expect(assumed.isCapacityFromDelivered)
        #expect(abs((assumed.capacity.first ?? 0) - 2_982.0 / 365 * 7) < 1e-9)
    }
}

@Suite struct `What somebody supposes` {
    @Test func `a first number without a day holds from the beginning`() throws {
        var typed = WhatIf.Typed()
        typed.steps = [.init(from: "", perWeek: "52"), .init(from: "2023-09-01", perWeek: "60")]
        typed.referrals = "28.5"
        typed.lostPercent = "8"
        let supposed = try WhatIf.checked(typed, start: "2022-12-31")
        #expect(supposed.capacity.map(\.from) == ["2022-12-31", "2023-09-01"])
        #expect(supposed.referralsPerWeek == 28.5 && supposed.lostShare == 0.08)
    }

    @Test func `nothing supposed is as planned and counted`() throws {
        #expect(try WhatIf.checked(WhatIf.Typed(), start: "2022-12-31") == WhatIf())
    }

    @Test func `each slip is told by its field`() throws {
        var typed = WhatIf.Typed()
        typed.steps = [.init(from: "", perWeek: "lots"), .init(from: "2023-02-30", perWeek: "60")]
        typed.referrals = "-1"
        typed.lostPercent = "100"
        let problems = try #require(throws: Problems.self) { try WhatIf.checked(typed, start: "2022-12-31") }
        #expect(problems.list.map(\.field) == ["perWeek-1", "from-2", "referrals", "lost"])
    }
}
