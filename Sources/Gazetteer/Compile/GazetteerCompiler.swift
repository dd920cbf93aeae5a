import Geometry

/// Compiles the source tables into the index.
///
/// Countries and divisions come first, then the theatres' units and provinces, which take over the divisions they are, then
/// the places, which get their division and unit, then the tables that add to them.
struct GazetteerCompiler {
    let folder: GeoDataFolder
    var places: PlaceCollector
    var countries: [Country] = []
    /// GeoNames numbers of the capitals.
    var capitals: Set<UInt32> = []
    /// Units of all theatres by country.
    var theatres: [CompiledTheatre] = []
    /// The row that the places of added gazetteers start at.
    var firstAdded = 0

    struct CompiledTheatre {
        var id: String
        var countries: Set<UInt16>
        var areas: UnitAreas
        /// The row of each unit.
        var units: [Int]
    }

    init(folder: GeoDataFolder, letters: LetterTable) {
        self.folder = folder
        places = PlaceCollector(letters: letters)
    }

    mutating func readAll() throws(GazetteerError) {
        try readCountries()
        try readFirstDivisions()
        for id in SourceTables.theatres(in: folder) { try readTheatre(id) }
        try readSecondDivisions()
        try readPlaces()
        try readRegions()
        try readAirports()
        try readOwnPlaces()
        try readAdded()
        weighDivisions()
    }

    /// A table of the folder, or nil if it is not there: a smaller gazetteer is one too.
    func table(_ name: String, _ columns: [String]) throws(GazetteerError) -> (Table, [Int])? {
        let path = folder.path(name)
        guard SystemFile.exists(path) else { return nil }
        let table = try Table(path: path, columns: columns)
        return (table, table.at)
    }

    /// The unit of a theatre that a point lies in.
    func unit(at record: PlaceRecord) -> Int? {
        guard record.country != 0 else { return nil }
        for theatre in theatres where theatre.countries.contains(record.country) {
            let point = Coordinate(Double(record.longitude) / 1e5, Double(record.latitude) / 1e5)
            if let index = theatre.areas.index(at: point) { return theatre.units[index] }
        }
        return nil
    }

    /// Gives a place its unit, and with it the unit's divisions.
    func locate(_ record: inout PlaceRecord) {
        guard let unit = unit(at: record) else { return }
        record.unit = Int32(unit)
        record.admin2 = Int32(unit)
        record.admin1 = places[unit].admin1
        record.code = places[unit].code
    }

    /// A division is as prominent as the places in it together, a unit as its largest place.
    private mutating func weighDivisions() {
        let divisionKinds = [PlaceKind.admin1.number, PlaceKind.admin2.number, PlaceKind.unit.number]
        var sums = [UInt32](repeating: 0, count: places.rows.count)
        var largest = [UInt32](repeating: 0, count: places.rows.count)
        for record in places.rows where !divisionKinds.contains(record.kind) {
            if record.admin1 >= 0 { sums[Int(record.admin1)] = sums[Int(record.admin1)] &+ record.population }
            for row in Set([record.admin2, record.unit]) where row >= 0 {
                largest[Int(row)] = max(largest[Int(row)], record.population)
            }
        }
        for row in places.rows.indices where divisionKinds.contains(places.rows[row].kind) {
            let isFirst = places.rows[row].kind == PlaceKind.admin1.number
            let weight = isFirst ? sums[row] : largest[row]
            places[row].prominence = weight == .max ? weight : weight + 1
        }
    }
}
