import Clocks

/// A code with its plain words.
package struct CodedWord: Equatable, Sendable {
    package let code: String
    package let title: String
}

/// The kinds of special educational need, by the codes of the national collections.
package let needTypes = coded(PackageResources.need_types_csv)
/// The kinds of placement.
package let placementKinds = coded(PackageResources.placement_kinds_csv)
/// What a school or college may answer when it is consulted.
package let consultationAnswers = coded(PackageResources.consultation_answers_csv)
/// The grounds on which a setting may say that it cannot meet the needs.
package let consultationReasons = coded(PackageResources.consultation_reasons_csv)
/// Who is asked for advice in an assessment.
package let adviceServices = coded(PackageResources.advice_services_csv)

/// For each advice service, the rule of the rule book that its six weeks come from.
let adviceRules = Dictionary(
    listRows(PackageResources.advice_services_csv).map { ($0("code"), $0("rule")) },
    uniquingKeysWith: { first, _ in first })

/// In which school year a child moves to the next phase, and the rule book's word for that move.
let phaseYears: [(year: Int, kind: String, title: String)] = listRows(PackageResources.phase_years_csv).compactMap {
    cell in
    Int(cell("year")).map { ($0, cell("kind"), cell("title")) }
}

extension [CodedWord] {
    /// The words of the code; the code itself if it is none of the list.
    package func title(_ code: String) -> String { first { $0.code == code }?.title ?? code }
}

func listRows(_ bytes: [UInt8]) -> [@Sendable (String) -> String] {
    CommaSeparated(String(decoding: bytes, as: UTF8.self)).records()
}

func coded(_ bytes: [UInt8]) -> [CodedWord] {
    listRows(bytes).map { CodedWord(code: $0("code"), title: $0("title")) }
}
