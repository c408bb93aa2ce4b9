import Facts
import Foundation

/// Reads a SEN2 return: the XML message, or a folder or zip of the modules' CSV extracts.
struct SEN2Files {
    let path: String
    let limits: ReadingLimits

    private var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Whether the path looks like a return, and not like a file of cases or events.
    static func isReturn(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let ending = path.lowercased().split(separator: ".").last ?? ""
        return (isThere && isFolder.boolValue) || ending == "xml" || ending == "zip"
    }

    /// The people of the return, or nothing when it cannot be read at all: the report says why.
    func people(_ report: inout ImportReport) async -> [SEN2Record]? {
        if name.lowercased().hasSuffix(".xml") {
            guard let bytes = SheetFile(path: path, limits: limits).fileBytes(&report) else { return nil }
            return Self.people(message: bytes, file: name, &report)
        }
        if name.lowercased().hasSuffix(".zip") { return await packed(&report) }
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? []
        var extracts: [(name: String, bytes: [UInt8])] = []
        for file in files where file.lowercased().hasSuffix(".csv") {
            guard let bytes = SheetFile(path: "\(path)/\(file)", limits: limits).fileBytes(&report) else { return nil }
            extracts.append((file, bytes))
        }
        return Self.people(extracts: extracts, of: name, limits, &report)
    }

    /// The people of an XML message.
    static func people(message bytes: [UInt8], file: String, _ report: inout ImportReport) -> [SEN2Record]? {
        if let fault = encodingFault(bytes) {
            report.add(.refused, file: file, row: fault.line, "The file is not UTF-8 text.", mend: fault.mend)
            return nil
        }
        do {
            if let people = SEN2Message.people(try XMLReader.read(bytes), file: file) { return people }
            report.add(
                .refused, file: file, row: 1, "It is XML, but not a SEN2 return: there is no Message with Persons.",
                mend: "Give the file that is loaded to the DfE.")
        } catch {
            report.add(.refused, file: file, row: error.line, error.message, mend: error.mend)
        }
        return nil
    }

    /// The people of the modules' extracts.
    static func people(
        extracts: [(name: String, bytes: [UInt8])], of folder: String, _ limits: ReadingLimits,
        _ report: inout ImportReport
    ) -> [SEN2Record]? {
        var modules = SEN2Extracts()
        for (file, bytes) in extracts {
            guard let module = SEN2Extracts.table(named: file) else {
                report.add(.left, file: file, "Its name is of no module of persons, so it is left alone.")
                continue
            }
            let sheet = SheetFile(path: file, limits: limits)
            guard let table = sheet.table(of: bytes, into: &report) else { return nil }
            modules.take(table, as: module, &report)
        }
        if let people = modules.people(&report) { return people }
        report.add(
            .refused, file: folder, "There is no file of the module person.",
            mend: "Give the extracts person.csv, requests.csv and the others; docs/import.md lists them.")
        return nil
    }

    private func packed(_ report: inout ImportReport) async -> [SEN2Record]? {
        guard let bytes = SheetFile(path: path, limits: limits).fileBytes(&report) else { return nil }
        do {
            let extracts = try await ZipPack.files(path: path, bytes: bytes, ending: ".csv", limits: limits)
            return Self.people(extracts: extracts, of: name, limits, &report)
        } catch {
            report.add(.refused, file: name, error.message, mend: error.mend)
            return nil
        }
    }
}
