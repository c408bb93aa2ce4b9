import ArgumentParser
import Imports

/// The seed of a simulation.
struct SeedOptions: ParsableArguments {
    @Option(help: "The seed of the simulation: the same one gives the same answer on every machine.")
    var seed: UInt64 = 1
}

/// `cairn waiting simulate`
struct WaitingSimulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Play each case through many times, and say how the runs lie.",
        discussion: """
            With --expect, means are compared within four standard errors and spreads within half as much again.

            Example: cairn waiting simulate cases.csv --initial waiting.csv --seed 7
            """)

    @Argument(help: "The cases: case_id, start_date, end_date, demand_per_week and capacity_per_week.")
    var file: String
    @Option(help: "Who waits at the start: columns case_id and referral.") var initial: String?
    @Option(help: "Runs of each case, instead of its own number. 500 if neither says.") var replications: Int?
    @OptionGroup var seed: SeedOptions
    @OptionGroup var output: WaitingOutput

    func validate() throws { try checkRuns(replications) }

    func run() async throws {
        let cases = try await SimulationCases(path: file, initial: initial, replications: replications)
        let answer = simulationAnswer(cases, seed: seed.seed)
        guard let expect = output.expect else { return try output.write(answer) }
        try WaitingOutput.tell(try await AnswerCheck(simulated: answer, expected: expect))
    }
}

/// `cairn waiting trajectory`
struct WaitingTrajectory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trajectory",
        abstract: "The queue and the longest wait, week by week.",
        discussion: "Example: cairn waiting trajectory cases.csv --bands --replications 500")

    @Argument(help: "The cases: a list known by a few numbers, and the capacity that is planned.") var file: String
    @Flag(help: "Simulate, and give the bands that half, 80% and 95% of runs lie in.") var bands = false
    @Option(help: "Runs of each case, with --bands.") var replications = 500
    @OptionGroup var seed: SeedOptions
    @OptionGroup var output: WaitingOutput

    func validate() throws { try checkRuns(replications) }

    func run() async throws {
        let cases = try await TrajectoryCases(path: file)
        try await output.give(
            bands ? bandsAnswer(cases, replications: replications, seed: seed.seed) : trajectoryAnswer(cases))
    }
}

/// `cairn waiting solve`
struct WaitingSolve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve",
        abstract: "What capacity brings the longest wait to the target by the end.",
        discussion: "Example: cairn waiting solve cases.csv --chance 0.95")

    @Argument(help: "The cases: a list known by a few numbers, the planned capacity and target_weeks.")
    var file: String
    @Option(help: "Also find, by simulation, the capacity that meets the target with this chance, 0 to 1.")
    var chance: Double?
    @Option(help: "Runs for each capacity that is tried, with --chance.") var replications = 200
    @OptionGroup var seed: SeedOptions
    @OptionGroup var output: WaitingOutput

    func validate() throws {
        try checkRuns(replications)
        if let chance, !(0...1).contains(chance) { throw ValidationError("--chance must be from 0 to 1.") }
    }

    func run() async throws {
        var search = CapacitySearch()
        search.chance = chance
        search.replications = replications
        search.seed = seed.seed
        try await output.give(capacityAnswer(try await TrajectoryCases(path: file), search))
    }
}

/// Refuses a number of runs that cannot be meant.
private func checkRuns(_ count: Int?) throws {
    if let count, !(1...100_000).contains(count) {
        throw ValidationError("--replications must be from 1 to 100000.")
    }
}
