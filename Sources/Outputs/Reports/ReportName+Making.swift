package import Documents

extension ReportName {
    /// The reports that can be issued.
    package static let issuable = allCases.filter(\.isDocument)

    /// What its series of editions is called, in the ledger of what was issued and in addresses. Never changes.
    package var seriesName: String {
        switch self {
        case .exception: "exception-report"
        case .progress: "public-progress"
        case .planSummary, .planUpdate, .plan: rawValue
        }
    }

    /// The report that can be issued whose series has the name.
    package init?(seriesName: String) {
        guard let found = Self.issuable.first(where: { $0.seriesName == seriesName }) else { return nil }
        self = found
    }

    /// The series under which its editions are kept.
    ///
    /// - Parameter plan: the plan's id.
    package func series(of plan: String) -> String { "\(plan)/\(seriesName)" }
}

extension ReportName {
    /// The report as a document; nothing when it is data alone.
    package func document(_ input: PlanReportInput) throws -> Document? {
        switch self {
        case .planUpdate: try Reports.planUpdate(input)
        case .exception: try exceptionReport(input)
        case .progress: try progressReport(input)
        case .planSummary, .plan: nil
        }
    }
}
