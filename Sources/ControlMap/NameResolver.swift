public import Gazetteer
public import GeoJSON
import Geometry
import OrderedCollections

/// Answers what a name may mean, or what is at a position: what `controlmap resolve` prints.
public struct NameResolver: Sendable {
    private let index: GazetteerIndex
    private let limit: Int
    /// Whose units a position may lie in.
    private let theatres: [(theatre: Theatre, locator: TheatreLocator)]

    /// A resolver over an index that is open.
    ///
    /// - Parameters:
    ///   - index: Where names are looked up.
    ///   - limit: The most candidates to give for one question.
    ///   - theatres: Asked which unit a position lies in; without them only the places around it are given.
    public init(index: GazetteerIndex, limit: Int = 10, theatres: [Theatre] = []) {
        self.index = index
        self.limit = limit
        self.theatres = theatres.map { ($0, TheatreLocator($0)) }
    }

    /// One name or position asked about.
    public struct Question: Sendable {
        /// What the answer repeats, so that it can be matched to its question.
        public var id: JSONValue
        /// A name in any spelling or script, or `LON,LAT` in degrees.
        public var name: String
        /// The first-level division it should lie in, in any spelling.
        public var province: String?
        /// ISO 3166-1 alpha-2, or a country's name.
        public var country: String?
        /// A name, or `LON,LAT`.
        public var near: String?

        public init(name: String, province: String? = nil, country: String? = nil, near: String? = nil) {
            id = .string(name)
            self.name = name
            self.province = province
            self.country = country
            self.near = near
        }

        /// Reads a line `{"id", "name", "province"?, "country"?, "near"?}`; without an id the name stands in.
        ///
        /// - Throws: ``QuestionError`` if the line is no JSON object with a name.
        public init(line: String) throws(QuestionError) {
            let value: JSONValue
            do {
                value = try JSONValue(parsing: Array(line.utf8))
            } catch {
                throw .syntax(error.description)
            }
            guard case .object(let members) = value else { throw .noObject }
            guard case .string(let name)? = members["name"], !name.isEmpty else { throw .noName }
            func text(_ key: String) throws(QuestionError) -> String? {
                switch members[key] {
                case nil, .null: return nil
                case .string(let text): return text.isEmpty ? nil : text
                default: throw .noText(key: key)
                }
            }
            self.init(name: name, province: try text("province"), country: try text("country"), near: try text("near"))
            id = members["id"] ?? .string(name)
        }
    }

    /// Why a question has no good answer, in one line.
    public enum QuestionMistake: Error, CustomStringConvertible {
        case noName
        case longName(bytes: Int)
        /// Two numbers that are no longitude and latitude.
        case offGlobe((Double, Double))
        case unknownCountry(String)
        case unknownProvince(String)
        case unknownNear(String)

        /// Only what should narrow the answer is unknown; the name itself can be asked for.
        public var isRestriction: Bool {
            switch self {
            case .unknownCountry, .unknownProvince, .unknownNear: true
            case .noName, .longName, .offGlobe: false
            }
        }

        public var description: String {
            switch self {
            case .noName: "the name is empty; give a name, LON,LAT, or - for lines of JSON"
            case .longName(let bytes): "a name of \(bytes) bytes is none; for whole texts there is controlmap extract"
            case .offGlobe((let first, let second)) where abs(first) <= 90 && abs(second) <= 180:
                "\(first),\(second) is off the globe: longitude comes first; did you mean \(second),\(first)?"
            case .offGlobe((let first, let second)):
                "\(first),\(second) is off the globe; give LON,LAT in degrees, within 180 and 90"
            case .unknownCountry(let name): "no country is called \(name); give its name or two letters, such as AF"
            case .unknownProvince(let name): "no province is called \(name); try another spelling, or leave it out"
            case .unknownNear(let name): "no place is called \(name), so nothing is near it; give a name or LON,LAT"
            }
        }
    }

    /// What is wrong with a line of questions.
    public enum QuestionError: Error, CustomStringConvertible {
        /// No JSON: what is wrong, with its column.
        case syntax(String)
        /// JSON, but no object.
        case noObject
        /// `name` is missing, empty or no text.
        case noName
        /// Another key holds no text.
        case noText(key: String)
        public var description: String {
            switch self {
            case .syntax(let what): "not JSON (\(what))"
            case .noObject: "expected an object like {\"id\": 1, \"name\": \"...\"}"
            case .noName: "\"name\" is missing or no text"
            case .noText(let key): "\"\(key)\" is no text in quotes"
            }
        }
    }

    /// What keeps a question from being asked as it is meant; nil if nothing does.
    ///
    /// A position off the globe, a name too long to be one, or a province, country or place nearby that is unknown.
    public func mistake(in question: Question) -> QuestionMistake? {
        if question.name.allSatisfy(\.isWhitespace) { return .noName }
        if question.name.utf8.count > NameQuery.longestName { return .longName(bytes: question.name.utf8.count) }
        if let numbers = Self.numbers(question.name), Self.position(question.name) == nil { return .offGlobe(numbers) }
        if let country = question.country, !index.knows(country: country) { return .unknownCountry(country) }
        if let province = question.province, !index.knows(province: province, country: question.country) {
            return .unknownProvince(province)
        }
        guard let near = question.near else { return nil }
        if let numbers = Self.numbers(near), Self.position(near) == nil { return .offGlobe(numbers) }
        return point(near, country: question.country) == nil ? .unknownNear(near) : nil
    }

    /// The candidates, best first: of a name by how well spelling and place fit, of a position the unit of the theatre that
    /// it lies in, then the places within 30 km by distance.
    ///
    /// Never fails: what is unknown has no candidates.
    ///
    /// - Complexity: Some 10 µs for a name that is known, a millisecond for one that is misspelled.
    public func answer(_ question: Question) -> [NameCandidate] {
        if let position = Self.position(question.name) {
            return here(position)
        }
        let near = question.near.flatMap { point($0, country: question.country) }
        return index.candidates(
            NameQuery(
                name: question.name, province: question.province, country: question.country, near: near, limit: limit))
    }

    /// Whether a position is asked about, not a name.
    public func isPosition(_ question: Question) -> Bool { Self.position(question.name) != nil }

    /// The point of a place by its name, or a position.
    private func point(_ text: String, country: String?) -> Coordinate? {
        Self.position(text)
            ?? index.candidates(NameQuery(name: text, province: nil, country: country, near: nil, limit: 1))
            .first?.place.coordinate
    }

    private func here(_ position: Coordinate) -> [NameCandidate] {
        var found: [NameCandidate] = []
        for (theatre, locator) in theatres where found.isEmpty {
            guard let unit = locator.unit(at: position).map({ theatre.units[$0] }),
                let ref = index.ref(for: unit.id)
            else { continue }
            let word = theatre.unitWords.first ?? PlaceKind.unit.rawValue
            let reason = "the position lies in this \(word) of \(theatre.provinces[unit.province].name)"
            found.append(NameCandidate(place: index.place(ref), score: 1, reason: reason))
        }
        for ref in index.places(near: position, within: 30_000, limit: limit) {
            let place = index.place(ref)
            guard place.id != found.first?.place.id, found.count < limit else { continue }
            let kilometres = Ellipsoid.distance(position, place.coordinate) / 1000
            let reason = "\(rounded(kilometres, places: 1)) km away"
            found.append(NameCandidate(place: place, score: 1 / (1 + kilometres), reason: reason))
        }
        return found
    }

    /// Whether a text is a position, `LON,LAT`.
    public static func isPosition(_ text: String) -> Bool { position(text) != nil }

    /// `61.08,34.67` as a position; nil for anything else.
    static func position(_ text: String) -> Coordinate? {
        guard let (longitude, latitude) = numbers(text), (-180...180).contains(longitude), (-90...90).contains(latitude)
        else { return nil }
        return Coordinate(longitude, latitude)
    }

    /// Two numbers with a comma between them, on the globe or not.
    private static func numbers(_ text: String) -> (Double, Double)? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = Double(parts[0].filter { $0 != " " }),
            let second = Double(parts[1].filter { $0 != " " })
        else { return nil }
        return (first, second)
    }

    /// `{"id", "candidates": [{"name", "lat", "lon", ...}]}`.
    public static func json(id: JSONValue, _ candidates: [NameCandidate]) -> JSONValue {
        .object([
            "id": id,
            "candidates": .array(
                candidates.map { candidate in
                    guard case .object(var record) = PlaceRecord.json(candidate.place) else { return .null }
                    record["score"] = .number(rounded(candidate.score, places: 3))
                    record["reason"] = .string(candidate.reason)
                    return .object(record)
                }),
        ])
    }

    /// A line per candidate: id, name, kind, where, position, score and reason.
    public static func text(_ candidates: [NameCandidate]) -> String {
        candidates.map { candidate in
            let place = candidate.place
            let within = [place.admin2, place.admin1, place.country].compactMap(\.self).filter { $0 != place.name }
            let position =
                "\(rounded(place.coordinate.longitude, places: 4)),\(rounded(place.coordinate.latitude, places: 4))"
            return [
                place.name, place.kind.rawValue, within.joined(separator: ", "), position, place.id.description,
                "\(rounded(candidate.score, places: 3))", candidate.reason,
            ].joined(separator: "\t")
        }.joined(separator: "\n") + "\n"
    }
}
