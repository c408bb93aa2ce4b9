import Facts
import Foundation

/// Reads plans from files: the documented CSV set in a folder, or one flat CSV or Excel sheet.
package enum PlanImport {
    /// Reads without keeping anything; what is wrong stands in the proposal's report.
    ///
    /// - Parameters:
    ///   - path: A folder of the documented set, or one `.csv` or `.xlsx` file.
    ///   - existing: What is recorded already, from `RecordedFacts.read`.
    package static func read(path: String, existing: RecordedFacts, options: ImportOptions) async throws
        -> ImportProposal
    {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if isThere && isFolder.boolValue { return try await readFolder(path, existing, options) }
        return await readFile(path, existing, options)
    }

    private static func readFolder(
        _ path: String, _ existing: RecordedFacts, _ options: ImportOptions
    ) async throws -> ImportProposal {
        var report = ImportReport()
        let set = PlanSet(fileNames: try FileManager.default.contentsOfDirectory(atPath: path))
        var statements: [Statement] = []
        var from: Day?
        for (plan, files) in set.plans.sorted(by: { $0.key < $1.key }) where options.plan == nil || options.plan == plan
        {
            let reader = PlanSetReader(folder: path, files: files, options: options)
            let (draft, groups) = await reader.read(plan, &report)
            let new = compared(draft, groups, existing, options, &report)
            statements += new.statements
            from = [from, new.base].compactMap(\.self).min()
        }
        if statements.isEmpty && report.already == 0 && !report.isRefused {
            report.add(
                .refused, file: path.split(separator: "/").last.map(String.init) ?? path, "The folder holds no plan.",
                mend: "A plan's files are named like wsoa-areas.csv, wsoa-actions.csv and wsoa-measures.csv.")
        }
        statements += await glossary(set, path, from, existing, options, &report)
        for name in set.others { report.add(.left, file: name, "Not part of a plan, left alone.") }
        return ordered(statements, report)
    }

    private static func readFile(_ path: String, _ existing: RecordedFacts, _ options: ImportOptions) async
        -> ImportProposal
    {
        var report = ImportReport()
        let file = SheetFile(path: path, sheet: options.sheet, limits: options.limits)
        guard let table = await file.table(into: &report, headingRow: FlatColumns.isHeading) else {
            return ImportProposal(report: report, statements: [])
        }
        var draft = PlanDraft(plan: options.plan ?? FlatColumns.planID(fileName: table.file))
        draft.takeFlat(table, options, await Companions.beside(path, options), &report)
        let new = compared(draft, GroupsDraft(), existing, options, &report)
        return ordered(new.statements, report)
    }

    private static func compared(
        _ draft: PlanDraft, _ groups: GroupsDraft, _ existing: RecordedFacts, _ options: ImportOptions,
        _ report: inout ImportReport
    ) -> (statements: [Statement], base: Day?) {
        if draft.lines.isEmpty && report.isRefused { return ([], nil) }
        var comparison = PlanComparison(draft, existing: existing, options: options, report: report)
        comparison.compare()
        comparison.compareGroups(groups)
        report = comparison.report
        return (comparison.statements, comparison.base)
    }

    // The short forms are true from the day of the plan that they came with.
    private static func glossary(
        _ set: PlanSet, _ path: String, _ from: Day?, _ existing: RecordedFacts, _ options: ImportOptions,
        _ report: inout ImportReport
    ) async -> [Statement] {
        guard let name = set.glossary, !set.plans.isEmpty else { return [] }
        let file = SheetFile(path: path + "/" + name, limits: options.limits)
        guard let table = await file.table(into: &report) else { return [] }
        report.use(table, as: ["source": "source", "abbreviation": "short form", "meaning": "meaning"])
        var groups = GroupsDraft()
        groups.takeGlossary(table, sources: options.glossarySources, &report)
        var words = PlanDraft(plan: "glossary")
        words.reports = Set([from].compactMap(\.self))
        var comparison = PlanComparison(
            words, existing: existing, options: options, report: report)
        comparison.compareGroups(groups)
        report = comparison.report
        return comparison.statements
    }

    private static func ordered(_ statements: [Statement], _ report: ImportReport) -> ImportProposal {
        let told = statements.enumerated().sorted { ($0.element.told, $0.offset) < ($1.element.told, $1.offset) }
        return ImportProposal(report: report, statements: told.map(\.element))
    }
}
