/// The people of one priority group, in the order in which they came. Days are counted from the start.
struct WaitingLine {
    private var came: [Int32] = []
    private var leaves: [Int32] = []
    private var next = 0

    /// Never leaves without being seen.
    static let never = Int32.max

    mutating func clear() {
        came.removeAll(keepingCapacity: true)
        leaves.removeAll(keepingCapacity: true)
        next = 0
    }

    @inline(__always)
    mutating func join(on day: Int32, leaving: Int32) {
        came.append(day)
        leaves.append(leaving)
    }

    /// The day on which the longest waiter of this day came; who has left by then is passed over.
    @inline(__always)
    mutating func longest(on day: Int32) -> Int32? {
        while next < came.count {
            if leaves[next] > day { return came[next] }
            next += 1
        }
        return nil
    }

    /// Sees the longest waiter, who was found with `longest(on:)`, and gives the day on which they would have left.
    @inline(__always)
    mutating func see() -> Int32 {
        next += 1
        return leaves[next - 1]
    }

    /// The days on which those came who still wait on this day.
    func waiting(on day: Int32) -> [Int32] {
        (next..<came.count).filter { leaves[$0] > day }.map { came[$0] }
    }
}
