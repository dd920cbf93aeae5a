import GEOS
import OrderedCollections
public import Gazetteer
public import GeoJSON
public import Geometry

/// What the maps show beneath the evidence: neighbouring countries, and the names of countries, provinces and cities.
public struct MapBase: Sendable {
    /// A country around the theatre, cut to the frame of the map.
    public struct Country: Hashable, Sendable {
        /// ISO 3166-1 alpha-2.
        public var code: String
        public var name: String
        public var area: MultiPolygon
    }

    /// A name and the point it belongs to.
    public struct Label: Hashable, Sendable {
        /// What the name belongs to; `foreign` is a place outside the theatre, `foreignCapital` a capital there.
        public enum Kind: String, Hashable, Sendable {
            case country, capital, city, province, unit, foreign
            case foreignCapital = "foreign-capital"
        }
        public var name: String
        public var kind: Kind
        public var at: Coordinate
        /// More important names come first.
        public var population: Int

        /// Smaller places outside the theatre do not travel with the web map.
        static let webPopulation = 1_000_000

        /// The web map has the units themselves and takes their names from there.
        static let unitZoom = 8.25

        /// The zoom from which the web map shows the name.
        var firstZoom: Double {
            switch kind {
            case .country: 3
            case .capital: 4
            case .foreignCapital: 4
            // Around the theatre names are for finding one's way: the less, the calmer.
            case .foreign: population > 2_000_000 ? 5 : population > Self.webPopulation ? 6 : 7
            case .city: population > 150_000 ? 5 : population > 40_000 ? 6.5 : 7.5
            case .province: 6
            case .unit: Self.unitZoom
            }
        }

        public init(name: String, kind: Kind, at: Coordinate, population: Int = 0) {
            self.name = name
            self.kind = kind
            self.at = at
            self.population = population
        }
    }

    public var countries: [Country]
    /// The more important first.
    public var labels: [Label]
    /// Whose data the maps are drawn from, as one line of text.
    public var attribution: String
    /// The frame: the theatre and what lies around it.
    public var frame: BoundingBox

    /// Cuts the world to the surroundings of a theatre.
    ///
    /// - Parameters:
    ///   - theatre: in the middle of the frame.
    ///   - outlines: the world's countries, with the properties `iso2` and `name`.
    ///   - places: capitals and cities in and around the theatre; those outside the frame are left out.
    ///   - attribution: whose data this is, as the licences ask.
    public init(theatre: Theatre, outlines: FeatureCollection, places: [Place], attribution: String) {
        self.attribution = attribution
        let inner =
            theatre.coverage.boundingBox ?? BoundingBox(places.map(\.coordinate))?.expanded(by: 1)
            ?? BoundingBox(west: -180, south: -60, east: 180, north: 80)
        let margin = max(inner.east - inner.west, inner.north - inner.south) * 0.6
        let frame = BoundingBox(
            west: max(inner.west - margin, -180), south: max(inner.south - margin, -85),
            east: min(inner.east + margin, 180), north: min(inner.north + margin, 85))
        self.frame = frame
        countries = outlines.features.compactMap { feature -> Country? in
            let code = feature.properties["iso2"]?.text ?? feature.id
            // The theatre draws itself, in more detail.
            guard !theatre.countries.contains(code) || theatre.units.isEmpty else { return nil }
            let area: MultiPolygon
            switch feature.geometry {
            case .polygon(let polygon)?: area = MultiPolygon([polygon])
            case .multiPolygon(let polygons)?: area = polygons
            default: return nil
            }
            let cut = area.clipped(to: frame)
            return cut.isEmpty
                ? nil : Country(code: code, name: feature.properties["name"]?.text ?? code, area: cut)
        }
        // A country's name stands where most of it is near the theatre; of one that hardly comes near, rather a little
        // farther to the side, as screens are wide.
        let near = inner.expanded(by: margin * 0.12)
        let farther = BoundingBox(
            west: near.west - margin * 0.2, south: near.south, east: near.east + margin * 0.2, north: near.north)
        let units = CoverageIndex(theatre.coverage)
        var labels = countries.compactMap { country -> Label? in
            let parts = AreaIndex(country.area.polygons.map { MultiPolygon([$0]) })
            let open = [(near, 6), (farther, 6), (near, 3), (farther, 3)].lazy.compactMap { box, enough in
                MultiPolygon.openPoint(of: parts, in: box, outside: units, enough: enough)
            }
            return open.first.map { Label(name: country.name, kind: .country, at: $0) }
        }
        labels += places.filter { frame.contains($0.coordinate) }.map { place -> Label in
            let inside = place.country.map(theatre.countries.contains) ?? false
            let isCapital = place.kind == .capital
            let kind: Label.Kind = inside ? (isCapital ? .capital : .city) : isCapital ? .foreignCapital : .foreign
            return Label(name: place.name, kind: kind, at: place.coordinate, population: place.population)
        }.sorted { Self.rank($0) < Self.rank($1) }
        for (index, province) in theatre.provinces.enumerated() {
            let own = theatre.units.indices.filter { theatre.units[$0].province == index }
            let polygons = own.filter(theatre.coverage.tiles.indices.contains).flatMap {
                theatre.coverage.tiles[$0].polygons
            }
            guard let middle = MultiPolygon(polygons).centre else { continue }
            labels.append(Label(name: province.name, kind: .province, at: middle))
        }
        for unit in theatre.units {
            labels.append(Label(name: unit.name, kind: .unit, at: unit.seat.coordinate))
        }
        self.labels = labels
    }

    /// Capitals, then the larger, then by name.
    private static func rank(_ label: Label) -> (Int, Int, String) {
        (label.kind == .capital ? 0 : label.kind == .foreignCapital ? 1 : 2, -label.population, label.name)
    }
}

extension PlaceKind {
    /// Whether a place of this kind is too large to stand at a point at all.
    var isVast: Bool {
        switch self {
        case .continent, .region, .country, .sea: true
        default: false
        }
    }

    /// Whether a place of this kind is an area, for which a point would mislead.
    var isArea: Bool {
        switch self {
        case .continent, .region, .country, .admin1, .admin2, .unit, .sea, .river, .desert, .mountain, .valley, .road:
            true
        default: false
        }
    }
}
