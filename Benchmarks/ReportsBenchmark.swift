/// How long the plan report of 1,000 measures takes in each format.
@Sendable func measureReports() async throws -> [Row] { [] }
