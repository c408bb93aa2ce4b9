/// Where an imported line came from; unique, so that importing twice adds nothing.
package struct SourceMark: Hashable, Sendable {
    /// The file or system, such as `wsoa-measures`.
    package let source: String
    /// The row in it.
    package let reference: String

    package init(_ source: String, _ reference: String) {
        self.source = source
        self.reference = reference
    }
}
