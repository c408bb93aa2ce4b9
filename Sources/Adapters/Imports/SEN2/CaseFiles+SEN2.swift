import Casework
import Facts

extension CaseFiles {
    /// Takes the people of a SEN2 return, each as a case.
    mutating func take(_ people: [SEN2Record], _ report: inout ImportReport) {
        SEN2Notes.tellItems(people, &report)
        var notes = SEN2Notes()
        var seen = Set<String>()
        for person in people {
            var one = SEN2Case(person, ImportReport(), notes, today: today)
            if !seen.insert(one.draft.reference).inserted {
                one.refuse(
                    person, "UPN", "", "This person stands in the return twice.", "Keep the right one.")
            }
            notes = one.notes
            report.add(one.report.findings)
            join(one.draft)
        }
        notes.tell(&report)
    }
}
