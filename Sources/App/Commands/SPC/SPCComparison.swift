import Facts
import Foundation
import Imports

/// What expected files say beside what was worked out, row by row; numbers agree to a relative 1e-9.
struct SPCComparison {
    /// The cells that differ, under their header.
    private(set) var rows = [["file", "row", "column", "expected", "found"]]
    private(set) var agreed = 0
    private(set) var differing = 0
    /// Expected rows of cases that were not asked.
    private(set) var unasked = 0
    private let cases: Set<String>

    init(cases: [String]) { self.cases = Set(cases) }

    /// Compares a table with a file. A row is known by its first columns; a case that the file leaves out is not asked.
    mutating func add(_ table: [[String]], key: Int, file: String) throws {
        guard let header = table.first, let text = FileManager.default.contents(atPath: file) else {
            throw CannotDo("\(file) cannot be read.")
        }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let records = try expectedRecords([UInt8](text), name)
        guard let expectedHeader = records.first, expectedHeader == header else {
            throw CannotDo("\(name), row 1: the columns must be \(header.joined(separator: ",")).")
        }
        var found = Dictionary(
            table.dropFirst().map { ($0.prefix(key).joined(separator: " "), $0) },
            uniquingKeysWith: { first, _ in first })
        var told = Set<String>()
        for expected in records.dropFirst() {
            let place = expected.prefix(key).joined(separator: " ")
            guard let id = expected.first, cases.contains(id) else {
                unasked += 1
                continue
            }
            told.insert(id)
            compare(expected, found.removeValue(forKey: place), header, name, place)
        }
        for (place, row) in found.sorted(by: { $0.key < $1.key }) where told.contains(row[0]) {
            differing += 1
            rows.append([name, place, "", "no such row", "a row"])
        }
    }

    private func expectedRecords(_ bytes: [UInt8], _ name: String) throws -> [[String]] {
        do {
            return try csvRecords(bytes)
        } catch {
            throw CannotDo("\(name), " + error.description)
        }
    }

    private mutating func compare(
        _ expected: [String], _ found: [String]?, _ header: [String], _ file: String, _ place: String
    ) {
        guard let found else {
            differing += 1
            rows.append([file, place, "", "a row", "no such row"])
            return
        }
        let wrong = header.indices.filter { column in
            !expected.indices.contains(column) || !agree(expected[column], found[column])
        }
        for column in wrong {
            let cell = expected.indices.contains(column) ? expected[column] : ""
            rows.append([file, place, header[column], cell, found[column]])
        }
        if wrong.isEmpty { agreed += 1 } else { differing += 1 }
    }

    private func agree(_ expected: String, _ found: String) -> Bool {
        if expected == found { return true }
        guard let left = Double(expected), let right = Double(found) else { return false }
        return abs(left - right) <= 1e-9 * max(abs(left), abs(right))
    }
}
