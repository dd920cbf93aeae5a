import Articles

/// The weight of each recognition cue, in log-odds; a cue that the table does not name weighs nothing.
struct CueWeights: Sendable {
    private(set) var values = [Float](repeating: 0, count: Cue.allCases.count)

    init(path: String) throws(InputError) {
        let table = try LexiconTable.read(path)
        let cues = Dictionary(uniqueKeysWithValues: Cue.allCases.map { ("\($0)".lowercased(), $0) })
        for row in table.rows where row.kind == "recognition" {
            for word in row.words {
                guard let cue = cues[word] else {
                    throw PlaceLexicon.wrong(table, row, "\"\(word)\" is no cue")
                }
                guard let weight = Float(row.value) else {
                    throw PlaceLexicon.wrong(table, row, "\"\(row.value)\" is no number")
                }
                values[cue.rawValue] = weight
            }
        }
    }

    mutating func switchOff(_ cue: Cue) { values[cue.rawValue] = 0 }

    @inline(__always) func sum(_ cues: CueSet) -> Float {
        var sum: Float = 0
        cues.forEach { sum += values[$0] }
        return sum
    }
}
