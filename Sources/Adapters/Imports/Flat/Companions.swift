import Facts
import Foundation

/// What lies beside a flat plan and explains it: who the owner codes are, and what the objectives are called.
///
/// For `worcs-2018-activities.csv` these are `worcs-2018-owners.csv` (code, org, role) and
/// `worcs-2018-objectives.csv` (objective, title).
struct Companions {
    var owners: [String: (role: String, organisation: String)] = [:]
    var titles: [String: String] = [:]

    static func beside(_ path: String, _ options: ImportOptions) async -> Companions {
        var companions = Companions()
        guard let hyphen = path.lastIndex(of: "-"), path.hasSuffix(".csv") else { return companions }
        let start = String(path[...hyphen])
        if let owners = await table(start + "owners.csv", options), owners.has("code"), owners.has("role") {
            for row in owners.rows where !row["role"].isBlank {
                companions.owners[row["code"]] = (row["role"], row["org"])
            }
        }
        if let objectives = await table(start + "objectives.csv", options), objectives.has("objective") {
            for row in objectives.rows {
                companions.titles[row["objective"]] = row["title_short"].nonBlank ?? row["title"].nonBlank
            }
        }
        return companions
    }

    // A companion that cannot be read is as good as none; the plan stands without it.
    private static func table(_ path: String, _ options: ImportOptions) async -> Table? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        var unread = ImportReport()
        return await SheetFile(path: path, limits: options.limits).table(into: &unread)
    }
}
