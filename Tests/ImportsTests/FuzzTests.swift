import Facts
import Foundation
import Testing

@testable import Imports

@Suite struct `Damaged files` {
    /// How many are tried: a few thousand, or as many as `CAIRN_FUZZ` says.
    static let count = ProcessInfo.processInfo.environment["CAIRN_FUZZ"].flatMap { Int($0) } ?? 2_000

    @Test func `never bring the import down, and are kept only when nothing is refused`() async throws {
        let names = ["wsoa-areas.csv", "wsoa-actions.csv", "wsoa-subactions.csv", "wsoa-measures.csv"]
        let others = ["wsoa-milestones.csv", "wsoa-observations.csv", "wsoa-ratings.csv", "warks-2019-actions.csv"]
        let files = try (names + others + ["worcs-2018-activities.csv", "idp-activities.csv"]).map { name in
            (name, [UInt8](try Data(contentsOf: URL(filePath: Given.folder + "/" + name))).short)
        }
        var damage = Damage(seed: 20_230_228)
        var refused = 0
        for round in 0..<Self.count {
            let (name, bytes) = files[round % files.count]
            refused += read(name, damage.applied(to: bytes), with: files) ? 1 : 0
        }
        #expect(refused > Self.count / 10)
    }

    // The same path as a file takes, without the disk.
    private func read(_ name: String, _ bytes: [UInt8], with files: [(String, [UInt8])]) -> Bool {
        var report = ImportReport()
        let options = ImportOptions(today: "2026-11-21")
        guard let table = SheetFile(path: name, limits: options.limits).table(of: bytes, into: &report) else {
            return true
        }
        var draft = PlanDraft(plan: "damaged")
        switch PlanSet(fileNames: [name]).plans.values.first?.keys.first {
        case .some(let level) where PlanSetFile.levels.contains(where: { $0.file == level }):
            draft.takeLevels([level: table], &report)
        default:
            if name.contains("milestones") { draft.takeMilestones(table, &report) }
            if name.contains("observations") { draft.takeObservations(table, &report) }
            if name.contains("ratings") { draft.takeRatings(table, &report) }
            if !name.hasPrefix("wsoa") { draft.takeFlat(table, options, Companions(), &report) }
        }
        var comparison = PlanComparison(draft, existing: RecordedFacts(), options: options, report: report)
        comparison.compare()
        return comparison.report.isRefused || comparison.report.text.isEmpty
    }
}

extension [UInt8] {
    // The first rows are as easy to damage as all of them, and quicker to read.
    fileprivate var short: [UInt8] { Array(prefix(2_000)) }
}

/// Damages bytes as disks, people and programs do; the same seed gives the same damage.
struct Damage {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: state >> 33) % Swift.max(1, limit)
    }

    mutating func applied(to bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...below(4) where !bytes.isEmpty {
            let place = below(bytes.count)
            switch below(9) {
            case 0: bytes[place] = UInt8(below(256))
            case 1: bytes[place] ^= 1 << UInt8(below(8))
            case 2: bytes.removeLast(below(bytes.count))
            case 3: bytes.insert(UInt8(ascii: "\""), at: place)
            case 4: bytes.insert(contentsOf: Self.oddities[below(Self.oddities.count)], at: place)
            case 5: bytes.remove(at: place)
            case 6: bytes.insert(contentsOf: bytes[place..<Swift.min(bytes.count, place + below(200))], at: place)
            case 7: bytes.removeSubrange(place..<Swift.min(bytes.count, place + below(100)))
            default: bytes.insert(contentsOf: Array(repeating: UInt8(ascii: ","), count: 1 + below(5)), at: place)
            }
        }
        return bytes
    }

    private static let oddities = [
        "\u{FEFF}", "\u{202E}", "\u{1F468}\u{200D}\u{1F469}", "e\u{301}", "\u{0}", "\r", "\r\n\r\n", "-0",
        "9999999999999999",
        "2023-02-31", "=1+1", "\u{2028}", "NaN", "1.1.1", ";;", "0000-00-00", "٣", "ß", "99999-12",
    ].map { Array($0.utf8) }
}
