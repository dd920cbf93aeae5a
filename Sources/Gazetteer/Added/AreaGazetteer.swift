import GEOS
import GeoJSON
import Geometry
import OrderedCollections

/// A GeoJSON of areas with their names: each is a place at a point inside it.
struct AreaGazetteer {
    let options: AddedGazetteer.Options
    /// Tells where an area lies that does not say so.
    let index: GazetteerIndex?

    private static let usualNames = ["name", "NAME", "shapeName", "name_en"]

    func rows(of bytes: [UInt8], file: String, source: String) throws(GazetteerError) -> [AddedRow] {
        let features = try TheatreGeometry.features(parsing: bytes, path: file)
        var rows: [AddedRow] = []
        var ids: Set<String> = []
        for (number, feature) in features.enumerated() {
            let key = "feature \(number) (\(feature.id))"
            let (name, others) = try names(of: feature, file: file, key: key)
            let point = try point(of: feature, file: file, key: key)
            guard abs(point.longitude) <= 180, abs(point.latitude) <= 90 else {
                throw .theatre(
                    path: file, key: key,
                    problem: "lies at \(point.longitude), \(point.latitude): not longitude, latitude in degrees")
            }
            let id = "added:\(source)/\(AddedRow.clean(feature.id))"
            guard ids.insert(id).inserted else {
                throw .theatre(path: file, key: key, problem: "has the id of another feature")
            }
            var row = AddedRow(
                id: id, name: name, kind: options.kind, longitude: point.longitude, latitude: point.latitude,
                names: others)
            let near = index.flatMap { index in
                index.places(near: point, within: 100_000, limit: 1).first.map { index.place($0) }
            }
            row.country = options.country ?? near?.country ?? ""
            let parts = (near?.admin1Code ?? "").split(separator: ".", maxSplits: 1)
            if parts.count == 2, parts[0] == row.country { row.admin1 = String(parts[1]) }
            rows.append(row)
        }
        return rows
    }

    /// The preferred name that a feature's properties hold, and the others.
    private func names(
        of feature: Feature, file: String, key: String
    ) throws(GazetteerError) -> (name: String, others: [String]) {
        let usual = Self.usualNames.first { feature.properties[$0] != nil }
        let wanted = options.names.isEmpty ? usual.map { [$0] } ?? [] : options.names
        guard let first = wanted.first, let property = feature.properties[first] else {
            let known = feature.properties.keys.joined(separator: ", ")
            throw .theatre(
                path: file, key: key,
                problem: "has no property \"\(wanted.first ?? "name")\": name the one that holds names with --names; "
                    + "there is \(known.isEmpty ? "none" : known)")
        }
        guard let text = property.text else {
            throw .theatre(path: file, key: "\(key): \(first)", problem: "expected a name, found \(property.kind)")
        }
        let name = AddedRow.clean(text)
        guard !name.isEmpty else { throw .theatre(path: file, key: "\(key): \(first)", problem: "is empty") }
        var others: [String] = []
        for column in wanted.dropFirst() {
            for other in (feature.properties[column]?.text ?? "").split(whereSeparator: { "|;".contains($0) }) {
                let other = AddedRow.clean(other)
                if !other.isEmpty, other != name, !others.contains(other) { others.append(other) }
            }
        }
        return (name, others)
    }

    private func point(of feature: Feature, file: String, key: String) throws(GazetteerError) -> Coordinate {
        let area: MultiPolygon
        switch feature.geometry {
        case .polygon(let polygon): area = MultiPolygon([polygon])
        case .multiPolygon(let polygons): area = polygons
        case .point(let point): return point
        default: throw .theatre(path: file, key: key, problem: "must be a Polygon, a MultiPolygon or a Point")
        }
        guard let point = try? Overlay.pointOnSurface(area) else {
            throw .theatre(path: file, key: key, problem: "has no point inside it: its rings are empty or broken")
        }
        return point
    }
}
