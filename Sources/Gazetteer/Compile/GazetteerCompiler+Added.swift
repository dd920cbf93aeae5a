extension GazetteerCompiler {
    /// The gazetteers that a user has added, after all others: what is known gets their names, what is not becomes an entry.
    mutating func readAdded() throws(GazetteerError) {
        for name in SourceTables.added(in: folder) {
            guard let (table, at) = try table(name, AddedRow.columns) else { continue }
            for row in 0..<table.rowCount { try readAdded(table, row, at) }
        }
    }

    private mutating func readAdded(_ table: Table, _ row: Int, _ at: [Int]) throws(GazetteerError) {
        let id = table.text(row, at[0])
        if let known = places.row(of: id) {
            add(table, row, name: at[1], to: known, isMain: false)
            return
        }
        guard let kind = PlaceKind(rawValue: table.text(row, at[2])) else {
            throw table.wrong(row, at[2], "\"\(table.text(row, at[2]))\" is no kind of place")
        }
        guard let longitude = try table.degrees(row, at[6], limit: 180),
            let latitude = try table.degrees(row, at[7], limit: 90)
        else { throw table.wrong(row, at[6], "must not be empty") }
        var record = PlaceRecord()
        record.longitude = longitude
        record.latitude = latitude
        record.country = packedCountry(table.cell(row, at[3]))
        record.kind = kind.number
        record.name = places.texts.offset(of: table.text(row, at[1]))
        record.population = UInt32(clamping: try table.integer(row, at[8]) ?? 0)
        record.prominence = record.population
        if !table.cell(row, at[4]).isEmpty {
            let first = "\(table.text(row, at[3])).\(table.text(row, at[4]))"
            record.code = places.texts.offset(of: first)
            record.admin1 = kind == .admin1 ? Int32(places.rows.count) : places.divisions[first] ?? -1
            record.admin2 = places.divisions["\(first).\(table.text(row, at[5]))"] ?? -1
        }
        locate(&record)
        let number = PlaceCollector.geoNamesNumber(id)
        record.geonames = number ?? 0
        let index = places.append(record, id: number == nil ? id : nil)
        add(table, row, name: at[1], to: index)
    }
}
