extension GazetteerCompiler {
    /// Continents, regions, rivers, seas, mountains.
    mutating func readRegions() throws(GazetteerError) {
        try readSupplement("world/regions.tsv")
    }

    /// Border posts, bases and whatever else no package has; and what the packages have without their kind.
    mutating func readOwnPlaces() throws(GazetteerError) {
        try readSupplement("own/places.tsv")
    }

    private mutating func readSupplement(_ name: String) throws(GazetteerError) {
        let columns = ["id", "name", "kind", "country", "longitude", "latitude"]
        guard let (table, at) = try table(name, columns) else { return }
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
            if let division = table.optionalText(row, table.column("admin1")) {
                record.admin1 = self.division(named: division, country: record.country) ?? -1
                if record.admin1 >= 0 { record.code = places[Int(record.admin1)].code }
            }
            append(&record, table, row, id: id, name: at[1])
        }
    }

    private func division(named name: String, country: UInt16) -> Int32? {
        let wanted = Array(name.utf8)
        return places.divisions.values.first { row in
            let record = places[Int(row)]
            return record.country == country && record.kind == PlaceKind.admin1.number
                && places.texts.equals(record.name, wanted)
        }
    }
}

extension TextPool {
    func equals(_ offset: UInt32, _ text: [UInt8]) -> Bool {
        let start = Int(offset)
        let length = Int(bytes[start]) | Int(bytes[start + 1]) << 8
        return length == text.count && bytes[start + 2..<start + 2 + length].elementsEqual(text)
    }
}
