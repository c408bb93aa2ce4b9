import Foundation

/// Reads one file, CSV or Excel, into a table, or says in the report why not.
struct SheetFile {
    let path: String
    var sheet: String?
    let limits: ReadingLimits

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    private var isWorkbook: Bool { name.lowercased().hasSuffix(".xlsx") }

    /// - Parameter headingRow: says whether a row looks like the headings; titles above it are passed over.
    func table(
        into report: inout ImportReport, headingRow: (CSVRecord) -> Bool = { _ in true }
    ) async -> Table? {
        guard let bytes = await textBytes(&report) else { return nil }
        return table(of: bytes, into: &report, headingRow: headingRow)
    }

    /// The table in the bytes of a CSV file.
    func table(
        of bytes: [UInt8], into report: inout ImportReport, headingRow: (CSVRecord) -> Bool = { _ in true }
    ) -> Table? {
        guard let records = records(bytes, &report) else { return nil }
        let start = records.prefix(Self.titleRows).firstIndex(where: headingRow) ?? records.startIndex
        guard records.indices.contains(start) else {
            report.add(
                .refused, file: name, "The file is empty.", mend: "It needs a row of headings and the rows beneath.")
            return nil
        }
        return filled(Table(file: name, headings: records[start].cells), records[(start + 1)...], &report)
    }

    /// How many rows of titles may stand above the headings.
    private static let titleRows = 15

    private func textBytes(_ report: inout ImportReport) async -> [UInt8]? {
        guard let bytes = fileBytes(&report) else { return nil }
        guard isWorkbook else { return bytes }
        do {
            return try await Workbook.csv(path: path, bytes: bytes, sheet: sheet, limits: limits)
        } catch let unreadable as Workbook.Unreadable {
            report.add(.refused, file: name, unreadable.message, mend: unreadable.mend)
        } catch {
            report.add(.refused, file: name, "The workbook could not be read.", mend: "Save the sheet as CSV.")
        }
        return nil
    }

    /// The bytes of the file, or nothing when it is not there, too large or closed to us: the report says which.
    func fileBytes(_ report: inout ImportReport) -> [UInt8]? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let size = (attributes?[.size] as? NSNumber)?.intValue else {
            report.add(.refused, file: name, "There is no such file.", mend: "Check the path.")
            return nil
        }
        if size > limits.bytes {
            report.add(
                .refused, file: name, "The file has \(megabytes(size)); the limit is \(megabytes(limits.bytes)).",
                mend: "Import only the plan's own rows, or split the file.")
            return nil
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            report.add(.refused, file: name, "The file may not be read.", mend: "Check who may read it.")
            return nil
        }
        return [UInt8](data)
    }

    private func records(_ bytes: [UInt8], _ report: inout ImportReport) -> [CSVRecord]? {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
        if let fault = encodingFault(text) {
            report.add(
                .refused, file: name, row: fault.line,
                "The file is not UTF-8 text: byte \(fault.offset + bytes.count - text.count) cannot be read.",
                mend: fault.mend)
            return nil
        }
        do {
            return try CSVReader.records(text, limits: limits)
        } catch {
            report.add(.refused, file: name, row: error.row, error.message, mend: error.mend)
            return nil
        }
    }

    private func filled(_ empty: Table, _ records: ArraySlice<CSVRecord>, _ report: inout ImportReport) -> Table? {
        var table = empty
        let twice = Dictionary(grouping: table.names.filter { !$0.isEmpty }, by: { $0 }).filter { $0.value.count > 1 }
            .keys
        for name in twice.sorted() {
            report.add(
                .refused, file: table.file, row: 1, column: table.heading(name), "Two columns have this heading.",
                mend: "Give each column a heading of its own.")
        }
        let width = table.headings.count
        for record in records where record.cells.count != width {
            check(record, width, &report)
        }
        table.fill(records)
        return table
    }

    private func check(_ record: CSVRecord, _ width: Int, _ report: inout ImportReport) {
        if record.cells.count < width {
            report.add(
                .defaulted, file: name, row: record.row,
                "The row has \(record.cells.count) cells and the headings are \(width); the rest is read as empty.")
        } else if record.cells[width...].contains(where: { !$0.isEmpty }) {
            report.add(
                .refused, file: name, row: record.row, value: record.cells[width...].first { !$0.isEmpty },
                "The row has \(record.cells.count) cells and the headings are \(width).",
                mend: "Put cells that hold a comma in quotes.")
        }
    }
}
