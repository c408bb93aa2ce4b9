/// How much a file may hold before it is refused unread. Data, so that a test can lower it.
package struct ReadingLimits: Sendable {
    /// Bytes of one file.
    package var bytes = 25_000_000
    /// Rows of one sheet, the heading row included.
    package var rows = 200_000
    /// Cells of one row.
    package var columns = 200
    /// Characters of one cell.
    package var cellCharacters = 20_000
    /// Bytes that a workbook may unpack to, all its parts together.
    package var unpackedBytes = 200_000_000
    /// How many times its packed size one part of a workbook may unpack to.
    package var unpackingRatio = 200
    /// Parts of a workbook.
    package var parts = 2_000
    /// Seconds that turning a workbook into text may take.
    package var workbookSeconds = 30

    package init() {}
}

/// A size as people say it: `50 MB` in whole millions of bytes, rounded up; `1011 bytes` below one.
func megabytes(_ bytes: Int) -> String { bytes < 1_000_000 ? "\(bytes) bytes" : "\((bytes + 999_999) / 1_000_000) MB" }
