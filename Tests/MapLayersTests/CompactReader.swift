@testable import MapLayers

/// Reads what the page reads, by the same rules as its program.
struct CompactReader {
    private let digits: [UInt8]
    private var at = 0

    init(_ text: String) { digits = Array(text.utf8) }

    var hasMore: Bool { at < digits.count }

    mutating func next() -> Int {
        var (value, weight) = (0, 1)
        while at < digits.count {
            let digit = CompactNumbers.alphabet.firstIndex(of: digits[at]) ?? 0
            at += 1
            value += digit * weight
            if digit < 70 { break }
            weight *= 20
        }
        return value
    }

    mutating func signed() -> Int {
        let value = next()
        return value & 1 == 1 ? ~(value >> 1) : value >> 1
    }

    typealias Changes = (day: Int, parts: [Int: [(shape: Int, state: Int)]])

    /// What changes on which day, by unit.
    static func changes(_ text: String, units: Int) -> [Changes] {
        var reader = CompactReader(text)
        var days: [Changes] = []
        var day = 0
        while reader.hasMore {
            day += reader.next()
            var parts: [Int: [(shape: Int, state: Int)]] = [:]
            var unit = -1
            for _ in 0..<reader.next() {
                unit += reader.next() + 1
                let count = reader.next()
                parts[unit] = (0..<max(count, 1)).map { _ in
                    let shape = count == 0 ? 0 : reader.next()
                    return (shape == 0 ? unit : units + shape - 1, reader.next())
                }
            }
            days.append((day, parts))
        }
        return days
    }

    /// One shape: polygons, rings, points.
    mutating func shape(
        _ arcs: inout [[ArcTable.GridPoint]], _ start: inout ArcTable.GridPoint
    ) -> ArcTable.Shape {
        (0..<next()).map { _ in
            (0..<next()).map { _ in
                var references: [Int] = []
                let count = next()
                for place in 0..<count {
                    references.append(reference(&arcs, &start, references.last, closes: place == count - 1))
                }
                return references.flatMap { Self.points($0, arcs) }
            }
        }
    }

    private static func points(_ reference: Int, _ arcs: [[ArcTable.GridPoint]]) -> [ArcTable.GridPoint] {
        reference < 0 ? arcs[~reference].reversed() : arcs[reference]
    }

    private mutating func reference(
        _ arcs: inout [[ArcTable.GridPoint]], _ start: inout ArcTable.GridPoint, _ last: Int?, closes: Bool
    ) -> Int {
        let code = next()
        guard let last else {
            if code > 0 {
                let arc = arcs.count - (code >> 1)
                let reference = code & 1 == 1 ? ~arc : arc
                start = Self.points(reference, arcs)[0]
                return reference
            }
            start = ArcTable.GridPoint(x: start.x + Int32(signed()), y: start.y + Int32(signed()))
            return arc(from: start, to: closes ? start : nil, &arcs)
        }
        let here = Self.points(~last, arcs)[0]
        if code == 0 { return arc(from: here, to: closes ? start : nil, &arcs) }
        let all = arcs.indices.flatMap { [$0, ~$0] }
        let known = all.filter { $0 != ~last && Self.points($0, arcs)[0] == here }
        return code > known.count ? ~last : known[known.count - code]
    }

    private mutating func arc(
        from first: ArcTable.GridPoint, to end: ArcTable.GridPoint?, _ arcs: inout [[ArcTable.GridPoint]]
    ) -> Int {
        var points = [first]
        let steps = next()
        for _ in 0..<(end == nil ? steps : steps - 1) {
            let last = points[points.count - 1]
            points.append(ArcTable.GridPoint(x: last.x + Int32(signed()), y: last.y + Int32(signed())))
        }
        if let end { points.append(end) }
        arcs.append(points)
        return arcs.count - 1
    }
}
