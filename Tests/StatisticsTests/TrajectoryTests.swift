import Facts
import Statistics
import Testing

/// The longest wait for an assessment, in weeks, and the published plan to bring it down.
@Suite struct `A trajectory` {
    private let plan: [DatedValue] = [
        DatedValue("2022-01-31", 242), DatedValue("2022-09-30", 177), DatedValue("2023-06-30", 125),
        DatedValue("2024-03-31", 13),
    ]

    @Test(
        arguments: [
            ("2022-01-30", nil), ("2022-01-31", 242), ("2022-09-30", 177), ("2023-06-30", 125), ("2024-03-31", 13),
            ("2025-01-01", 13), ("2022-06-01", 209.5),
        ] as [(String, Double?)])
    func `joins its milestones by straight lines and keeps the last`(day: String, expected: Double?) throws {
        let trajectory = try Trajectory(plan.reversed())
        #expect(trajectory.expected(on: try #require(Day(day))) == expected)
    }

    @Test func `says where we are, what it would take and whether that was ever done`() throws {
        let readings = [
            DatedValue("2022-01-31", 242), DatedValue("2022-09-30", 153), DatedValue("2022-12-31", 167),
            DatedValue("2023-02-28", 160),
        ]
        let standing = try #require(
            trajectoryStanding(of: readings, on: try Trajectory(plan), asAt: "2023-03-31", isUpBetter: false))
        #expect(standing.latest.value == 160 && standing.aim.value == 125 && !standing.isReached)
        // 35 weeks in the 91 days that are left; the best 91 days or more were 89 weeks in 242.
        #expect(standing.needed?.perDay == -35.0 / 91)
        #expect(standing.fastest?.perDay == -89.0 / 242 && standing.hasBeenReached == false)
        let expected = try #require(standing.expected)
        #expect(abs(expected - (177 - 52 * 151.0 / 273)) < 1e-9)
        #expect(abs(try #require(standing.gap) - (160 - expected)) < 1e-9)
    }

    @Test func `knows nothing that was not yet read, and a reached aim needs no rate`() throws {
        let readings = [DatedValue("2022-02-28", 230), DatedValue("2022-08-31", 150)]
        let trajectory = try Trajectory(plan)
        #expect(trajectoryStanding(of: readings, on: trajectory, asAt: "2022-02-01", isUpBetter: false) == nil)
        let early = try #require(
            trajectoryStanding(of: readings, on: trajectory, asAt: "2022-03-01", isUpBetter: false))
        #expect(early.latest.value == 230 && early.fastest == nil && early.hasBeenReached == nil)
        let there = try #require(
            trajectoryStanding(of: readings, on: trajectory, asAt: "2022-09-01", isUpBetter: false))
        #expect(there.isReached && there.hasBeenReached == true)
        let late = try #require(trajectoryStanding(of: readings, on: trajectory, asAt: "2024-04-01", isUpBetter: false))
        #expect(late.needed == nil && late.aim.value == 13 && !late.isReached)
    }

    @Test func `finds the fastest rate over stretches long enough, up or down`() {
        let readings = [
            DatedValue("2023-01-01", 10), DatedValue("2023-01-11", 30), DatedValue("2023-01-31", 20),
            DatedValue("2023-03-02", 40),
        ]
        #expect(fastestRate(in: readings, isUp: true, atLeast: 0)?.perDay == 2)
        #expect(fastestRate(in: readings, isUp: true, atLeast: 30)?.perDay == 20.0 / 30)
        #expect(fastestRate(in: readings, isUp: false, atLeast: 0)?.perDay == -0.5)
        #expect(fastestRate(in: readings, isUp: true, atLeast: 90) == nil)
        #expect(Rate(perDay: 1, from: "2023-01-01", to: "2023-01-02").perMonth == 30.4375)
    }

    @Test func `needs a milestone, and one for each day`() {
        #expect(throws: Problems.self) { try Trajectory([]) }
        #expect(throws: Problems.self) { try Trajectory([plan[0], plan[0]]) }
        #expect(throws: Problems.self) { try Trajectory([DatedValue("2023-01-01", .nan)]) }
    }
}
