import GeoJSON
import Geometry

extension GazetteerCompiler {
    /// Takes a theatre's provinces and units in: a province is the first-level division it is, a unit its own entry.
    mutating func readTheatre(_ id: String) throws(GazetteerError) {
        let path = folder.path("theatres/\(id)")
        let tables = try TheatreTables(folder: path)
        guard !tables.units.isEmpty else { return }
        let provinces = tables.provinces.map { addProvince($0) }
        var rows: [Int] = []
        for unit in tables.units { rows.append(addUnit(unit, province: provinces[unit.province])) }
        let areas = try TheatreGeometry.areas(folder: path, units: tables.units.map(\.id))
        theatres.append(
            CompiledTheatre(
                id: id, countries: Set(rows.map { places[$0].country }), areas: UnitAreas(areas), units: rows))
    }

    private mutating func addProvince(_ province: TheatreTables.ProvinceRow) -> Int {
        let row: Int
        if let number = province.geonames.flatMap(UInt32.init(exactly:)), let known = places.row(geonames: number) {
            row = known
            places.addAlias(province.id, to: row)
            // The theatre's spelling is the one its texts use.
            places[row].name = places.texts.offset(of: province.name)
        } else {
            var record = PlaceRecord()
            record.kind = PlaceKind.admin1.number
            record.longitude = province.longitude
            record.latitude = province.latitude
            record.country = packedCountry(province.code.utf8.prefix(2))
            record.name = places.texts.offset(of: province.name)
            record.admin1 = Int32(places.rows.count)
            record.code = places.texts.offset(of: province.code)
            row = places.append(record, id: province.id)
            places.setDivision(province.code, to: row)
        }
        places.names.add(province.name.utf8, row: row, isMain: true)
        for name in province.names { places.names.add(name.utf8, row: row) }
        return row
    }

    private mutating func addUnit(_ unit: TheatreTables.UnitRow, province: Int) -> Int {
        var record = PlaceRecord()
        record.kind = PlaceKind.unit.number
        record.longitude = unit.longitude
        record.latitude = unit.latitude
        record.country = places[province].country
        record.code = places[province].code
        record.admin1 = Int32(province)
        record.admin2 = Int32(places.rows.count)
        record.unit = Int32(places.rows.count)
        record.name = places.texts.offset(of: unit.name)
        // The first GeoNames entry that is a division, not a town, is the unit's own number.
        record.geonames = unit.sameAs.lazy.compactMap(PlaceCollector.geoNamesNumber).first ?? 0
        let row = places.append(record, id: unit.id)
        for other in unit.sameAs { places.addAlias(other, to: row) }
        places.names.add(unit.name.utf8, row: row, isMain: true)
        for name in unit.names { places.names.add(name.utf8, row: row) }
        if let seat = unit.seatName { places.names.add(seat.utf8, row: row) }
        return row
    }
}
