import Facts
import Testing

@testable import Storage

/// The two databases that every behaviour is shown on.
enum Backend: CaseIterable, CustomTestStringConvertible {
    case sqlite

    var testDescription: String { "\(self)" }

    /// A new, empty area.
    func area(key: MasterKey = .random()) async throws -> Stores {
        switch self {
        case .sqlite: try Stores.open(file: ":memory:", key: key, scrypt: .light)
        }
    }
}
