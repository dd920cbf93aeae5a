public import Geometry

extension JSONWriter {
    /// One position: `[longitude,latitude]`.
    public mutating func position(_ coordinate: Coordinate, decimals: Int) {
        separate()
        append(UInt8(ascii: "["))
        appendFixed(coordinate.longitude, decimals: decimals)
        append(UInt8(ascii: ","))
        appendFixed(coordinate.latitude, decimals: decimals)
        append(UInt8(ascii: "]"))
        valueEnded()
    }

    /// An array of positions, backwards if asked; positions that are written alike one after the other are written once.
    ///
    /// - Parameters:
    ///   - coordinates: degrees; written longitude first.
    ///   - decimals: how many stand behind the point; six are some 10 cm.
    ///   - reversed: whether the last position is written first.
    ///   - atLeast: as many positions are kept, alike or not (4 for a ring, 2 for a line).
    public mutating func positions(
        _ coordinates: [Coordinate], decimals: Int, reversed: Bool = false, atLeast: Int = 2
    ) {
        separate()
        let form = FixedPoint(decimals: decimals)
        // two numbers of at most 21 + decimals bytes, two brackets, two commas.
        reserve(coordinates.count * (46 + 2 * form.decimals) + 2)
        append(UInt8(ascii: "["))
        var kept = 0
        var last: (FixedPoint.Digits, FixedPoint.Digits)?
        let total = coordinates.count
        let start = count
        var at = count
        storage.withUnsafeMutableBufferPointer { out in
            for step in 0..<total {
                let coordinate = coordinates[reversed ? total - 1 - step : step]
                guard let longitude = form.digits(of: coordinate.longitude),
                    let latitude = form.digits(of: coordinate.latitude)
                else {
                    kept = 0
                    break
                }
                if let last, last.0 == longitude, last.1 == latitude, total > atLeast { continue }
                last = (longitude, latitude)
                if kept > 0 {
                    out[at] = UInt8(ascii: ",")
                    at += 1
                }
                out[at] = UInt8(ascii: "[")
                at = form.write(longitude, into: out, at: at + 1)
                out[at] = UInt8(ascii: ",")
                at = form.write(latitude, into: out, at: at + 1)
                out[at] = UInt8(ascii: "]")
                at += 1
                kept += 1
            }
        }
        count = at
        if kept < atLeast, total >= atLeast {
            // Smaller than the last decimal, or no number at all: say it in full rather than break the ring.
            count = start
            for step in 0..<total {
                if step > 0 { append(UInt8(ascii: ",")) }
                let coordinate = coordinates[reversed ? total - 1 - step : step]
                append(UInt8(ascii: "["))
                appendFixed(coordinate.longitude, decimals: decimals)
                append(UInt8(ascii: ","))
                appendFixed(coordinate.latitude, decimals: decimals)
                append(UInt8(ascii: "]"))
            }
        }
        append(UInt8(ascii: "]"))
        valueEnded()
    }

    mutating func appendFixed(_ value: Double, decimals: Int) {
        guard value.isFinite else { return append(utf8: "null") }
        let form = FixedPoint(decimals: decimals)
        guard let digits = form.digits(of: value) else { return append(utf8: value.description) }
        reserve(24 + form.decimals)
        let start = count
        count = storage.withUnsafeMutableBufferPointer { form.write(digits, into: $0, at: start) }
    }

    mutating func appendInteger(_ value: Int) {
        reserve(24)
        let start = count
        count = storage.withUnsafeMutableBufferPointer { out in
            var at = start
            if value < 0 {
                out[at] = UInt8(ascii: "-")
                at += 1
            }
            return FixedPoint.write(UInt64(value.magnitude), into: out, at: at)
        }
    }
}
