import Geometry

/// A geometry's `coordinates` before its `type` is known: positions nested as deep as the text nests them.
enum CoordinateTree {
    case position(Coordinate)
    case line([Coordinate])
    case lines([[Coordinate]])
    case areas([[[Coordinate]]])
    case empty

    /// The geometry of that type, or why there is none.
    func geometry(ofType type: String) throws(Problem) -> Geometry {
        switch (type, self) {
        case ("Point", .position(let position)): return .point(position)
        case ("MultiPoint", .line(let line)): return .multiPoint(line)
        case ("LineString", .line(let line)): return .lineString(LineString(line))
        case ("MultiLineString", .lines(let lines)):
            return .multiLineString(MultiLineString(lines.map(LineString.init)))
        case ("Polygon", .lines(let rings)): return .polygon(try Self.polygon(rings))
        case ("MultiPolygon", .areas(let areas)):
            var polygons: [Polygon] = []
            polygons.reserveCapacity(areas.count)
            for rings in areas { polygons.append(try Self.polygon(rings)) }
            return .multiPolygon(MultiPolygon(polygons))
        case ("MultiPoint", .empty): return .multiPoint([])
        case ("MultiLineString", .empty): return .multiLineString(MultiLineString())
        case ("MultiPolygon", .empty): return .multiPolygon(MultiPolygon())
        case ("GeometryCollection", _):
            throw Problem("a GeometryCollection cannot be drawn as one layer. Write one feature for each of its parts.")
        case ("Point", _), ("MultiPoint", _), ("LineString", _), ("MultiLineString", _), ("Polygon", _),
            ("MultiPolygon", _):
            throw Problem("a \(type) has its positions nested \(Self.depth[type] ?? 0) deep, here they are \(depth).")
        default:
            throw Problem("expected a GeoJSON geometry type, found \"\(type)\".")
        }
    }

    /// What is wrong with a geometry, in words.
    struct Problem: Error {
        let text: String
        init(_ text: String) { self.text = text }
    }

    private static func polygon(_ rings: [[Coordinate]]) throws(Problem) -> Polygon {
        guard let shell = rings.first else { throw Problem("a polygon without a ring.") }
        for ring in rings {
            guard ring.count >= 4 else {
                throw Problem(
                    "a ring of \(ring.count) positions; a ring has at least 4, the last the same as the first.")
            }
            guard ring.first == ring.last else {
                throw Problem("a ring that is not closed; repeat its first position at its end.")
            }
        }
        return Polygon(shell: shell, holes: Array(rings.dropFirst()))
    }

    private static let depth = [
        "Point": 1, "MultiPoint": 2, "LineString": 2, "MultiLineString": 3, "Polygon": 3, "MultiPolygon": 4,
    ]

    private var depth: Int {
        switch self {
        case .empty, .position: 1
        case .line: 2
        case .lines: 3
        case .areas: 4
        }
    }
}

extension JSONCursor {
    /// Positions nested in arrays; heights are read and dropped.
    mutating func coordinateTree() throws(JSONSyntaxError) -> CoordinateTree {
        switch arrayDepth() {
        case 0: throw unexpected("expected an array of coordinates")
        case 1:
            if isEmptyArray() {
                try elements { (_) throws(JSONSyntaxError) in }
                return .empty
            }
            return .position(try position())
        case 2: return .line(try positions())
        case 3: return .lines(try positionArrays())
        case 4:
            var areas: [[[Coordinate]]] = []
            try elements { (cursor) throws(JSONSyntaxError) in areas.append(try cursor.positionArrays()) }
            return .areas(areas)
        default: throw error("coordinates nested deeper than those of a MultiPolygon")
        }
    }

    /// How many arrays open before the first thing that is none, the cursor staying where it is.
    private func arrayDepth() -> Int {
        var ahead = self
        var depth = 0
        while ahead.take(UInt8(ascii: "[")) { depth += 1 }
        return depth
    }

    private func isEmptyArray() -> Bool {
        var ahead = self
        return ahead.take(UInt8(ascii: "[")) && ahead.take(UInt8(ascii: "]"))
    }

    private mutating func positionArrays() throws(JSONSyntaxError) -> [[Coordinate]] {
        var lines: [[Coordinate]] = []
        try elements { (cursor) throws(JSONSyntaxError) in lines.append(try cursor.positions()) }
        return lines
    }

    private mutating func positions() throws(JSONSyntaxError) -> [Coordinate] {
        var line: [Coordinate] = []
        try elements { (cursor) throws(JSONSyntaxError) in line.append(try cursor.position()) }
        return line
    }

    private mutating func position() throws(JSONSyntaxError) -> Coordinate {
        try expect(UInt8(ascii: "["))
        let longitude = try ordinate("a longitude")
        guard take(UInt8(ascii: ",")) else { throw unexpected("expected a comma and a latitude") }
        let latitude = try ordinate("a latitude")
        while take(UInt8(ascii: ",")) { _ = try ordinate("a height") }
        guard take(UInt8(ascii: "]")) else { throw unexpected("expected the \"]\" of a position") }
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    private mutating func ordinate(_ name: String) throws(JSONSyntaxError) -> Double {
        guard let byte = peek(), byte == UInt8(ascii: "-") || (byte >= 0x30 && byte <= 0x39) else {
            throw unexpected("expected \(name) in degrees")
        }
        return try double()
    }
}
