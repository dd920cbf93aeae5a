/// What GeoNames' feature codes are here: `own/feature-codes.tsv`.
struct FeatureCodes {
    private var kinds: [String: PlaceKind] = [:]

    init(folder: GeoDataFolder) throws(GazetteerError) {
        let table = try Table(path: folder.path("own/feature-codes.tsv"), columns: ["class", "codes", "kind"])
        let at = table.at
        for row in 0..<table.rowCount {
            guard let kind = PlaceKind(rawValue: table.text(row, at[2])) else {
                throw table.wrong(row, at[2], "\"\(table.text(row, at[2]))\" is no kind of place")
            }
            for code in table.texts(row, at[1]) { kinds["\(table.text(row, at[0])).\(code)"] = kind }
        }
    }

    /// A town is a city or a village by its population; nil for what is no place that news go by.
    func kind(class: String, code: String, population: Int) -> PlaceKind? {
        let kind = kinds["\(`class`).\(code)"] ?? kinds["\(`class`).*"]
        return kind == .town ? .settlement(population: population) : kind
    }
}

/// A country dump of GeoNames: tab-separated lines of 19 columns, without a header.
struct GeoNamesDump {
    let codes: FeatureCodes

    private static let columns = [
        "geonameid", "name", "asciiname", "alternatenames", "latitude", "longitude", "feature class", "feature code",
        "country code", "cc2", "admin1 code", "admin2 code", "admin3 code", "admin4 code", "population", "elevation",
        "dem", "timezone", "modification date",
    ]

    func rows(of bytes: [UInt8], file: String) throws(GazetteerError) -> [AddedRow] {
        var rows: [AddedRow] = []
        var number = 0
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty || line == [UInt8(ascii: "\r")] { continue }
            let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            guard cells.count == Self.columns.count else {
                throw .table(
                    path: file, line: number, column: "",
                    problem: "has \(cells.count) cells, a GeoNames dump has \(Self.columns.count), separated by tabs")
            }
            if let row = try row(cells, file: file, line: number) { rows.append(row) }
        }
        return rows
    }

    private func row(_ cells: [String], file: String, line: Int) throws(GazetteerError) -> AddedRow? {
        func wrong(_ column: Int, _ problem: String) -> GazetteerError {
            .table(path: file, line: line, column: Self.columns[column], problem: "\"\(cells[column])\" \(problem)")
        }
        func degrees(_ column: Int, limit: Double) throws(GazetteerError) -> Double {
            guard let value = Double(cells[column]), value.isFinite else { throw wrong(column, "is no number") }
            guard abs(value) <= limit else { throw wrong(column, "is outside -\(Int(limit))...\(Int(limit))") }
            return value
        }
        guard let id = UInt32(cells[0]), id > 0 else { throw wrong(0, "is no GeoNames number") }
        let latitude = try degrees(4, limit: 90)
        let longitude = try degrees(5, limit: 180)
        guard let population = cells[14].isEmpty ? 0 : Int(cells[14]), population >= 0 else {
            throw wrong(14, "is no whole number")
        }
        guard cells[8].isEmpty || Country.isCode(cells[8]) else { throw wrong(8, "must be two capital letters") }
        guard let kind = codes.kind(class: cells[6], code: cells[7], population: population) else { return nil }
        let name = AddedRow.clean(cells[1])
        guard !name.isEmpty else { throw wrong(1, "is empty") }
        let others = ([cells[2]] + cells[3].split(separator: ",").map(String.init)).map { AddedRow.clean($0) }
        var seen: Set<String> = [name, ""]
        return AddedRow(
            id: "gn:\(id)", name: name, kind: kind, country: cells[8], admin1: cells[10], admin2: cells[11],
            longitude: longitude, latitude: latitude, population: population,
            names: others.filter { seen.insert($0).inserted && !$0.contains("//") })
    }
}
