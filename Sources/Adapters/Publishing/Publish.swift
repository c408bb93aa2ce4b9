package import Documents

/// Makes the file of a report: the same words in each format, with real headings, marked header rows and a language.
///
/// The same document at the same moment gives the same bytes, as far as the programs allow.
///
/// - Parameters:
///   - moment: When it is issued, in seconds since 1970: what the file gives as its date.
///   - seconds: How long a program may take.
/// - Throws: `ToolMissing` when the format's program is not installed; `ToolFailed` when it gives up or takes too long.
package func publish(
    _ document: Document, as format: FileFormat, moment: Int = earliestMoment, within seconds: Int = 120
) async throws -> [UInt8] {
    let clock = ToolClock(moment: max(moment, earliestMoment), seconds: seconds)
    switch format {
    case .html: return Array(document.html().utf8)
    case .docx, .odt: return try await wordProcessorFile(document, format, clock)
    case .pdf: return try await portableFile(document, clock)
    }
}

/// 1 January 1980, the first day that a zip file can be dated.
package let earliestMoment = 315_532_800

/// What a program is told of time.
struct ToolClock {
    let moment: Int
    let seconds: Int
}
