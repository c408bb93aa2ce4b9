package import Facts

/// The marks that were agreed for a plan after two people had marked it, with the reason.
///
/// The subject is the case's random id. Who sat at the table is told by service, never by name.
package struct Moderation: Fact {
    package static let kind = "quality.moderation"
    /// The round's subject.
    package let round: String
    package let marks: [PlanMark]
    /// Why the agreed marks are what they are.
    package let reason: String
    /// Which services took part: 'Education, health'.
    package let present: String
}

extension Moderation {
    /// Checks agreed marks; every criterion that counts has one or does not apply.
    ///
    /// - Throws: `Problems` under `mark-CODE`, `reason` and `present`.
    package static func checked(
        marks: [String: String], reason: String, present: String, round: String, criteria: CriteriaSet,
        scale: GradeScale
    ) throws(Problems) -> Moderation {
        var problems = Problems()
        let typed = marks.mapValues { (mark: $0, comment: "") }
        let agreed = checkedMarks(typed, criteria, scale, isCommentNeeded: false, &problems)
        longText(reason, "reason", "Enter why these marks were agreed", "Reason", most: 2_000, &problems)
        longText(
            present, "present", "Enter which services took part, such as education and health", "Services", most: 200,
            &problems)
        guard problems.isEmpty else { throw problems }
        return Moderation(round: round, marks: agreed, reason: reason, present: present)
    }
}
