/// A gazetteer that a user has added to the data: a table under `added/`, compiled into the index with the others.
///
///     try AddedGazetteer.install("AF.txt", in: folder)
///
/// An entry with the GeoNames number of one that is there already adds its names to that one.
public struct AddedGazetteer: Hashable, Sendable {
    /// Of the file without its extension; adding a file of the same name again replaces what it gave.
    public var name: String
    public var places: Int

    /// How a file is read.
    public struct Options: Hashable, Sendable {
        /// Properties of a GeoJSON that hold names, the first the preferred one; by default the first there is of `name`,
        /// `NAME`, `shapeName` and `name_en`.
        public var names: [String]
        /// What the areas of a GeoJSON are.
        public var kind: PlaceKind
        /// Two letters: where the areas of a GeoJSON lie; by default where the nearest place of the index does.
        public var country: String?

        public init(names: [String] = [], kind: PlaceKind = .admin2, country: String? = nil) {
            self.names = names
            self.kind = kind
            self.country = country
        }
    }

    /// Reads a GeoNames country dump (19 columns without a header) or a GeoJSON of areas, and keeps its places as a table.
    ///
    /// - Parameters:
    ///   - file: `.geojson` or `.json` for areas, anything else for a dump.
    ///   - options: which properties of a GeoJSON mean what.
    ///   - folder: the data; its index is stale afterwards.
    /// - Throws: an error that names the file's line and column, or its feature and property; nothing is kept then.
    /// - Complexity: O(bytes of the file).
    @discardableResult
    public static func add(
        _ file: String, options: Options = Options(), to folder: GeoDataFolder
    ) throws(GazetteerError) -> AddedGazetteer {
        let name = self.name(of: file)
        let bytes = try SystemFile.read(file)
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            throw .table(
                path: file, line: 1, column: "", problem: "is a zip archive: unpack it and give the .txt in it")
        }
        let isAreas = [".geojson", ".json"].contains { file.lowercased().hasSuffix($0) }
        let rows =
            isAreas
            ? try AreaGazetteer(options: options, index: try? GazetteerIndex.open(in: folder)).rows(
                of: bytes, file: file, source: name)
            : try GeoNamesDump(codes: FeatureCodes(folder: folder)).rows(of: bytes, file: file, source: name)
        guard !rows.isEmpty else {
            throw .table(path: file, line: 1, column: "", problem: "has no place of a kind that this program knows")
        }
        let table = ([AddedRow.header] + rows.map(\.line)).joined(separator: "\n") + "\n"
        try SystemFile.makeFolder(folder.path("added"))
        try SystemFile.replace(path(of: name, in: folder), with: [Array(table.utf8)])
        return AddedGazetteer(name: name, places: rows.count)
    }

    /// Adds a file as ``add(_:options:to:)`` does and compiles the index with it.
    ///
    /// - Throws: what adding or compiling refuses; the folder then has what it had before.
    public static func install(
        _ file: String, options: Options = Options(), in folder: GeoDataFolder
    ) throws(GazetteerError) -> AddedGazetteer {
        let path = path(of: name(of: file), in: folder)
        let before = SystemFile.exists(path) ? try SystemFile.read(path) : nil
        let added = try add(file, options: options, to: folder)
        do throws(GazetteerError) {
            try GazetteerIndex.compile(from: folder)
        } catch {
            if let before { try SystemFile.replace(path, with: [before]) } else { try SystemFile.remove(path) }
            throw error
        }
        return added
    }

    /// Takes a gazetteer out again; false if none of that name was added.
    ///
    /// - Parameters:
    ///   - file: the name that ``list(in:)`` gives, or the file that was added.
    ///   - folder: the data; its index is stale afterwards.
    public static func remove(_ file: String, from folder: GeoDataFolder) throws(GazetteerError) -> Bool {
        let path = path(of: name(of: file), in: folder)
        guard SystemFile.exists(path) else { return false }
        try SystemFile.remove(path)
        return true
    }

    /// What has been added, by name.
    public static func list(in folder: GeoDataFolder) throws(GazetteerError) -> [AddedGazetteer] {
        var list: [AddedGazetteer] = []
        for table in SourceTables.added(in: folder) {
            let places = try Table(path: folder.path(table), columns: ["id"]).rowCount
            list.append(AddedGazetteer(name: name(of: table), places: places))
        }
        return list
    }

    private static func path(of name: String, in folder: GeoDataFolder) -> String { folder.path("added/\(name).tsv") }

    /// The last part of a path without its extension, of letters, digits, dots, dashes and underscores.
    static func name(of file: String) -> String {
        var last = file.split(separator: "/").last ?? ""
        for ending in [".geojson", ".json", ".txt", ".tsv"] where last.lowercased().hasSuffix(ending) {
            last = last.dropLast(ending.count)
        }
        let kept = last.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" }
        let name = String(kept.drop { $0 == "." })
        return name.isEmpty ? "gazetteer" : name
    }
}

/// A place of an added gazetteer, as the table under `added/` keeps it.
struct AddedRow {
    static let columns = [
        "id", "name", "kind", "country", "admin1", "admin2", "longitude", "latitude", "population", "names",
    ]
    static var header: String { columns.joined(separator: "\t") }

    var id: String
    var name: String
    var kind: PlaceKind
    var country = ""
    /// GeoNames' codes without the country.
    var admin1 = ""
    var admin2 = ""
    var longitude: Double
    var latitude: Double
    var population = 0
    var names: [String] = []

    var line: String {
        [
            id, name, kind.rawValue, country, admin1, admin2, "\(Self.rounded(longitude))", "\(Self.rounded(latitude))",
            "\(population)", names.joined(separator: "|"),
        ].joined(separator: "\t")
    }

    private static func rounded(_ degrees: Double) -> Double { (degrees * 1e5).rounded() / 1e5 }

    /// A name without what would break the table.
    static func clean(_ text: some StringProtocol) -> String {
        String(text.map { $0.isNewline || $0 == "\t" || $0 == "|" ? " " : $0 })
    }
}
