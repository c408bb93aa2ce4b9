import Synchronization

/// What readers have worked out from the ledger and keep for the next reader, one value of each type.
///
/// It has identity because every reader of the ledger shares it. It may be dropped at any time: whoever reads it must be
/// able to work it out again, and must look whether it is still good.
final class KeptViews: Sendable {
    private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

    func value<T: Sendable>(_ type: T.Type) -> T? {
        values.withLock { $0[ObjectIdentifier(type)] } as? T
    }

    func keep<T: Sendable>(_ value: T) { values.withLock { $0[ObjectIdentifier(T.self)] = value } }
}

extension ScopedLedger {
    /// What was kept last. Only for what every viewer who may read the kind at all may read whole.
    package func kept<T: Sendable>(_ type: T.Type) -> T? { ledger.kept.value(type) }

    /// Keeps a value in place of the last of its type.
    package func keep<T: Sendable>(_ value: T) { ledger.kept.keep(value) }
}
