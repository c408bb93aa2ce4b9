package import Facts
package import Measures

/// How a file of measures is to be read.
package struct MeasureImportOptions: Sendable {
    /// The day of the import, handed in from the edge.
    package var today: Day
    /// The period of readings whose rows name none; `q1` to `q4` in headings are quarters of its financial year.
    package var period: MeasurePeriod?
    /// The day from which new definitions and targets hold; left out, the first day that a measure's readings are for.
    package var on: Day?
    /// Whether measures that are not known are described by what the file says of them.
    package var describes = false
    /// Whether rows and cells that cannot be taken are left out, each reported, instead of refusing the whole file.
    package var leavesOut = false
    /// Whether readings and commentary count as approved, being read from what was published.
    package var isApproved = true
    /// Why readings that differ from those recorded are restated, when the file does not say.
    package var reason: String?
    /// What columns mean that Cairn does not know, by heading; remembered when the import is kept.
    package var columns: [String: String] = [:]
    /// The sheet of a workbook; left out, the first.
    package var sheet: String?
    package var limits = ReadingLimits()

    package init(today: Day) { self.today = today }
}

/// A heading as columns are known by: small letters, each run of anything but letters and digits as one low line.
package func columnName(_ heading: String) -> String { headingName(heading) }
