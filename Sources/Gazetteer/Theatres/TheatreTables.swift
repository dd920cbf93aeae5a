/// The tables of a theatre's units and provinces, as they stand in its folder.
struct TheatreTables {
    struct UnitRow {
        var id: String
        var name: String
        /// Position in `provinces`.
        var province: Int
        /// The id of the seat's own entry, if it has one.
        var seat: String?
        var seatName: String?
        var longitude: Int32
        var latitude: Int32
        var names: [String]
        var sameAs: [String]
    }

    struct ProvinceRow {
        var id: String
        var code: String
        var geonames: Int?
        var name: String
        var capital: String?
        var longitude: Int32
        var latitude: Int32
        var names: [String]
    }

    private(set) var units: [UnitRow] = []
    private(set) var provinces: [ProvinceRow] = []

    /// Empty if the folder has no units.
    init(folder: String) throws(GazetteerError) {
        guard SystemFile.exists("\(folder)/units.tsv") else { return }
        try readProvinces("\(folder)/provinces.tsv")
        try readUnits("\(folder)/units.tsv")
    }

    private mutating func readProvinces(_ path: String) throws(GazetteerError) {
        let table = try Table(path: path, columns: ["id", "code", "geonames", "name", "longitude", "latitude"])
        let at = table.at
        for row in 0..<table.rowCount {
            guard let longitude = try table.degrees(row, at[4], limit: 180),
                let latitude = try table.degrees(row, at[5], limit: 90)
            else { throw table.wrong(row, at[4], "a province needs a point") }
            provinces.append(
                ProvinceRow(
                    id: table.text(row, at[0]), code: table.text(row, at[1]),
                    geonames: try table.integer(row, at[2]), name: table.text(row, at[3]),
                    capital: table.optionalText(row, table.column("capital")), longitude: longitude,
                    latitude: latitude, names: table.texts(row, table.column("names"))))
        }
    }

    private mutating func readUnits(_ path: String) throws(GazetteerError) {
        let table = try Table(path: path, columns: ["id", "name", "province", "longitude", "latitude"])
        let at = table.at
        let codes = Dictionary(
            provinces.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
        for row in 0..<table.rowCount {
            guard let province = codes[table.text(row, at[2])] else {
                throw table.wrong(row, at[2], "\"\(table.text(row, at[2]))\" is no code of provinces.tsv")
            }
            guard let longitude = try table.degrees(row, at[3], limit: 180),
                let latitude = try table.degrees(row, at[4], limit: 90)
            else { throw table.wrong(row, at[3], "a unit needs the point of its seat") }
            units.append(
                UnitRow(
                    id: table.text(row, at[0]), name: table.text(row, at[1]), province: province,
                    seat: table.optionalText(row, table.column("seat")),
                    seatName: table.optionalText(row, table.column("seat_name")), longitude: longitude,
                    latitude: latitude, names: table.texts(row, table.column("names")),
                    sameAs: table.texts(row, table.column("same_as"))))
        }
    }
}
