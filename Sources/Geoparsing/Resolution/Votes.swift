import Gazetteer

/// What the names of an article say together: how many speak for each country and division, and where they lie.
struct Votes {
    /// By two letters; none before anything was counted.
    private var countries: [Double] = []
    /// Slots of countries that have votes.
    private var voted: [Int] = []
    private var divisions = DivisionVotes()
    private var anchors: [Anchor] = []
    private var nearness = Nearness([])
    private(set) var total = 0.0

    struct Anchor {
        var longitude: Double
        var latitude: Double
        var name: Int
        /// Among those of all names.
        var candidate: Int
        var weight: Double
    }

    @inline(__always) private static func slot(_ country: UInt16) -> Int? {
        let first = Int(country & 0xFF) - 0x41
        let second = Int(country >> 8) - 0x41
        return first >= 0 && first < 26 && second >= 0 && second < 26 ? first * 26 + second : nil
    }

    /// Begins with the names of an article, whose candidates are numbered.
    mutating func begin(_ names: [ArticleName]) { nearness = Nearness(names) }

    /// - Parameter probabilities: Of the candidates of all names.
    mutating func count(_ names: [ArticleName], _ probabilities: [Double]) {
        if countries.isEmpty { countries = [Double](repeating: 0, count: 26 * 26) }
        for slot in voted { countries[slot] = 0 }
        voted.removeAll(keepingCapacity: true)
        divisions.removeAll()
        anchors.removeAll(keepingCapacity: true)
        total = 0
        for number in names.indices where names[number].weight > 0.05 {
            let (known, weight, first) = (names[number].known, names[number].weight, names[number].first)
            guard !known.candidates.isEmpty else { continue }
            total += weight
            for index in known.candidates.indices where probabilities[first + index] > 0.1 {
                add(known.candidates[index], first + index, of: number, weight: weight * probabilities[first + index])
            }
        }
        if anchors.count > 60 {
            anchors.sort { $0.weight > $1.weight }
            anchors.removeSubrange(60...)
        }
        nearness.add(anchors, of: names)
    }

    private mutating func add(_ candidate: Candidate, _ number: Int, of name: Int, weight: Double) {
        if let slot = Self.slot(candidate.country) {
            if countries[slot] == 0 { voted.append(slot) }
            countries[slot] += weight
        }
        if let division = candidate.division { divisions.add(division, weight) }
        if candidate.isPointLike {
            anchors.append(
                Anchor(
                    longitude: candidate.longitude, latitude: candidate.latitude, name: name, candidate: number,
                    weight: weight))
        }
    }

    /// What a name itself has voted: its likelier candidates, and how many votes the others have.
    struct Own {
        fileprivate var voters: [(country: UInt16, division: PlaceRef?, probability: Double)] = []
        /// 0 for a name that has no say.
        fileprivate var weight = 0.0
        fileprivate var rest = 0.0
    }

    /// - Parameters:
    ///   - probabilities: Of the candidates of all names.
    ///   - own: Where to put it: the same for many names, so that its memory is made once.
    func read(_ name: ArticleName, _ probabilities: [Double], into own: inout Own) {
        own.voters.removeAll(keepingCapacity: true)
        let (known, first) = (name.known, name.first)
        for index in known.candidates.indices where probabilities[first + index] > 0.1 {
            let candidate = known.candidates[index]
            own.voters.append((candidate.country, candidate.division, probabilities[first + index]))
        }
        own.weight = name.weight > 0.05 ? name.weight : 0
        own.rest = max(0, total - own.weight)
    }

    /// The share of the other names' votes that a candidate's country has.
    func countryShare(_ candidate: Candidate, _ own: Own) -> Double {
        guard let slot = Self.slot(candidate.country), slot < countries.count, countries[slot] > 0 else { return 0 }
        var sum = 0.0
        for voter in own.voters where voter.country == candidate.country { sum += voter.probability }
        return max(0, countries[slot] - sum * own.weight) / (own.rest + 1)
    }

    /// The same for its first-level division.
    func divisionShare(_ candidate: Candidate, _ own: Own) -> Double {
        guard let division = candidate.division, let votes = divisions[division] else { return 0 }
        var sum = 0.0
        for voter in own.voters where voter.division == division { sum += voter.probability }
        return max(0, votes - sum * own.weight) / (own.rest + 1)
    }

    /// How much of the article lies near a candidate: each other place counts 1 at no distance, a half at 100 km.
    func nearness(_ candidate: Candidate, _ number: Int) -> Double { candidate.isPointLike ? nearness[number] : 0 }

    /// Kilometres to the nearest other place of the article; nil if there is none.
    func nearest(_ candidate: Candidate, except name: Int) -> Double? {
        var best: Double?
        for anchor in anchors where anchor.name != name && anchor.weight > 0.4 {
            best = min(best ?? .infinity, candidate.distance(longitude: anchor.longitude, latitude: anchor.latitude))
        }
        return best
    }
}

extension Candidate {
    var isSettlement: Bool { kind == .capital || kind == .city || kind == .town || kind == .village }

    var isRegion: Bool { kind == .continent || kind == .region }

    var isNatural: Bool {
        switch kind {
        case .river, .lake, .sea, .mountain, .valley, .island, .desert, .road: true
        case .continent, .region, .country, .admin1, .admin2, .unit, .capital, .city, .town, .village, .borderPost,
            .airport, .base, .installation:
            false
        }
    }

    /// Small enough that distances to it mean something.
    var isPointLike: Bool {
        switch kind {
        case .continent, .region, .country, .admin1, .river, .sea, .road, .desert: false
        case .admin2, .unit, .capital, .city, .town, .village, .borderPost, .airport, .base, .installation, .lake,
            .mountain, .valley, .island:
            true
        }
    }
}
