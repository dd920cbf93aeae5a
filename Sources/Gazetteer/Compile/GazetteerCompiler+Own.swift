extension GazetteerCompiler {
    /// Continents, regions, rivers, seas, mountains.
    mutating func readRegions() throws(GazetteerError) {
        try readSupplement("world/regions.tsv")
    }

    /// Airports and air bases.
    mutating func readAirports() throws(GazetteerError) {
        try readSupplement("world/airports.tsv")
    }

    /// Border posts, bases and whatever else no package has; and what the packages have without their kind.
    mutating func readOwnPlaces() throws(GazetteerError) {
        try readSupplement("own/places.tsv")
    }

    private mutating func readSupplement(_ name: String) throws(GazetteerError) {
        let columns = ["id", "name", "kind", "country", "longitude", "latitude"]
        guard let (table, at) = try table(name, columns) else { return }
        let (division, divisions) = (table.column("admin1"), DivisionNames(places))
        for row in 0..<table.rowCount {
            let id = table.text(row, at[0])
            let kind = try kind(table, row, at[2])
            if let known = places.row(of: id) {
                if places[known].kind != PlaceKind.unit.number {
                    places[known].kind = kind.number
                    places[known].name = places.texts.offset(of: table.text(row, at[1]))
                }
                add(table, row, name: at[1], to: known)
                continue
            }
            var record = try entry(
                table, row, kind: kind, name: at[1], country: at[3], longitude: at[4], latitude: at[5])
            if let name = table.optionalText(row, division) {
                record.admin1 = divisions.row(of: places.texts.offset(of: name), in: record.country) ?? -1
                if record.admin1 >= 0 { record.code = places[Int(record.admin1)].code }
            }
            append(&record, table, row, id: id, name: at[1])
        }
    }

}

/// First-level divisions by country and name; of two of one name the first.
private struct DivisionNames {
    private struct Key: Hashable {
        var country: UInt16
        /// Where the pool of texts has it: each text stands there once.
        var name: UInt32
    }
    private var rows: [Key: Int32] = [:]

    init(_ places: PlaceCollector) {
        for row in places.divisions.values {
            let record = places[Int(row)]
            guard record.kind == PlaceKind.admin1.number else { continue }
            let key = Key(country: record.country, name: record.name)
            rows[key] = min(row, rows[key] ?? row)
        }
    }

    func row(of name: UInt32, in country: UInt16) -> Int32? { rows[Key(country: country, name: name)] }
}
