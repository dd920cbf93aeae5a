extension GazetteerCompiler {
    /// A place as a table of any packages' places describes it, without its divisions.
    mutating func entry(
        _ table: Table, _ row: Int, kind: PlaceKind, name: Int, country: Int, longitude: Int, latitude: Int
    ) throws(GazetteerError) -> PlaceRecord {
        guard let east = try table.degrees(row, longitude, limit: 180),
            let north = try table.degrees(row, latitude, limit: 90)
        else { throw table.wrong(row, longitude, "a place that no other table has needs a point") }
        var record = PlaceRecord()
        record.longitude = east
        record.latitude = north
        record.country = packedCountry(table.cell(row, country))
        record.kind = kind.number
        record.name = places.texts.offset(of: table.text(row, name))
        return record
    }

    func kind(_ table: Table, _ row: Int, _ column: Int) throws(GazetteerError) -> PlaceKind {
        let text = table.text(row, column)
        guard let kind = PlaceKind(rawValue: text) else {
            throw table.wrong(row, column, "\"\(text)\" is no kind of place")
        }
        return kind
    }

    /// Puts an entry into the unit that it lies in and among the places, with its names.
    mutating func append(_ record: inout PlaceRecord, _ table: Table, _ row: Int, id: String, name: Int) {
        locate(&record)
        let number = PlaceCollector.geoNamesNumber(id)
        record.geonames = number ?? 0
        let index = places.append(record, id: number == nil ? id : nil)
        add(table, row, name: name, to: index)
    }
}
