/// The folder with the bundled data: source tables, theatres, lexicons and the compiled index.
public struct GeoDataFolder: Hashable, Sendable {
    /// The folder's path, without a slash at its end.
    public let path: String

    /// No checking is done that the folder exists.
    public init(path: String) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
    }

    /// The path of something in the folder, such as `world/places.tsv`.
    public func path(_ relative: String) -> String { "\(path)/\(relative)" }

    /// Where the compiled index is, or will be.
    public var indexPath: String { path("gazetteer.index") }

    /// Finds the data: the option if given, else the environment's `CONTROLMAP_GEODATA`, else `GeoData` or
    /// `share/controlmap/GeoData` in the folder of the running program or any folder above it.
    public static func find(option: String? = nil) throws(GazetteerError) -> GeoDataFolder {
        try find(
            option: option, environment: SystemFile.environment("CONTROLMAP_GEODATA"),
            executable: SystemFile.executable)
    }

    static func find(
        option: String?, environment: String?, executable: String?
    ) throws(GazetteerError) -> GeoDataFolder {
        for chosen in [option, environment].compactMap({ $0 }) where !chosen.isEmpty {
            guard isGeoData(chosen) else { throw .dataNotFound(looked: [chosen]) }
            return GeoDataFolder(path: chosen)
        }
        var looked: [String] = []
        var parts = (executable ?? "").split(separator: "/").dropLast()
        while true {
            let folder = parts.isEmpty ? "" : "/" + parts.joined(separator: "/")
            for candidate in ["\(folder)/GeoData", "\(folder)/share/controlmap/GeoData"] {
                if isGeoData(candidate) { return GeoDataFolder(path: candidate) }
                looked.append(candidate)
            }
            if parts.isEmpty { break }
            parts.removeLast()
        }
        throw .dataNotFound(looked: Array(looked.prefix(2)) + ["the folders above"])
    }

    /// A folder is the data if it has the world's tables or a lexicon.
    private static func isGeoData(_ path: String) -> Bool {
        ["world", "lexicon", "theatres"].contains { SystemFile.status("\(path)/\($0)")?.isFolder == true }
    }
}
