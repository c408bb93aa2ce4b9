package import Facts

/// A report about to be issued: its words and bytes, and what it was made from.
package struct NewEdition: Sendable {
    /// What it is the next number of: a plan's progress report, say.
    package let series: String
    /// The number that stands in it; nothing when none does.
    package let number: Int?
    package let title: String
    package let day: Day
    /// The previous period's day that figures in brackets came from.
    package let previous: Day?
    /// The ledger as it was when the report was made.
    package let head: LedgerHead
    /// The version of Cairn that made it.
    package let software: String
    package let files: [(format: String, mediaType: String, bytes: [UInt8])]

    package init(
        series: String, number: Int? = nil, title: String, day: Day, previous: Day?, head: LedgerHead, software: String,
        files: [(format: String, mediaType: String, bytes: [UInt8])]
    ) {
        self.series = series
        self.number = number
        self.title = title
        self.day = day
        self.previous = previous
        self.head = head
        self.software = software
        self.files = files
    }
}
