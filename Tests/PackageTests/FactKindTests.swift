import Casework
import Facts
import Foundation
import Governance
import Improvement
import Measures
import Quality
import Testing
import Waiting

/// Every kind of fact there is: a part lists its own.
private let everyFact: [any Fact.Type] =
    [Approval.self] + Improvement.factKinds + Governance.factKinds + Casework.factKinds
    + Measures.factKinds + Quality.factKinds + Waiting.factKinds

@Suite struct `Kinds of fact` {
    /// Each kind that the sources declare, with the files that do.
    static let declared: [String: [String]] = {
        var found: [String: [String]] = [:]
        for file in projectFiles("Sources") {
            for match in file.text.matches(of: /static let kind = "([^"]+)"/) where file.text.contains("Fact") {
                if file.path.hasPrefix("Sources/Kernel/Facts") || file.path.contains("/Facts/") {
                    found[String(match.1), default: []].append(file.path)
                }
            }
        }
        return found
    }()

    @Test func `each has a name of its own`() {
        for (kind, files) in Self.declared {
            #expect(files.count == 1, "\(kind) is declared in \(files.joined(separator: ", "))")
        }
    }

    @Test func `each is tried here`() {
        #expect(Set(Self.declared.keys) == Set(everyFact.map { $0.kind }))
    }

    @Test func `each stands in the list of words`() throws {
        let words = try #require(projectFile("docs/words.md"))
        for kind in everyFact.map({ $0.kind }) { #expect(words.text.contains("`\(kind)`"), "\(kind)") }
    }

    @Test(arguments: everyFact.map { $0.kind })
    func `every shape ever shipped still reads, and nothing of it is lost`(kind: String) throws {
        let type = try #require(everyFact.first { $0.kind == kind })
        let samples = projectFiles("Tests/PackageTests/Golden", ending: ".json")
            .filter { $0.path.split(separator: "/").last?.hasPrefix(kind + ".") == true && isShape($0.path, of: kind) }
        #expect(!samples.isEmpty, "no golden sample in Tests/PackageTests/Golden/\(kind).1.json")
        for sample in samples { try check(sample, type) }
    }

    /// `improvement.milestone.1.json` is of `improvement.milestone`; `improvement.milestone-reached.1.json` is not.
    private func isShape(_ path: String, of kind: String) -> Bool {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        return Int(name.dropFirst(kind.count + 1).dropLast(".json".count)) != nil
    }

    private func check<F: Fact>(_ sample: ProjectFile, _ type: F.Type) throws {
        let data = Data(sample.text.utf8)
        let fact = try JSONDecoder().decode(F.self, from: data)
        let before = try #require(JSONSerialization.jsonObject(with: data) as? NSDictionary)
        let after = try #require(JSONSerialization.jsonObject(with: JSONEncoder().encode(fact)) as? NSDictionary)
        #expect(before == after, "\(sample.path)")
        #expect(isFlat(before), "\(sample.path) nests deeper than one list of flat rows")
    }

    private func isFlat(_ body: NSDictionary) -> Bool {
        let lists = body.allValues.compactMap { $0 as? [NSDictionary] }
        let rowsAreFlat = lists.allSatisfy { rows in
            rows.allSatisfy { row in row.allValues.allSatisfy { !($0 is NSDictionary) && !($0 is [NSDictionary]) } }
        }
        return lists.count <= 1 && rowsAreFlat && body.allValues.allSatisfy { !($0 is NSDictionary) }
    }
}
