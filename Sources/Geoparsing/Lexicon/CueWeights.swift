/// The weight of each recognition cue, in log-odds; a cue that the table does not name weighs nothing.
struct CueWeights: Sendable {
    private(set) var values = [Float](repeating: 0, count: Cue.allCases.count)

    mutating func set(_ cue: Cue, to weight: Float) { values[cue.rawValue] = weight }

    mutating func switchOff(_ cue: Cue) { values[cue.rawValue] = 0 }

    @inline(__always) func sum(_ cues: CueSet) -> Float {
        var sum: Float = 0
        cues.forEach { sum += values[$0] }
        return sum
    }
}
