import Facts
import Foundation
import Measures

/// Reads measures with their readings and targets from CSV and Excel sheets, long or wide.
package enum MeasureImport {
    /// Reads without keeping anything; what is wrong stands in the proposal's report.
    ///
    /// - Parameters:
    ///   - path: One `.csv` or `.xlsx` file, or a folder of them, taken in the order of what they need of each other.
    ///   - records: What is recorded already, from `MeasureRecords.read`.
    package static func read(
        path: String, records: MeasureRecords, options: MeasureImportOptions
    ) async throws -> ImportProposal {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard isThere && isFolder.boolValue else { return await read(files: [path], records, options) }
        let names = try FileManager.default.contentsOfDirectory(atPath: path).filter {
            $0.lowercased().hasSuffix(".csv") || $0.lowercased().hasSuffix(".xlsx")
        }
        return await read(files: ordered(names).map { path + "/" + $0 }, records, options)
    }

    private static func read(
        files: [String], _ records: MeasureRecords, _ options: MeasureImportOptions
    ) async -> ImportProposal {
        var comparison = MeasureComparison(records, options: options)
        if files.isEmpty {
            comparison.report.add(
                .refused, file: "folder", "The folder holds no sheet.", mend: "Put .csv or .xlsx files in it.")
        }
        for path in files {
            let file = SheetFile(path: path, sheet: options.sheet, limits: options.limits)
            comparison.plan = plan(file.name)
            let table = await file.table(into: &comparison.report, headingRow: MeasureColumns.isHeading)
            if let table { comparison.take(table) }
        }
        return comparison.finished()
    }

    // Readings before milestones, because milestones name measures by the code that readings describe.
    private static func ordered(_ names: [String]) -> [String] {
        names.sorted { (order($0), $0) < (order($1), $1) }
    }

    private static func order(_ name: String) -> Int {
        ["definitions", "measures", "observations"].firstIndex { name.contains($0) }
            ?? (name.contains("milestones") || name.contains("targets") ? 9 : 5)
    }

    // 'wsoa-observations.csv' tells of the lines of the plan 'wsoa'.
    private static func plan(_ name: String) -> String? {
        let parts = name.split(separator: "-", maxSplits: 1)
        return parts.count == 2 && parts[1].hasPrefix("observations") ? String(parts[0]) : nil
    }
}
