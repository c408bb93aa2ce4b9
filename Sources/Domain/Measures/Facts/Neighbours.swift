package import Facts

/// The statistical neighbours of an area from a day: areas most like it, nearest first, with its region.
///
/// The subject is the area's id, made of its name.
package struct Neighbours: Fact {
    package static let kind = "measures.neighbours"

    /// The area's name as published figures print it.
    package let area: String
    /// Its neighbours' names as published figures print them, nearest first.
    package let areas: [String]
    package let region: String?
    package let source: String

    package static func checked(
        area: String, areas: [String], region: String = "", source: String
    ) throws(Problems) -> Neighbours {
        var problems = Problems()
        if area.isBlank { problems.add("area", "Enter the area") }
        let names = areas.filter { !$0.isBlank }
        if names.isEmpty { problems.add("areas", "Enter at least one neighbour") }
        if Set(names).count != names.count { problems.add("areas", "Each neighbour may be named once") }
        if names.contains(area) { problems.add("areas", "An area is not its own neighbour") }
        if source.isBlank { problems.add("source", "Enter where the list comes from, and of which year it is") }
        guard problems.isEmpty else { throw problems }
        return Neighbours(area: area, areas: names, region: region.nonBlank, source: source)
    }
}
