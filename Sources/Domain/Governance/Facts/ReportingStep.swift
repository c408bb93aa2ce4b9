package import Facts

/// One line of the reporting cycle: how often, what, to whom. The subject is the line's id.
package struct ReportingStep: Fact {
    package static let kind = "governance.reporting-step"

    package let cadence: String
    package let product: String
    package let audience: String
    package let order: Int

    package static func checked(
        cadence: String, product: String, audience: String, order: Int
    ) throws(Problems) -> ReportingStep {
        var problems = Problems()
        if cadence.isBlank { problems.add("cadence", "Enter how often") }
        if product.isBlank { problems.add("product", "Enter what is reported") }
        if audience.isBlank { problems.add("audience", "Enter who receives it") }
        guard problems.isEmpty else { throw problems }
        return ReportingStep(cadence: cadence, product: product, audience: audience, order: order)
    }
}
