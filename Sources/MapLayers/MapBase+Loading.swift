public import Gazetteer
public import GeoJSON
import Geometry
import OrderedCollections

extension MapBase {
    /// The base of a theatre from the bundled data.
    ///
    /// - Parameters:
    ///   - theatre: in the middle of the frame.
    ///   - countries: the bytes of `GeoData/world/countries.geojson`.
    ///   - index: where capitals and cities come from.
    ///   - attribution: whose data this is, as the licences ask.
    /// - Throws: line and column if the countries are no JSON.
    public init(
        theatre: Theatre, countries: [UInt8], index: GazetteerIndex, attribution: String
    ) throws(JSONSyntaxError) {
        let outlines = try Self.outlines(countries) { index.country($0)?.name }
        let inner = theatre.coverage.boundingBox ?? BoundingBox(west: -180, south: -60, east: 180, north: 80)
        let capitals = Set(index.countries.compactMap(\.capital))
        // As far as the frame reaches, corners included.
        let reach = max(inner.east - inner.west, inner.north - inner.south) * 1.6 * 111_000
        let near = index.places(near: inner.centre, within: min(reach, 9_000_000), limit: .max)
        let places = near.compactMap { ref -> Place? in
            let kind = index.kind(ref)
            let isCapital = kind == .capital || capitals.contains(index.id(ref))
            guard isCapital || kind == .city || kind == .town else { return nil }
            let isInside = index.country(ref).map(theatre.countries.contains) ?? false
            guard isCapital || index.population(ref) >= (isInside ? 20_000 : 700_000) else { return nil }
            var place = index.place(ref)
            if isCapital { place.kind = .capital }
            return place
        }
        self.init(theatre: theatre, outlines: outlines, places: places, attribution: attribution)
    }

    /// Countries by their property `iso2`; features of the file need no id.
    private static func outlines(
        _ bytes: [UInt8], name: (String) -> String?
    ) throws(JSONSyntaxError) -> FeatureCollection {
        let features = try JSONValue(parsing: bytes)["features"]?.elements ?? []
        return FeatureCollection(
            features: features.compactMap { feature -> Feature? in
                guard let code = feature["properties"]?["iso2"]?.text, let geometry = feature["geometry"],
                    let coordinates = geometry["coordinates"]?.elements
                else { return nil }
                let parts = geometry["type"]?.text == "Polygon" ? [coordinates] : coordinates.compactMap(\.elements)
                let area = MultiPolygon(parts.compactMap(polygon))
                let name = name(code) ?? feature["properties"]?["name"]?.text ?? code
                return Feature(
                    id: code, geometry: .multiPolygon(area),
                    properties: ["iso2": .string(code), "name": .string(name)])
            })
    }

    private static func polygon(_ rings: [JSONValue]) -> Polygon? {
        let rings = rings.map { ring in
            (ring.elements ?? []).compactMap { position -> Coordinate? in
                guard let pair = position.elements, pair.count >= 2, let longitude = pair[0].double,
                    let latitude = pair[1].double
                else { return nil }
                return Coordinate(longitude, latitude)
            }
        }
        guard let shell = rings.first, shell.count >= 4 else { return nil }
        return Polygon(shell: shell, holes: Array(rings.dropFirst()))
    }
}
