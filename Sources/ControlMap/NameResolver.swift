public import Gazetteer
public import GeoJSON
import Geometry
import OrderedCollections

/// Answers what a name may mean, or what is at a position: what `controlmap resolve` prints.
public struct NameResolver: Sendable {
    private let index: GazetteerIndex
    private let limit: Int

    /// A resolver over an index that is open.
    ///
    /// - Parameters:
    ///   - index: Where names are looked up.
    ///   - limit: The most candidates to give for one question.
    public init(index: GazetteerIndex, limit: Int = 10) {
        self.index = index
        self.limit = limit
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
            func text(_ key: String) -> String? {
                if case .string(let text)? = members[key], !text.isEmpty { text } else { nil }
            }
            self.init(name: name, province: text("province"), country: text("country"), near: text("near"))
            id = members["id"] ?? .string(name)
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
        public var description: String {
            switch self {
            case .syntax(let what): "not JSON (\(what))"
            case .noObject: "expected an object like {\"id\": 1, \"name\": \"Kabul\"}"
            case .noName: "\"name\" is missing or no text"
            }
        }
    }

    /// The candidates, best first: of a name by how well spelling and place fit, of a position the places within 30 km
    /// by distance.
    ///
    /// Never fails: what is unknown has no candidates.
    ///
    /// - Complexity: Some 10 µs for a name that is known, a millisecond for one that is misspelled.
    public func answer(_ question: Question) -> [NameCandidate] {
        if let position = Self.position(question.name) {
            return index.places(near: position, within: 30_000, limit: limit).map { ref in
                let place = index.place(ref)
                let kilometres = Ellipsoid.distance(position, place.coordinate) / 1000
                return NameCandidate(
                    place: place, score: 1 / (1 + kilometres), reason: "\(rounded(kilometres, places: 1)) km away")
            }
        }
        let near = question.near.flatMap { text in
            Self.position(text)
                ?? index.candidates(
                    NameQuery(name: text, province: nil, country: question.country, near: nil, limit: 1)
                ).first?.place.coordinate
        }
        return index.candidates(
            NameQuery(
                name: question.name, province: question.province, country: question.country, near: near, limit: limit))
    }

    /// `61.08,34.67` as a position; nil for anything else.
    static func position(_ text: String) -> Coordinate? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let longitude = Double(parts[0].filter { $0 != " " }),
            let latitude = Double(parts[1].filter { $0 != " " }), (-180...180).contains(longitude),
            (-90...90).contains(latitude)
        else { return nil }
        return Coordinate(longitude, latitude)
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
