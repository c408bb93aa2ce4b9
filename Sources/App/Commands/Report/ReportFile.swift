import ArgumentParser
import Documents
import Publishing
import Reports
import Web

/// What a report can be written as.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case html, docx, odt, pdf, csv, json

    var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .json: "application/json"
        default: FileFormat(rawValue: rawValue)?.mediaType ?? "application/octet-stream"
        }
    }
}

extension ReportName {
    /// The formats it has, the first being the usual one.
    var formats: [ReportFormat] {
        switch self {
        case .planSummary, .plan: [.json, .csv]
        case .progress: [.html, .docx, .odt, .pdf]
        case .planUpdate, .exception: [.html, .docx, .odt, .pdf, .csv, .json]
        }
    }

    /// The report in one format.
    func bytes(_ input: PlanReportInput, as format: ReportFormat, at moment: Moment) async throws -> [UInt8] {
        if let file = FileFormat(rawValue: format.rawValue), let document = try document(input) {
            do {
                return try await publish(document, as: file, moment: moment.unixSeconds)
            } catch let missing as ToolMissing {
                throw CannotDo(missing.description)
            }
        }
        switch (self, format) {
        case (.plan, .csv): return Array(try planCSV(input).utf8)
        case (.plan, _): return Array(try planJSON(input).text.utf8)
        case (_, .csv): return Array(try planSummaryCSV(input).utf8)
        default: return Array(try planSummaryJSON(input).text.utf8)
        }
    }
}
