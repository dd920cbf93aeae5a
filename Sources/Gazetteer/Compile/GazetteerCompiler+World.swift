extension GazetteerCompiler {
    mutating func readCountries() throws(GazetteerError) {
        let columns = ["geonames", "iso2", "iso3", "name", "capital", "longitude", "latitude", "population"]
        guard let (table, at) = try table("world/countries.tsv", columns) else { return }
        let names = table.column("names")
        for row in 0..<table.rowCount {
            var record = try record(table, row, geonames: at[0], longitude: at[5], latitude: at[6])
            record.country = packedCountry(table.cell(row, at[1]))
            guard record.country != 0 else { throw table.wrong(row, at[1], "must be two capital letters") }
            record.kind = PlaceKind.country.number
            record.population = UInt32(clamping: try table.integer(row, at[7]) ?? 0)
            record.prominence = record.population
            let name = table.text(row, at[3])
            record.name = places.texts.offset(of: name)
            let index = places.append(record)
            places.names.add(table.cell(row, at[3]), row: index, isMain: true)
            for other in table.list(row, names) { places.names.add(other, row: index, isAbbreviation: true) }
            let capital = table.optionalText(row, at[4]).map { $0.hasPrefix("gn:") ? $0 : "gn:\($0)" }
            if let capital, let number = PlaceCollector.geoNamesNumber(capital) { capitals.insert(number) }
            countries.append(
                Country(
                    iso2: table.text(row, at[1]), iso3: table.text(row, at[2]), name: name,
                    names: table.texts(row, names), adjectives: table.texts(row, table.column("adjectives")),
                    demonyms: table.texts(row, table.column("demonyms")), capital: capital.map(PlaceID.init),
                    neighbours: table.texts(row, table.column("neighbours")),
                    continent: table.optionalText(row, table.column("continent")) ?? "", ref: PlaceRef(index)))
        }
    }

    mutating func readFirstDivisions() throws(GazetteerError) {
        let columns = ["geonames", "country", "code", "name", "longitude", "latitude"]
        guard let (table, at) = try table("world/admin1.tsv", columns) else { return }
        for row in 0..<table.rowCount {
            var record = try record(table, row, geonames: at[0], longitude: at[4], latitude: at[5])
            let code = "\(table.text(row, at[1])).\(table.text(row, at[2]))"
            record.country = packedCountry(table.cell(row, at[1]))
            record.kind = PlaceKind.admin1.number
            record.name = places.texts.offset(of: table.text(row, at[3]))
            record.code = places.texts.offset(of: code)
            record.admin1 = Int32(places.rows.count)
            let index = places.append(record)
            places.setDivision(code, to: index)
            add(table, row, name: at[3], to: index)
        }
    }

    mutating func readSecondDivisions() throws(GazetteerError) {
        let columns = ["geonames", "country", "admin1", "code", "name", "longitude", "latitude"]
        guard let (table, at) = try table("world/admin2.tsv", columns) else { return }
        for row in 0..<table.rowCount {
            var record = try record(table, row, geonames: at[0], longitude: at[5], latitude: at[6])
            let first = "\(table.text(row, at[1])).\(table.text(row, at[2]))"
            let key = "\(first).\(table.text(row, at[3]))"
            if let unit = places.row(geonames: record.geonames) {
                places.setDivision(key, to: unit)
                add(table, row, name: at[4], to: unit, isMain: false)
                continue
            }
            record.country = packedCountry(table.cell(row, at[1]))
            record.kind = PlaceKind.admin2.number
            record.name = places.texts.offset(of: table.text(row, at[4]))
            record.code = places.texts.offset(of: first)
            record.admin1 = places.divisions[first] ?? -1
            record.admin2 = Int32(places.rows.count)
            if let unit = unit(at: record) {
                record.unit = Int32(unit)
                record.admin1 = places[unit].admin1
                record.code = places[unit].code
            }
            let index = places.append(record)
            places.setDivision(key, to: index)
            add(table, row, name: at[4], to: index)
        }
    }

    mutating func readPlaces() throws(GazetteerError) {
        let columns = ["geonames", "name", "country", "admin1", "admin2", "longitude", "latitude", "population"]
        guard let (table, at) = try table("world/places.tsv", columns) else { return }
        var divisionCodes: [String: UInt32] = [:]
        for row in 0..<table.rowCount {
            var record = try record(table, row, geonames: at[0], longitude: at[5], latitude: at[6])
            record.country = packedCountry(table.cell(row, at[2]))
            record.population = UInt32(clamping: try table.integer(row, at[7]) ?? 0)
            record.prominence = record.population
            record.kind = kind(of: record).number
            record.name = places.texts.offset(of: table.text(row, at[1]))
            if !table.cell(row, at[3]).isEmpty {
                let first = "\(table.text(row, at[2])).\(table.text(row, at[3]))"
                record.admin1 = places.divisions[first] ?? -1
                if let known = divisionCodes[first] {
                    record.code = known
                } else {
                    record.code = places.texts.offset(of: first)
                    divisionCodes[first] = record.code
                }
                if !table.cell(row, at[4]).isEmpty {
                    record.admin2 = places.divisions["\(first).\(table.text(row, at[4]))"] ?? -1
                }
            }
            locate(&record)
            let index = places.append(record)
            add(table, row, name: at[1], to: index)
        }
    }

    /// GeoNames' classes of populated places are not in the package: the population tells them apart.
    private func kind(of record: PlaceRecord) -> PlaceKind {
        if capitals.contains(record.geonames) { return .capital }
        return .settlement(population: Int(record.population))
    }

    func record(
        _ table: Table, _ row: Int, geonames: Int, longitude: Int, latitude: Int
    ) throws(GazetteerError) -> PlaceRecord {
        var record = PlaceRecord()
        guard let number = try table.integer(row, geonames).flatMap(UInt32.init(exactly:)), number > 0 else {
            throw table.wrong(row, geonames, "must be a GeoNames number")
        }
        record.geonames = number
        guard let x = try table.degrees(row, longitude, limit: 180) else {
            throw table.wrong(row, longitude, "must not be empty")
        }
        guard let y = try table.degrees(row, latitude, limit: 90) else {
            throw table.wrong(row, latitude, "must not be empty")
        }
        record.longitude = x
        record.latitude = y
        return record
    }

    /// Adds the name and the other names of a line to a row.
    mutating func add(_ table: Table, _ row: Int, name: Int, to index: Int, isMain: Bool = true) {
        places.names.add(table.cell(row, name), row: index, isMain: isMain)
        for other in table.list(row, table.column("names")) { places.names.add(other, row: index) }
    }
}
