import ArgumentParser

/// `cairn import`: files of others into the area.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read files into an area: first what would happen, then, with --commit, for good.",
        discussion: "Example: cairn import plan plans/2023 --area A.cairn",
        subcommands: [ImportPlan.self, ImportMeasures.self, ImportBenchmarks.self, ImportCases.self])
}
