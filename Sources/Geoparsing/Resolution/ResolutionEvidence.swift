/// How strongly each cue speaks for a candidate: what the resolver's weights are multiplied with.
struct ResolutionEvidence: Sendable {
    private(set) var values = SIMD32<Float>(repeating: 0)

    @inline(__always) subscript(cue: ResolutionWeights.Cue) -> Double {
        get { Double(values[cue.index]) }
        set { values[cue.index] = Float(newValue) }
    }

    /// The weighted sum.
    @inline(__always) func score(_ weights: ResolutionWeights) -> Double {
        var sum: Float = 0
        for index in 0..<ResolutionWeights.Cue.count { sum += values[index] * weights.vector[index] }
        return Double(sum)
    }

    /// The cue that sets this evidence most apart from another's, in words.
    func decisive(against other: ResolutionEvidence?, _ weights: ResolutionWeights) -> String {
        let products = (values - (other?.values ?? SIMD32(repeating: 0))) * weights.vector
        return ResolutionWeights.Cue.allCases.max { products[$0.index] < products[$1.index] }?.inWords ?? ""
    }
}
