import GeoJSON
import Geometry
import OrderedCollections

extension Theatre {
    /// Loads a theatre by the name of its folder in the data, or by the path of a folder of the user's own.
    ///
    /// What holds a slash, or is a folder with a `theatre.yaml`, is a path. The bundled theatre takes some 30 ms, for the
    /// shapes of its units.
    /// - Parameters:
    ///   - id: the name of a bundled theatre, or the path of a folder.
    ///   - data: the bundled data; a theatre of the user's own may extend one of its theatres.
    ///   - index: where seats find their entries; without it a seat is what `units.tsv` says.
    ///   - shapes: read the areas of the units too; what only reads texts can do without, and starts the sooner.
    /// - Throws: `unknownTheatre` naming those there are; errors that name file and key, or file, line and column.
    public static func load(
        id: String, from data: GeoDataFolder, index: GazetteerIndex? = nil, shapes: Bool = true
    ) throws(GazetteerError) -> Theatre {
        if id.contains("/") || SystemFile.exists("\(id)/theatre.yaml") {
            return try load(folderPath: id, from: data, index: index, shapes: shapes)
        }
        let known = list(in: data)
        guard known.contains(id) else { throw .unknownTheatre(id: id, known: known) }
        return try load(folderPath: data.path("theatres/\(id)"), from: data, index: index, shapes: shapes)
    }

    /// Loads a theatre from a folder with a `theatre.yaml`.
    ///
    /// A file that says `extends: ID` takes everything from that bundled theatre, and changes what it says itself.
    public static func load(
        folderPath: String, from data: GeoDataFolder, index: GazetteerIndex? = nil, shapes: Bool = true
    ) throws(GazetteerError) -> Theatre {
        let folder = GeoDataFolder(path: folderPath).path
        let file = try YAMLReader(path: "\(folder)/theatre.yaml")
        let id = folder.split(separator: "/").last.map(String.init) ?? folder
        var theatre: Theatre
        if let base = try file.text("extends") {
            guard list(in: data).contains(base) else {
                throw file.error(
                    "extends",
                    "\"\(base)\" is no bundled theatre; there is "
                        + list(in: data).joined(separator: ", "))
            }
            theatre = try load(
                folderPath: data.path("theatres/\(base)"), from: data, index: index, shapes: shapes)
            theatre.id = id
        } else {
            theatre = Theatre(id: id, name: id, countries: [])
        }
        if SystemFile.exists("\(folder)/units.tsv") {
            try theatre.readUnits(folder: folder, index: index)
            if shapes { try theatre.readShapes(folder: folder) }
        }
        try theatre.apply(file)
        try theatre.giveColours(from: data)
        if theatre.parties.isEmpty, !theatre.units.isEmpty {
            throw file.error("parties", "a theatre with units needs at least one party")
        }
        return theatre
    }

    /// The ids of the bundled theatres, sorted.
    public static func list(in data: GeoDataFolder) -> [String] {
        SystemFile.names(in: data.path("theatres")).filter {
            SystemFile.exists(data.path("theatres/\($0)/theatre.yaml"))
        }
    }

    private mutating func readUnits(folder: String, index: GazetteerIndex?) throws(GazetteerError) {
        let tables = try TheatreTables(folder: folder)
        provinces = tables.provinces.map { row in
            Province(
                id: row.geonames.map { PlaceID("gn:\($0)") } ?? PlaceID(row.id), name: row.name, code: row.code,
                names: row.names, sameAs: row.geonames == nil ? [] : [PlaceID(row.id)],
                capital: row.capital.map { PlaceID($0) })
        }
        units = tables.units.map { row in
            Unit(
                id: PlaceID(row.id), name: row.name, province: row.province,
                seat: seat(of: row, in: tables, index: index), names: row.names,
                sameAs: row.sameAs.map { PlaceID($0) })
        }
        borders = try readBorders("\(folder)/borders.geojson")
    }

    private mutating func readShapes(folder: String) throws(GazetteerError) {
        coverage = Coverage(tiles: try TheatreGeometry.areas(folder: folder, units: units.map(\.id.description)))
    }

    /// The seat's own entry if it has one, else what the unit's line says of it, under the unit's id.
    private func seat(of row: TheatreTables.UnitRow, in tables: TheatreTables, index: GazetteerIndex?) -> Place {
        let point = Coordinate(Double(row.longitude) / 1e5, Double(row.latitude) / 1e5)
        if let seat = row.seat, let index, let ref = index.ref(for: PlaceID(seat)) {
            var place = index.place(ref)
            place.unit = PlaceID(row.id)
            return place
        }
        let province = tables.provinces[row.province]
        return Place(
            id: PlaceID(row.seat ?? row.id), name: row.seatName ?? row.name,
            kind: row.seat == nil ? .unit : .town, country: String(province.code.prefix(2)), admin1: province.name,
            admin2: row.name, coordinate: point,
            geonames: row.seat.flatMap(PlaceCollector.geoNamesNumber).map(Int.init), unit: PlaceID(row.id))
    }

    private func readBorders(_ path: String) throws(GazetteerError) -> [Border] {
        guard SystemFile.exists(path) else { return [] }
        var borders: [Border] = []
        for feature in try TheatreGeometry.features(path) {
            let line: MultiLineString
            switch feature.geometry {
            case .lineString(let single): line = MultiLineString([single])
            case .multiLineString(let lines): line = lines
            default: throw .theatre(path: path, key: feature.id, problem: "must be a line or a MultiLineString")
            }
            borders.append(
                Border(
                    country: feature.id, name: feature.properties["name"]?.text ?? feature.id, line: line))
        }
        return borders
    }
}
