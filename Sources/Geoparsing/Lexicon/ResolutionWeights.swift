/// How much each cue of the resolver counts.
struct ResolutionWeights: Sendable {
    enum Cue: String, CaseIterable, Sendable {
        case population, country, admin1, admin2, capital, region, unit, natural, main, only, order
        case container, kind, countryVotes, divisionVotes, nearness, theatre, contained, institution
        case hamlet, namesake, capitalNamesake, seat

        static let count = 23

        var index: Int {
            switch self {
            case .population: 0
            case .country: 1
            case .admin1: 2
            case .admin2: 3
            case .capital: 4
            case .region: 5
            case .unit: 6
            case .natural: 7
            case .main: 8
            case .only: 9
            case .order: 10
            case .container: 11
            case .kind: 12
            case .countryVotes: 13
            case .divisionVotes: 14
            case .nearness: 15
            case .theatre: 16
            case .contained: 17
            case .institution: 18
            case .hamlet: 19
            case .namesake: 20
            case .capitalNamesake: 21
            case .seat: 22
            }
        }

        /// For an explanation.
        var inWords: String {
            switch self {
            case .population: "population"
            case .country: "is a country"
            case .admin1: "is a first-level division"
            case .admin2: "is a second-level division"
            case .capital: "is a capital"
            case .region: "is a region or continent"
            case .unit: "is a unit of the theatre"
            case .natural: "is a river, sea, mountain or the like"
            case .main: "the name is its own, not another spelling"
            case .only: "nothing else has the name"
            case .order: "better known than others of the name"
            case .container: "the text names what it lies in after it"
            case .kind: "the word beside it says what it is"
            case .countryVotes: "the article names other places of its country"
            case .divisionVotes: "the article names other places of its division"
            case .nearness: "near other places of the article"
            case .theatre: "in the theatre"
            case .contained: "other names of the article say they lie in it"
            case .institution: "the seat that the name stands for"
            case .hamlet: "a small place"
            case .namesake: "a town of the same name lies in it"
            case .seat: "the town that a division of the theatre has its name of"
            case .capitalNamesake: "a capital, before a division of the same name"
            }
        }
    }

    /// The probability below which a name is left without a place.
    var threshold = 0.0
    private(set) var vector = SIMD32<Float>(repeating: 0)

    mutating func set(_ cue: Cue, to weight: Float) { vector[cue.index] = weight }

    mutating func switchOff(_ cue: Cue) { vector[cue.index] = 0 }

    @inline(__always) subscript(cue: Cue) -> Double { Double(vector[cue.index]) }
}
