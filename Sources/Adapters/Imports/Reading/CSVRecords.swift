package import Facts

/// The rows of a CSV file, its heading first: blank rows left out, white space at the ends of cells too.
///
/// - Throws: `Problems` that name the row and say what to do about it.
package func csvRecords(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
) throws(Problems) -> [[String]] {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    if let fault = encodingFault(text) { throw Problems("row \(fault.line)", "It is not UTF-8 text. \(fault.mend)") }
    do throws(CSVFault) {
        return try CSVReader.records(text, limits: limits).map(\.cells)
    } catch {
        throw Problems("row \(error.row)", "\(error.message) \(error.mend)")
    }
}
