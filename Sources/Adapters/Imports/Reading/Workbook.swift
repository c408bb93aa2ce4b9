import Subprocess

/// Turns an Excel workbook's sheet into CSV with Debian's `xlsx2csv`, under limits of time, memory and size.
///
/// Formulas give the value last worked out. Dates come as `2023-03-31`. What the zip directory says is checked before
/// anything is unpacked.
enum Workbook {
    struct Unreadable: Error {
        let message: String
        let mend: String
    }

    static func csv(path: String, bytes: [UInt8], sheet: String?, limits: ReadingLimits) async throws -> [UInt8] {
        guard let directory = ZipDirectory(bytes) else {
            throw Unreadable(
                message: "The file is not a whole Excel workbook.", mend: "Open it and save it again as .xlsx.")
        }
        if let refusal = directory.refusal(limits) {
            throw Unreadable(
                message: "The workbook is refused before unpacking. \(refusal)", mend: "Save the sheet as CSV.")
        }
        return try await converted(path: path, sheet: sheet, limits: limits)
    }

    private static func converted(path: String, sheet: String?, limits: ReadingLimits) async throws -> [UInt8] {
        let choice = sheet.map { ["--sheetname", $0] } ?? ["--sheet", "1"]
        let command =
            ["--kill-after=2", String(limits.workbookSeconds), "prlimit", "--as=2000000000", "xlsx2csv"] + choice
            + ["--dateformat", "%Y-%m-%d", path]
        guard
            let result = try? await run(
                .name("timeout"), arguments: Arguments(command), output: .bytes(limit: limits.bytes),
                error: .string(limit: 100_000))
        else {
            throw Unreadable(
                message: "The workbook could not be read, or is more than \(limits.bytes) bytes of text.",
                mend: "Save the sheet as CSV.")
        }
        switch result.terminationStatus {
        case .exited(0): return result.standardOutput
        case .exited(127):
            throw Unreadable(
                message: "Reading .xlsx needs the program xlsx2csv.", mend: "Install it, or save the sheet as CSV.")
        case .exited(124):
            throw Unreadable(
                message: "Reading the workbook took more than \(limits.workbookSeconds) seconds.",
                mend: "Save the sheet as CSV.")
        default:
            throw Unreadable(
                message: "The workbook could not be read.", mend: "Check the sheet's name, or save the sheet as CSV.")
        }
    }
}
