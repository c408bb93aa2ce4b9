/// Numbers that look random and are the same for the same seed on every machine: only whole-number arithmetic makes
/// them.
///
/// Source: xoshiro256++ of Blackman and Vigna, 2018, its state filled by SplitMix64 of Steele, Lea and Flood, 2014.
package struct SeededGenerator: Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// A stream of its own for each pair of seed and number, so that runs may be made in any order, or at once.
    ///
    /// - Parameter stream: the number of the run, from 0.
    package init(seed: UInt64, stream: Int = 0) {
        var filler = seed ^ Self.mixed(UInt64(truncatingIfNeeded: stream) &+ 0x9E37_79B9_7F4A_7C15)
        func next() -> UInt64 {
            filler &+= 0x9E37_79B9_7F4A_7C15
            return Self.mixed(filler)
        }
        state = (next(), next(), next(), next())
    }

    /// The next 64 bits.
    @inline(__always)
    package mutating func bits() -> UInt64 {
        let result = Self.turned(state.0 &+ state.3, 23) &+ state.0
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = Self.turned(state.3, 45)
        return result
    }

    /// A number from 0 up to, and not including, 1, in steps of 2 to the power of -53.
    @inline(__always)
    package mutating func share() -> Double { Double(bits() >> 11) * 0x1p-53 }

    @inline(__always)
    private static func turned(_ value: UInt64, _ places: UInt64) -> UInt64 {
        (value << places) | (value >> (64 - places))
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
