package import Facts

/// One referral on a list: when it came, and when it left if it has. No person is named.
package struct WaitingRow: Equatable, Sendable {
    /// The day of the referral.
    package let referral: Day
    /// The day on which the person left the list; nothing while they wait.
    package var removal: Day?

    /// A row; without a removal the person waits.
    package init(_ referral: Day, removed removal: Day? = nil) {
        self.referral = referral
        self.removal = removal
    }
}

extension [WaitingRow] {
    /// Two lists as one, in the order of referral; of one day, the first list's come first.
    package func joined(with other: [WaitingRow]) -> [WaitingRow] { (self + other).inOrderOfReferral }

    /// The list with new referrals added, in the order of referral; of one day, those already there come first.
    package func inserting(_ referrals: [Day]) -> [WaitingRow] { joined(with: referrals.map { WaitingRow($0) }) }

    /// The rows by their day of referral; those of one day keep their order.
    package var inOrderOfReferral: [WaitingRow] {
        enumerated().sorted { ($0.1.referral, $0.0) < ($1.1.referral, $1.0) }.map(\.1)
    }

    /// From the first referral to the last, or nothing when there are none.
    package var wholePeriod: ClosedRange<Day>? {
        guard let first = self.map(\.referral).min(), let last = self.map(\.referral).max() else { return nil }
        return first...last
    }
}
