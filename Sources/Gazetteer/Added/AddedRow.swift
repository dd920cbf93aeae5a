/// A place of an added gazetteer, as the table under `added/` keeps it.
struct AddedRow {
    static let columns = [
        "id", "name", "kind", "country", "admin1", "admin2", "longitude", "latitude", "population", "names",
    ]
    static var header: String { columns.joined(separator: "\t") }

    var id: String
    var name: String
    var kind: PlaceKind
    var country = ""
    /// GeoNames' codes without the country.
    var admin1 = ""
    var admin2 = ""
    var longitude: Double
    var latitude: Double
    var population = 0
    var names: [String] = []

    var line: String {
        [
            id, name, kind.rawValue, country, admin1, admin2, "\(Self.rounded(longitude))", "\(Self.rounded(latitude))",
            "\(population)", names.joined(separator: "|"),
        ].joined(separator: "\t")
    }

    private static func rounded(_ degrees: Double) -> Double { (degrees * 1e5).rounded() / 1e5 }

    /// A name without what would break the table and without space around it; empty if nothing else is in it.
    static func clean(_ text: some StringProtocol) -> String {
        text.split { $0.isWhitespace || $0 == "|" }.joined(separator: " ")
    }
}
