import Articles
public import Gazetteer
import GeoJSON

/// The packages that the bundled data come from, with their licences: `GeoData/SOURCES.json`.
public struct GeoDataSources: Sendable {
    /// A package and what its licence asks to be said.
    public struct Package: Hashable, Sendable, CustomStringConvertible {
        public var name: String
        public var version: String
        public var licence: String
        public var attribution: String
        public var description: String { "\(name) \(version)\t\(licence)\t\(attribution)" }
    }

    public var packages: [Package]

    /// Reads the list of packages.
    ///
    /// - Throws: `GazetteerError` naming the file.
    public static func read(in folder: GeoDataFolder) throws(GazetteerError) -> GeoDataSources {
        let path = folder.path("SOURCES.json")
        let bytes = try folder.bytes("SOURCES.json")
        let value: JSONValue
        do throws(JSONSyntaxError) {
            value = try JSONValue(parsing: bytes)
        } catch {
            throw .unreadable(path: path, reason: error.description)
        }
        guard case .array(let entries)? = value["packages"] else {
            throw .table(path: path, line: 1, column: "packages", problem: "expected a list of packages")
        }
        return GeoDataSources(
            packages: entries.map { entry in
                func text(_ key: String) -> String { entry[key]?.text ?? "" }
                return Package(
                    name: text("name"), version: text("version"), licence: text("licence"),
                    attribution: text("attribution"))
            })
    }
}

extension Theatre {
    /// The theatre that is meant when none is named: the first line of `GeoData/theatres/default.txt`, else the first
    /// there is.
    static func defaultID(in folder: GeoDataFolder) throws(GazetteerError) -> String {
        let file = "theatres/default.txt"
        if InputBytes.exists(folder.path(file)) {
            let line = String(decoding: try folder.bytes(file), as: UTF8.self).prefix { !$0.isWhitespace }
            if !line.isEmpty { return String(line) }
        }
        guard let first = list(in: folder).first else { throw .unknownTheatre(id: "default", known: []) }
        return first
    }
}
