package import Facts

/// Every kind of fact of this part, for those who go through all of them.
package let factKinds: [any Fact.Type] = [
    CaseDescribed.self, CaseStep.self, Placement.self, Need.self, OfficerAssignment.self,
    AppealHearing.self, DisputeBaseline.self, LetterSent.self, CaseDocument.self, LetterContact.self,
    LetterWording.self, PanelMeeting.self, PanelModeration.self, PanelItem.self, PanelDecision.self,
    FamilyTold.self, Complaint.self,
]
