import Facts

extension FamilyTimetable {
    /// The days still to come as an iCalendar file (RFC 5545): one all-day entry each, without any name.
    ///
    /// - Parameter stamp: When it was made, ISO 8601 in UTC: `2026-11-21T09:30:00Z`.
    package func calendarFile(stamp: String) -> String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cairn//Legal timetable//EN", "CALSCALE:GREGORIAN"]
        for line in calendarLines {
            guard let due = line.due else { continue }
            lines += [
                "BEGIN:VEVENT", "UID:\(line.rule)-\(due)@cairn", "DTSTAMP:\(stamp.filter { $0 != "-" && $0 != ":" })",
                "DTSTART;VALUE=DATE:\(due.compact)", "DTEND;VALUE=DATE:\(due.adding(days: 1).compact)",
                "SUMMARY:\(escaped("\(line.force): \(line.title)"))",
                "DESCRIPTION:\(escaped("The last day for this. \(line.source) If it is missed: \(line.advice)"))",
                "TRANSP:TRANSPARENT", "END:VEVENT",
            ]
        }
        return (lines + ["END:VCALENDAR"]).map { folded($0) + "\r\n" }.joined()
    }
}

extension Day {
    /// `20260216`.
    fileprivate var compact: String { description.filter { $0 != "-" } }
}

private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
        .replacing("\n", with: "\\n")
}

// No line may be longer than 75 bytes; what follows stands on lines that begin with a space.
private func folded(_ line: String) -> String {
    var folded = ""
    var width = 0
    for scalar in line.unicodeScalars {
        let size = UTF8.width(scalar)
        if width + size > 75 {
            folded += "\r\n "
            width = 1
        }
        folded.unicodeScalars.append(scalar)
        width += size
    }
    return folded
}
