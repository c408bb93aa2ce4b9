package import Facts

/// Every kind of fact that this part records. Each has a golden sample in its tests and a line in `docs/words.md`.
package let factKinds: [any Fact.Type] = [
    ListDescribed.self, WaitingSnapshot.self, WaitingActivity.self, CapacityPlanned.self, LostSlots.self,
]
