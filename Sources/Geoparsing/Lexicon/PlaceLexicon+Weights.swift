import Articles

extension PlaceLexicon {
    /// Reads `weights.tsv`: what each cue of finding and of resolving names weighs, and how sure a place must be.
    static func weights(_ path: String) throws(InputError) -> (recognition: CueWeights, resolution: ResolutionWeights) {
        let table = try LexiconTable.read(path)
        // A lexicon's words are read in small letters.
        let cues = Dictionary(uniqueKeysWithValues: Cue.allCases.map { ("\($0)".lowercased(), $0) })
        let others = Dictionary(
            uniqueKeysWithValues: ResolutionWeights.Cue.allCases.map { ($0.rawValue.lowercased(), $0) })
        var recognition = CueWeights()
        var resolution = ResolutionWeights()
        var hasThreshold = false
        for row in table.rows {
            guard let weight = Double(row.value), weight.isFinite else {
                throw wrong(table, row, "\"\(row.value)\" is no number")
            }
            for word in row.words {
                switch row.kind {
                case "recognition":
                    guard let cue = cues[word] else { throw wrong(table, row, "\"\(word)\" is no cue") }
                    recognition.set(cue, to: Float(weight))
                case "resolution":
                    guard let cue = others[word] else {
                        throw wrong(table, row, "\"\(word)\" is no cue of the resolver")
                    }
                    resolution.set(cue, to: Float(weight))
                case "threshold":
                    resolution.threshold = weight
                    hasThreshold = true
                default:
                    throw wrong(table, row, "\"\(row.kind)\" is neither recognition, resolution nor threshold")
                }
            }
        }
        guard hasThreshold else {
            throw .lexicon(InputPlace(file: table.file, line: 1), what: "has no row of the kind threshold")
        }
        return (recognition, resolution)
    }
}
