package import Facts

/// How a plan is to be read.
package struct ImportOptions: Sendable {
    /// The day of the import, handed in from the edge.
    package var today: Day
    /// The day from which changed and undated statements are true. Left out, the set's own report dates say it, and a
    /// file without dates counts from today.
    package var on: Day?
    /// The plan's id; left out, the file name gives it.
    package var plan: String?
    /// The plan's title, when the files give none.
    package var title: String?
    /// The id of the rating scale, when the files do not show it.
    package var scale: String?
    /// Whether ratings, updates and new dates count as approved, being read from an issued report.
    package var isApproved = true
    /// Why lines that the files no longer have are to be retired; left out, they are only reported.
    package var retireMissing: String?
    /// Sources of the glossary to take; none means all, the first meaning counting where they disagree.
    package var glossarySources: [String] = []
    /// The sheet of a workbook; left out, the first.
    package var sheet: String?
    package var limits = ReadingLimits()

    package init(today: Day) { self.today = today }
}
