/// A gazetteer that a user has added to the data: a table under `added/`, compiled into the index with the others.
///
///     let added = try AddedGazetteer.install("AF.txt", in: folder)
///     try AddedGazetteer.uninstall("AF.txt", from: folder)
///
/// An entry with the GeoNames number of one that is there already adds its names to that one.
public struct AddedGazetteer: Hashable, Sendable {
    /// The file's name without its folder; adding a file of the same name again replaces what it gave.
    public var name: String
    public var places: Int
    /// Whether it has taken the place of what a file of this name had given.
    public var replaced = false

    /// How a file is read.
    public struct Options: Hashable, Sendable {
        /// Properties of a GeoJSON that hold names, the first the preferred one; by default the first there is of `name`,
        /// `NAME`, `shapeName` and `name_en`.
        public var names: [String]
        /// What the areas of a GeoJSON are.
        public var kind: PlaceKind
        /// Two capital letters: where the areas of a GeoJSON lie; by default where the nearest place of the index does.
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
    /// - Throws: an error that names the file's line and column, or its feature and property; nothing is kept then. The
    ///   index's own error where areas are given without a country and it cannot be asked for the places around them.
    /// - Complexity: O(bytes of the file).
    @discardableResult
    public static func add(
        _ file: String, options: Options = Options(), to folder: GeoDataFolder
    ) throws(GazetteerError) -> AddedGazetteer {
        let name = self.name(of: file)
        if let country = options.country, !Country.isCode(country) {
            throw .table(path: file, line: 1, column: "country", problem: "\"\(country)\" is not two capital letters")
        }
        let bytes = try SystemFile.read(file)
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            throw .table(
                path: file, line: 1, column: "", problem: "is a zip archive: unpack it and give the .txt in it")
        }
        let rows =
            isAreas(file)
            ? try AreaGazetteer(options: options, index: index(of: folder, for: options)).rows(
                of: bytes, file: file, source: escaped(name))
            : try GeoNamesDump(codes: FeatureCodes(folder: folder)).rows(of: bytes, file: file)
        guard !rows.isEmpty else {
            throw .table(path: file, line: 1, column: "", problem: "has no place of a kind that this program knows")
        }
        let table = ([AddedRow.header] + rows.map(\.line)).joined(separator: "\n") + "\n"
        let path = path(of: name, in: folder)
        let replaced = SystemFile.exists(path)
        try SystemFile.makeFolder(folder.path("added"))
        try SystemFile.replace(path, with: [Array(table.utf8)])
        return AddedGazetteer(name: name, places: rows.count, replaced: replaced)
    }

    /// Adds a file as ``add(_:options:to:)`` does and compiles the index with it.
    ///
    /// - Throws: what adding or compiling refuses; the folder then has what it had before.
    public static func install(
        _ file: String, options: Options = Options(), in folder: GeoDataFolder
    ) throws(GazetteerError) -> AddedGazetteer {
        if isAreas(file), (try? GazetteerIndex.open(in: folder)) == nil {
            // Where areas lie is asked of the index: one that is missing or stale would know less than the tables.
            try GazetteerIndex.compile(from: folder)
        }
        return try compiling(path(of: name(of: file), in: folder), in: folder) { () throws(GazetteerError) in
            try add(file, options: options, to: folder)
        }
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

    /// Takes a gazetteer out as ``remove(_:from:)`` does and compiles the index without it.
    ///
    /// - Throws: what compiling refuses; the folder then has what it had before.
    public static func uninstall(_ file: String, from folder: GeoDataFolder) throws(GazetteerError) -> Bool {
        let path = path(of: name(of: file), in: folder)
        guard SystemFile.exists(path) else { return false }
        return try compiling(path, in: folder) { () throws(GazetteerError) in try remove(file, from: folder) }
    }

    /// What has been added, by name.
    public static func list(in folder: GeoDataFolder) throws(GazetteerError) -> [AddedGazetteer] {
        var list: [AddedGazetteer] = []
        for table in SourceTables.added(in: folder) {
            let places = try Table(path: folder.path(table), columns: ["id"]).rowCount
            list.append(AddedGazetteer(name: name(ofTable: table), places: places))
        }
        return list
    }

    /// Whether a file is read as a GeoJSON of areas, by its name; any other is read as a GeoNames dump.
    public static func isAreas(_ file: String) -> Bool {
        [".geojson", ".json"].contains { file.lowercased().hasSuffix($0) }
    }

    /// Tells where areas lie; nil only where the country is given and there is no index to ask for more.
    private static func index(
        of folder: GeoDataFolder, for options: Options
    ) throws(GazetteerError) -> GazetteerIndex? {
        do throws(GazetteerError) {
            return try GazetteerIndex.open(in: folder)
        } catch {
            if options.country == nil { throw error }
            return nil
        }
    }

    /// Changes a table and compiles the index; what cannot be compiled is undone.
    private static func compiling<Result>(
        _ table: String, in folder: GeoDataFolder, _ change: () throws(GazetteerError) -> Result
    ) throws(GazetteerError) -> Result {
        let before = SystemFile.exists(table) ? try SystemFile.read(table) : nil
        let result = try change()
        do throws(GazetteerError) {
            try GazetteerIndex.compile(from: folder)
        } catch {
            // Why it does not compile is what the user must hear, even if this fails too.
            if let before { try? SystemFile.replace(table, with: [before]) } else { try? SystemFile.remove(table) }
            throw error
        }
        return result
    }
}
