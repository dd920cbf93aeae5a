import Geometry

/// Reads the WKT that a claims table may hold: `POINT`, `POLYGON` and `MULTIPOLYGON`, longitude first.
struct WellKnownText {
    enum Shape: Hashable {
        case point(Coordinate)
        case area(MultiPolygon)
    }

    /// What is wrong, in words.
    struct Mistake: Error, Hashable {
        var what: String
    }

    private let scalars: [Unicode.Scalar]
    private var position = 0

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// - Throws: ``Mistake`` if it is none of the three shapes, a ring is open or short, or a position is off the globe.
    /// - Complexity: O(*n*) in the characters.
    static func shape(_ text: String) throws(Mistake) -> Shape {
        var reader = WellKnownText(text)
        let shape = try reader.shape()
        reader.skipSpace()
        guard reader.position == reader.scalars.count else { throw Mistake(what: "the geometry goes on after its end") }
        return shape
    }

    private mutating func shape() throws(Mistake) -> Shape {
        switch word() {
        case "POINT":
            try expect("(")
            let point = try coordinate()
            try expect(")")
            return .point(point)
        case "POLYGON": return .area(MultiPolygon([try polygon()]))
        case "MULTIPOLYGON":
            var polygons: [Polygon] = []
            try expect("(")
            repeat { polygons.append(try polygon()) } while take(",")
            try expect(")")
            return .area(MultiPolygon(polygons))
        case let name:
            throw Mistake(what: "expected POINT, POLYGON or MULTIPOLYGON, found \"\(name)\"")
        }
    }

    private mutating func polygon() throws(Mistake) -> Polygon {
        var rings: [[Coordinate]] = []
        try expect("(")
        repeat {
            let ring = try ring()
            // Shells run counter-clockwise and holes clockwise in this package.
            rings.append(Self.isClockwise(ring) == rings.isEmpty ? ring.reversed() : ring)
        } while take(",")
        try expect(")")
        return Polygon(shell: rings[0], holes: Array(rings.dropFirst()))
    }

    private mutating func ring() throws(Mistake) -> [Coordinate] {
        var ring: [Coordinate] = []
        try expect("(")
        repeat { ring.append(try coordinate()) } while take(",")
        try expect(")")
        guard ring.count >= 4 else { throw Mistake(what: "a ring has \(ring.count) positions, four is the least") }
        guard ring.first == ring.last else { throw Mistake(what: "a ring does not end where it begins") }
        return ring
    }

    private mutating func coordinate() throws(Mistake) -> Coordinate {
        let longitude = try number()
        let latitude = try number()
        guard abs(longitude) <= 180, abs(latitude) <= 90 else {
            throw Mistake(what: "\(longitude) \(latitude) is off the globe: longitude comes first")
        }
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    private mutating func number() throws(Mistake) -> Double {
        skipSpace()
        var text = ""
        while position < scalars.count, "+-.0123456789eE".unicodeScalars.contains(scalars[position]) {
            text.unicodeScalars.append(scalars[position])
            position += 1
        }
        guard let value = Double(text), value.isFinite else {
            throw Mistake(what: "expected a number at character \(position + 1) of the geometry")
        }
        return value
    }

    private mutating func word() -> String {
        skipSpace()
        var word = ""
        while position < scalars.count, scalars[position].properties.isAlphabetic {
            word.unicodeScalars.append(scalars[position])
            position += 1
        }
        return word.uppercased()
    }

    private mutating func skipSpace() {
        while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        skipSpace()
        guard position < scalars.count, scalars[position] == scalar else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws(Mistake) {
        guard take(scalar) else {
            throw Mistake(what: "expected \"\(scalar)\" at character \(position + 1) of the geometry")
        }
    }

    private static func isClockwise(_ ring: [Coordinate]) -> Bool {
        var doubled = 0.0
        for (a, b) in zip(ring, ring.dropFirst()) {
            doubled += (b.longitude - a.longitude) * (b.latitude + a.latitude)
        }
        return doubled > 0
    }
}
