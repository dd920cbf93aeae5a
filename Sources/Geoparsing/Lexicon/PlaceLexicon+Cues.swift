extension PlaceLexicon {
    /// The names of the cues that finding and resolving names goes by, as `weights.tsv` has them.
    public static var cueNames: Set<String> {
        Set(Cue.allCases.map { "\($0)" }).union(ResolutionWeights.Cue.allCases.map(\.rawValue))
    }

    /// The same lexicon with some cues switched off, to measure what they add; nil if one of the names is no cue's.
    ///
    /// - Parameter cues: names of ``cueNames``.
    public func without(_ cues: Set<String>) -> PlaceLexicon? {
        guard cues.isSubset(of: Self.cueNames) else { return nil }
        var lexicon = self
        if cues.contains("feature") { lexicon.hasFeatures = false }
        for cue in Cue.allCases where cues.contains("\(cue)") { lexicon.recognition.switchOff(cue) }
        for cue in ResolutionWeights.Cue.allCases where cues.contains(cue.rawValue) {
            lexicon.resolution.switchOff(cue)
        }
        return lexicon
    }
}
