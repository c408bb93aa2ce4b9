package import Facts

/// What is known of a case besides its events, without a word on whose it is.
///
/// The subject is the case's random id. Name, date of birth and address live in People under that same id.
package struct CaseDescribed: CaseFact {
    package static let kind = "casework.case"
    /// The year in whose September the child starts, or started, in the reception year; for the school year group.
    package let receptionYear: Int?
    /// The part of the area that the child lives in.
    package let district: String?
}

extension CaseDescribed {
    /// Checks what was typed; empty text is nothing known.
    package static func checked(receptionYear: String, district: String) throws(Problems) -> CaseDescribed {
        var problems = Problems()
        let year = receptionYear.nonBlank.flatMap { Int($0) }
        if receptionYear.nonBlank != nil && !(1990...2100).contains(year ?? 0) {
            problems.add("receptionYear", "Reception year must be a year, like 2019: the September of starting school")
        }
        if district.count > 80 { problems.add("district", "District must be 80 characters or fewer") }
        guard problems.isEmpty else { throw problems }
        return CaseDescribed(receptionYear: year, district: district.nonBlank)
    }
}
