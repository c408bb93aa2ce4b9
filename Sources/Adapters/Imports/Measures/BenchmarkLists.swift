import Facts
import Measures

/// What is known of published indicators: which period their years mean, and from when they count differently. Data in
/// `Resources/benchmark-indicators.csv` and `benchmark-sources.csv`.
enum BenchmarkLists {
    struct Indicator {
        let prefix: String
        /// Whether a year means its January count.
        let isJanuary: Bool
        let breakYear: Int?
        let breakWords: String
    }

    /// The line for an indicator: the one with the longest beginning that it has.
    static func indicator(_ name: String) -> Indicator? { indicators.last { name.hasPrefix($0.prefix) } }

    /// A source in words: `EHC2025:requests` names the release and the file.
    static func source(_ code: String) -> String {
        let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
        guard let words = parts.first.flatMap({ sources[$0] }) else { return code }
        return parts.count == 2 ? "\(words) (\(parts[1]))" : words
    }

    private static let indicators: [Indicator] = {
        let records = (try? CSVReader.records(PackageResources.benchmark_indicators_csv)) ?? []
        return records.dropFirst().filter { $0.cells.count == 5 }.map {
            Indicator(
                prefix: $0.cells[0], isJanuary: $0.cells[1] == "january", breakYear: Int($0.cells[2]),
                breakWords: $0.cells[3])
        }.sorted { $0.prefix.count < $1.prefix.count }
    }()

    private static let sources: [String: String] = {
        let records = (try? CSVReader.records(PackageResources.benchmark_sources_csv)) ?? []
        return Dictionary(records.dropFirst().filter { $0.cells.count == 2 }.map { ($0.cells[0], $0.cells[1]) }) { $1 }
    }()
}
