import Foundation

/// The plans that a folder of CSV files holds: which file is what, by its name alone.
struct PlanSet {
    /// Files of each plan, by the plan's id: what stands before the first hyphen.
    private(set) var plans: [String: [PlanSetFile: String]] = [:]
    private(set) var glossary: String?
    /// Files that are no part of a plan.
    private(set) var others: [String] = []

    init(fileNames: [String]) {
        var found: [String: [PlanSetFile: String]] = [:]
        for name in fileNames.sorted() {
            if let (plan, file) = Self.meaning(of: name) { found[plan, default: [:]][file] = name }
        }
        plans = found.filter { $0.value.keys.contains { Self.lineFiles.contains($0) } }
        glossary = fileNames.contains("glossary.csv") ? "glossary.csv" : nil
        let taken = Set(plans.values.flatMap(\.values) + [glossary].compactMap(\.self))
        others = fileNames.sorted().filter { !taken.contains($0) && !$0.hasPrefix(".") }
    }

    private static let lineFiles: Set<PlanSetFile> = [.areas, .actions, .subactions, .measures, .lines]

    private static func meaning(of name: String) -> (String, PlanSetFile)? {
        guard name.hasSuffix(".csv"), let hyphen = name.firstIndex(of: "-"), hyphen > name.startIndex else {
            return nil
        }
        let ending = name[name.index(after: hyphen)...].dropLast(4)
        return PlanSetFile(rawValue: String(ending)).map { (String(name[..<hyphen]), $0) }
    }
}

/// Reads one plan's files into a draft.
struct PlanSetReader {
    let folder: String
    let files: [PlanSetFile: String]
    let options: ImportOptions

    func read(_ plan: String, _ report: inout ImportReport) async -> (PlanDraft, GroupsDraft) {
        var draft = PlanDraft(plan: plan)
        var groups = GroupsDraft()
        var tables: [PlanSetFile: Table] = [:]
        for file in PlanSetFile.allCases {
            if let table = await table(file, &report) { tables[file] = table }
        }
        if let table = tables[.plan] { draft.takePlan(table, &report) }
        if let table = tables[.bragKey] { draft.takeScale(table, &report) }
        if let table = tables[.lines] { draft.takeFlat(table, options, Companions(), &report) }
        draft.takeLevels(tables, &report)
        if let table = tables[.milestones] { draft.takeMilestones(table, &report) }
        if let table = tables[.observations] { draft.takeObservations(table, &report) }
        if let table = tables[.ratings] { draft.takeRatings(table, &report) }
        if let table = tables[.updates] { draft.takeUpdates(table, &report) }
        if let table = tables[.governanceMembers] { groups.takeMembers(table, &report) }
        if let table = tables[.monitoringCycle] { groups.takeCycle(table, &report) }
        return (draft, groups)
    }

    private func table(_ file: PlanSetFile, _ report: inout ImportReport) async -> Table? {
        guard let name = files[file] else { return nil }
        let sheet = SheetFile(path: folder + "/" + name, limits: options.limits)
        guard let table = await sheet.table(into: &report) else { return nil }
        guard hasNeeded(file.required, table, &report) else { return nil }
        if file != .lines { report.use(table, as: meanings(file, table)) }
        return table
    }

    private func hasNeeded(_ required: [String], _ table: Table, _ report: inout ImportReport) -> Bool {
        var isWhole = true
        for choice in required where !choice.split(separator: "|").contains(where: { table.has(String($0)) }) {
            isWhole = false
            let wanted = choice.replacing("|", with: "' or '")
            report.add(
                .refused, file: table.file, row: 1, "The column '\(wanted)' is missing.",
                mend: "The file has: \(table.headings.joined(separator: ", ")).")
        }
        return isWhole
    }

    // Lines keep columns they do not know as details, and leads may be given month by month.
    private func meanings(_ file: PlanSetFile, _ table: Table) -> [String: String] {
        var meanings = file.meanings
        guard PlanSetFile.levels.contains(where: { $0.file == file }) else { return meanings }
        for name in table.names where meanings[name] == nil {
            meanings[name] = leadMonth(name) != nil ? "lead from that month" : isPresence(name) ? nil : "detail"
        }
        return meanings
    }
}
