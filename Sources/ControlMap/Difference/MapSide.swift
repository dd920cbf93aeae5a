import Articles
public import CivilDate
public import ControlState
import GeoJSON
import Gazetteer
import Geometry
import MapLayers
import OrderedCollections

/// One of two maps that are compared: a day of a history, or of an exported folder.
public struct MapSide: Sendable {
    /// What it is called: a day, or a folder and its day.
    public var name: String
    /// The features of `control.geojson`.
    var control: [Feature]
    /// Status and holders at the seat of each unit, with the unit's name.
    var units: OrderedDictionary<String, Seat>
    /// What each claim says, by its id.
    var claims: [String: Statement]
    /// Names of parties, where known.
    var parties: [String: String] = [:]

    struct Seat: Hashable, Sendable {
        var name: String
        var holding: Holding
    }

    /// Who is said to hold what, however it is known.
    struct Holding: Hashable, Sendable {
        var status: String
        var holders: [String]

        init(_ properties: OrderedDictionary<String, JSONValue>) {
            status = properties["status"]?.text ?? TileState.Status.unknown.rawValue
            holders = properties["holders"]?.elements?.compactMap(\.text) ?? []
        }

        /// Held by the party, if only on its own word; what is fought over or disputed is nobody's.
        func isHeld(by party: String) -> Bool {
            holders.contains(party)
                && [TileState.Status.controlled, .claimed, .shared].map(\.rawValue).contains(status)
        }
    }

    struct Statement: Hashable, Sendable {
        var says: String
        var quote: String
        var source: String
    }

    /// A day of a history.
    ///
    /// - Parameters:
    ///   - history: what is said.
    ///   - date: the day, at its end.
    ///   - knownBy: use only articles published, and decisions made, by this day; nil for all.
    ///   - perspective: whose word is taken.
    ///   - folder: the bundled data, for the words.
    ///   - name: what the side is called.
    public init(
        _ history: TheatreHistory, on date: CivilDate, knownBy: CivilDate?, perspective: Perspective,
        folder: GeoDataFolder, name: String
    ) throws {
        let layers = try history.layers(folder)
        let state = try history.state(on: date, knownBy: knownBy, perspective: perspective)
        self.name = name
        control = layers.control(state).features
        units = Self.seats(layers.units(state).features)
        claims = Dictionary(
            history.claims.map { claim in
                let shown = claim.publishable
                return (
                    claim.id.description,
                    Statement(says: layers.sentence(claim), quote: shown.quote, source: shown.source ?? "")
                )
            }, uniquingKeysWith: { first, _ in first })
        parties = Dictionary(
            history.theatre.parties.map { ($0.id.description, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// A day of a folder that `export` wrote.
    ///
    /// - Parameters:
    ///   - folder: the folder.
    ///   - date: the day; nil for the last one in it.
    /// - Throws: ``DifferenceError`` if it holds no export, not that day, or a file that cannot be read.
    public init(exported folder: String, on date: CivilDate?) throws(DifferenceError) {
        let index: JSONValue
        do {
            index = try JSONValue(parsing: try InputBytes.read(folder + "/index.json"))
        } catch {
            throw .noExport(folder: folder)
        }
        let days = (index["dates"]?.elements ?? []).compactMap { $0.text.flatMap { CivilDate($0) } }.sorted()
        guard let day = date ?? days.last, days.contains(day) else { throw .noDay(folder: folder, days: days) }
        func features(_ layer: String) throws(DifferenceError) -> [Feature] {
            let path = "\(folder)/\(day)/\(layer).geojson"
            do {
                return try FeatureCollection(parsing: InputBytes.read(path), name: path).features
            } catch {
                throw .unreadable(path: path, reason: "\(error)")
            }
        }
        name = "\(folder) (\(day))"
        control = try features("control")
        units = Self.seats(try features("units"))
        claims = [:]
        let table: CSVTable
        do {
            table = try CSVTable(path: folder + "/claims.csv")
        } catch {
            throw .unreadable(path: folder + "/claims.csv", reason: error.description)
        }
        for row in table.rows {
            guard let id = row["id"] else { continue }
            claims[id] = Statement(says: row["says"] ?? "", quote: row["quote"] ?? "", source: row["source"] ?? "")
        }
    }

    private static func seats(_ features: [Feature]) -> OrderedDictionary<String, Seat> {
        var seats: OrderedDictionary<String, Seat> = [:]
        for feature in features {
            seats[feature.id] = Seat(
                name: feature.properties["name"]?.text ?? feature.id, holding: Holding(feature.properties))
        }
        return seats
    }
}

/// Why two maps cannot be compared.
public enum DifferenceError: Error, CustomStringConvertible {
    case noExport(folder: String)
    case noDay(folder: String, days: [CivilDate])
    case unreadable(path: String, reason: String)
    case overlay(String)

    public var description: String {
        switch self {
        case .noExport(let folder): "\(folder): holds no map that export wrote; give two days, or two such folders"
        case .noDay(let folder, let days):
            "\(folder): has no map of that day; it has "
                + (days.isEmpty ? "none" : days.map(\.description).joined(separator: ", "))
        case .unreadable(let path, let reason): "\(path): cannot be read (\(reason)); export it again"
        case .overlay(let reason): "the two maps cannot be laid over each other (\(reason)); export them again"
        }
    }
}
