#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// How strongly each cue speaks for a candidate: what the resolver's weights are multiplied with.
struct ResolutionEvidence: Sendable {
    private(set) var values = SIMD32<Float>(repeating: 0)

    @inline(__always) subscript(cue: ResolutionWeights.Cue) -> Double {
        get { Double(values[cue.index]) }
        set { values[cue.index] = Float(newValue) }
    }

    /// The weighted sum.
    @inline(__always) func score(_ weights: ResolutionWeights) -> Double {
        Double((values * weights.vector).sum())
    }

    /// The cue that adds most, in words.
    func strongest(_ weights: ResolutionWeights) -> String {
        let products = values * weights.vector
        return ResolutionWeights.Cue.allCases.max { products[$0.index] < products[$1.index] }?.inWords ?? ""
    }
}

extension Double {
    static func exponential(_ value: Double) -> Double { exp(value) }
}
