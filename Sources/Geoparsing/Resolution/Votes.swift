import Gazetteer

/// What the names of an article say together: how many speak for each country and division, and where they lie.
struct Votes {
    private var countries = [Double](repeating: 0, count: 26 * 26)
    private var divisions: [(division: PlaceRef, weight: Double)] = []
    private var anchors: [Anchor] = []
    private(set) var total = 0.0

    private struct Anchor {
        var longitude: Double
        var latitude: Double
        var name: Int
        var weight: Double
    }

    @inline(__always) private static func slot(_ country: UInt16) -> Int? {
        let first = Int(country & 0xFF) - 0x41
        let second = Int(country >> 8) - 0x41
        return first >= 0 && first < 26 && second >= 0 && second < 26 ? first * 26 + second : nil
    }

    mutating func count(_ names: [ArticleName]) {
        for index in countries.indices { countries[index] = 0 }
        divisions.removeAll(keepingCapacity: true)
        anchors.removeAll(keepingCapacity: true)
        total = 0
        for (number, name) in names.enumerated() where name.weight > 0.05 && !name.candidates.isEmpty {
            total += name.weight
            for candidate in name.candidates where candidate.probability > 0.1 {
                let weight = name.weight * candidate.probability
                if let slot = Self.slot(candidate.country) { countries[slot] += weight }
                if let division = candidate.division { add(division, weight) }
                if candidate.isPointLike {
                    anchors.append(
                        Anchor(
                            longitude: candidate.longitude, latitude: candidate.latitude, name: number, weight: weight))
                }
            }
        }
        if anchors.count > 60 {
            anchors.sort { $0.weight > $1.weight }
            anchors.removeSubrange(60...)
        }
    }

    private mutating func add(_ division: PlaceRef, _ weight: Double) {
        for index in divisions.indices where divisions[index].division == division {
            divisions[index].weight += weight
            return
        }
        divisions.append((division, weight))
    }

    /// The share of the other names' votes that a candidate's country has.
    func countryShare(_ candidate: Candidate, _ name: ArticleName) -> Double {
        guard let slot = Self.slot(candidate.country) else { return 0 }
        var own = 0.0
        for other in name.candidates where other.country == candidate.country && other.probability > 0.1 {
            own += other.probability
        }
        let rest = max(0, total - (name.weight > 0.05 ? name.weight : 0))
        return max(0, countries[slot] - (name.weight > 0.05 ? own * name.weight : 0)) / (rest + 1)
    }

    /// The same for its first-level division.
    func divisionShare(_ candidate: Candidate, _ name: ArticleName) -> Double {
        guard let division = candidate.division, let vote = divisions.first(where: { $0.division == division }) else {
            return 0
        }
        var own = 0.0
        for other in name.candidates where other.division == division && other.probability > 0.1 {
            own += other.probability
        }
        let rest = max(0, total - (name.weight > 0.05 ? name.weight : 0))
        return max(0, vote.weight - (name.weight > 0.05 ? own * name.weight : 0)) / (rest + 1)
    }

    /// How much of the article lies near a candidate: each other place counts 1 at no distance, a half at 100 km.
    func nearness(_ candidate: Candidate, except name: Int) -> Double {
        guard candidate.isPointLike else { return 0 }
        var sum = 0.0
        for anchor in anchors where anchor.name != name {
            let distance = candidate.distance(longitude: anchor.longitude, latitude: anchor.latitude) / 100
            sum += anchor.weight / (1 + distance * distance)
        }
        return sum
    }

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
