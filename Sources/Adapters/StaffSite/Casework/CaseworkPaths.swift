import Web

/// Every address of the casework pages, written once.
enum CaseworkPaths {
    static let caseload = "/caseload"
    static let officers = "/caseload/officers"
    static let phase = "/caseload/phase-transfers"
    static let reviews = "/caseload/reviews"
    static let advice = "/caseload/advice"
    static let timeliness = "/caseload/timeliness"
    static let disputes = "/caseload/disputes"
    static let disputeYears = "/caseload/disputes/years"
    static let disputeBaselines = "/caseload/disputes/baselines"
    static let consultations = "/caseload/consultations"
    static let settingAnswers = "/caseload/consultations/settings"
    static let panels = "/caseload/panels"
    static let onePanel = "/caseload/panels/{panel}"
    static let complaints = "/caseload/complaints"
    static let moves = "/caseload/moves"
    static let panelItem = "/cases/{case}/panel-items/{item}"
    static let newCase = "/cases/new"
    static let cases = "/cases"
    static let oneCase = "/cases/{case}"
    static let event = "/cases/{case}/events/{entry}"
    static let letters = "/letters"
    static let contact = "/letters/contacts/{contact}"
    static let letter = "/letters/{letter}"
    static let letterPart = "/letters/{letter}/{part}"
    static let caseLetters = "/cases/{case}/letters"
    static let caseLetter = "/cases/{case}/letters/{letter}"
    static let documents = "/cases/{case}/documents"
    static let document = "/cases/{case}/documents/{entry}"

    static func of(_ id: String) -> String { "/cases/\(percentEncoded(id))" }
    /// - Parameter id: The panel's subject, `panel/…`.
    static func panel(_ id: String) -> String { "\(panels)/\(percentEncoded(String(id.dropFirst("panel/".count))))" }
    static func page(_ name: String, of id: String) -> String { "\(of(id))/\(name)" }
}

/// A case's random id, short enough to say aloud.
func caseName(_ id: String) -> String { "Case \(id.prefix(8))" }
