package import Facts

/// Where a child or young person is placed, from a day.
package struct Placement: CaseFact, ScopeGiving {
    package static let kind = "casework.placement"
    /// The setting's short name or number, which school staff's roles name too.
    package let setting: String
    /// What people call it.
    package let name: String
    /// One of `placementKinds`.
    package let placementKind: String

    package var scope: String { setting }
}

extension Placement {
    /// Checks what was typed.
    package static func checked(setting: String, name: String, placementKind: String) throws(Problems) -> Placement {
        var problems = Problems()
        let isPlain = setting.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        if setting.isBlank || setting.utf8.count > 40 || !isPlain {
            problems.add("setting", "Enter the setting’s number or short name, without spaces")
        }
        if name.isBlank || name.count > 120 { problems.add("name", "Enter the setting’s name, up to 120 characters") }
        if !placementKinds.contains(where: { $0.code == placementKind }) {
            let codes = placementKinds.map(\.code).joined(separator: ", ")
            problems.add("placementKind", "Choose the kind of placement: \(codes)")
        }
        guard problems.isEmpty else { throw problems }
        return Placement(setting: setting, name: name, placementKind: placementKind)
    }
}
