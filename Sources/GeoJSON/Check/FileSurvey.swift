import Geometry
import OrderedCollections

/// Goes through a file feature by feature, and remembers what only the whole tells.
struct FileSurvey {
    let file: String
    let winding: RingWinding
    private var ofFile: [GeoJSONProblem] = []
    private var ofFeatures: [GeoJSONProblem] = []
    /// The feature that is being looked at.
    private var feature: (index: Int, id: String?)?

    private var firstWithID: [String: Int] = [:]
    private var families: [String] = []
    private var box: BoundingBox?
    private var swapReason: String?
    private var missing = Tally()
    private var wrongWinding = Tally()
    private var precise = Tally()

    /// How often something was seen, and where first.
    private struct Tally {
        var count = 0
        var first: (index: Int, id: String?)?
        var example = 0.0

        mutating func add(_ feature: (index: Int, id: String?)?, example: Double = 0) {
            if count == 0 { (first, self.example) = (feature, example) }
            count += 1
        }
    }

    init(file: String, winding: RingWinding) {
        self.file = file
        self.winding = winding
    }

    var problems: [GeoJSONProblem] { ofFile + ofFeatures }

    /// Notes a problem of the feature that is being looked at, else of the file.
    mutating func add(_ defect: GeoJSONDefect) {
        let problem = GeoJSONProblem(file: file, feature: feature?.index, id: feature?.id, defect: defect)
        if feature == nil { ofFile.append(problem) } else { ofFeatures.append(problem) }
    }

    mutating func survey(_ value: JSONValue, at index: Int) {
        feature = (index, nil)
        defer { feature = nil }
        guard case .object(let members) = value, members["type"] == "Feature" else {
            return add(.notAFeature(found: value["type"]?.text.map { "a \($0)" } ?? value.kind))
        }
        surveyID(members["id"])
        if members["properties"] == nil { add(.missingMember("properties")) }
        guard let geometry = members["geometry"] else { return add(.missingMember("geometry")) }
        if geometry != .null { survey(geometry: geometry) }
        surveyStatedPlace(members["properties"], geometry)
    }

    private mutating func surveyID(_ id: JSONValue?) {
        let text: String
        switch id {
        case .string(let name) where !name.isEmpty: text = name
        case .integer(let number): text = String(number)
        case .number(let number): text = number.description
        default: return missing.add(feature)
        }
        feature?.id = text
        if let first = firstWithID[text] { return add(.duplicateID(first: first)) }
        firstWithID[text] = feature?.index ?? 0
    }

    private mutating func survey(geometry: JSONValue) {
        guard let type = geometry["type"]?.text else { return add(.missingMember("type")) }
        if type == "GeometryCollection", let parts = geometry["geometries"]?.elements {
            for part in parts { survey(geometry: part) }
            return
        }
        guard let family = GeometrySurvey.families[type] else { return add(.unknownType(type)) }
        if !families.contains(family) { families.append(family) }
        let found = GeometrySurvey(type, geometry["coordinates"] ?? .null, winding: winding)
        for defect in found.defects { add(defect) }
        for _ in 0..<found.wrongRings { wrongWinding.add(feature) }
        for number in found.preciseNumbers { precise.add(feature, example: number) }
        if let own = found.box {
            box = box?.union(own) ?? own
            surveyRange(own)
        }
    }

    private mutating func surveyRange(_ own: BoundingBox) {
        let latitude = abs(own.south) > abs(own.north) ? own.south : own.north
        let longitude = abs(own.west) > abs(own.east) ? own.west : own.east
        if abs(latitude) > 90, abs(latitude) <= 180, abs(longitude) <= 90 {
            swapReason = swapReason ?? "a latitude of \(latitude)"
        } else if abs(latitude) > 90 || abs(longitude) > 180 {
            add(.outOfRange(at: Coordinate(longitude, latitude)))
        }
    }

    /// Points whose properties state the place as well.
    private mutating func surveyStatedPlace(_ properties: JSONValue?, _ geometry: JSONValue) {
        guard swapReason == nil, geometry["type"] == "Point", let at = geometry["coordinates"]?.elements, at.count >= 2,
            let x = at[0].double, let y = at[1].double,
            let longitude = properties?["lon"]?.double ?? properties?["longitude"]?.double,
            let latitude = properties?["lat"]?.double ?? properties?["latitude"]?.double
        else { return }
        func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 0.01 }
        if isNear(x, latitude), isNear(y, longitude), !(isNear(x, longitude) && isNear(y, latitude)) {
            swapReason =
                "the properties of feature \(feature?.index ?? 0) say longitude \(longitude), latitude \(latitude)"
        }
    }

    /// What only all features together tell.
    mutating func conclude(box stated: JSONValue?, expected: BoundingBox?) {
        if let stated { concludeBox(stated) }
        if swapReason == nil, let box, let expected, !box.intersects(expected), box.exchanged.intersects(expected) {
            swapReason = "exchanged, they lie where they are expected"
        }
        if let swapReason { add(.swappedAxes(reason: swapReason)) }
        if families.count > 1 { add(.mixedFamilies(families)) }
        for (tally, defect) in [
            (missing, GeoJSONDefect.missingIDs(count: missing.count)),
            (wrongWinding, .winding(count: wrongWinding.count)),
            (precise, .precision(count: precise.count, example: precise.example)),
        ] where tally.count > 0 {
            let first = tally.first
            ofFile.append(GeoJSONProblem(file: file, feature: first?.index, id: first?.id, defect: defect))
        }
    }

    private mutating func concludeBox(_ stated: JSONValue) {
        guard let numbers = stated.elements?.compactMap(\.double), numbers.count == stated.elements?.count,
            numbers.count == 4 || numbers.count == 6
        else { return add(.notABox) }
        let half = numbers.count / 2
        let flat = BoundingBox(west: numbers[0], south: numbers[1], east: numbers[half], north: numbers[half + 1])
        guard let box, !flat.isNear(box) else { return }
        if flat.isNear(box.exchanged) {
            swapReason = swapReason ?? "bbox has them the other way round"
        } else {
            add(.wrongBox(stated: numbers, actual: box))
        }
    }
}

extension BoundingBox {
    /// This box with longitudes and latitudes exchanged.
    fileprivate var exchanged: BoundingBox { BoundingBox(west: south, south: west, east: north, north: east) }

    /// Whether both are the same to the sixth decimal.
    fileprivate func isNear(_ other: BoundingBox) -> Bool {
        [west - other.west, south - other.south, east - other.east, north - other.north].allSatisfy { abs($0) < 1.5e-6 }
    }
}
