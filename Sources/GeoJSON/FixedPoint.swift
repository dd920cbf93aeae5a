/// Doubles as decimal digits with a fixed number of decimals, by integers alone.
///
/// The rounding is that of the exact binary value: the fraction times ten to the decimals is taken with its rounding
/// error (a fused multiply-add), so a value that only looks like a half after scaling is not rounded as one.
struct FixedPoint {
    /// A value's digits before and after the point.
    struct Digits: Equatable {
        var isNegative: Bool
        var whole: UInt64
        var fraction: UInt64
    }

    let decimals: Int
    private let scale: Double
    private let limit: UInt64

    /// 0 to 15 decimals: more than 15 do not fit beside the scaling; what is asked beyond that is not given.
    init(decimals: Int) {
        let decimals = min(max(decimals, 0), 15)
        self.decimals = decimals
        var limit: UInt64 = 1
        for _ in 0..<decimals { limit *= 10 }
        self.limit = limit
        scale = Double(limit)
    }

    /// Nil for what has no such digits: infinities, NaN, and magnitudes of 2^63 or more.
    @inline(__always)
    func digits(of value: Double) -> Digits? {
        let magnitude = abs(value)
        guard magnitude < 0x1p63 else { return nil }
        var whole = UInt64(magnitude)
        let rest = magnitude - Double(whole)
        let scaled = rest * scale
        var fraction = UInt64(scaled)
        let over = scaled - Double(fraction)
        if over > 0.5 || (over == 0.5 && (-scaled).addingProduct(rest, scale) >= 0) {
            fraction += 1
        }
        if fraction >= limit {
            fraction -= limit
            whole += 1
        }
        return Digits(isNegative: value < 0 && (whole | fraction) != 0, whole: whole, fraction: fraction)
    }

    /// Writes the digits without trailing zeros; returns the index behind the last.
    @inline(__always)
    func write(_ digits: Digits, into out: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
        var at = start
        if digits.isNegative {
            out[at] = UInt8(ascii: "-")
            at += 1
        }
        at = Self.write(digits.whole, into: out, at: at)
        guard digits.fraction != 0 else { return at }
        out[at] = UInt8(ascii: ".")
        var rest = digits.fraction
        var length = decimals
        while rest % 10 == 0 {
            rest /= 10
            length -= 1
        }
        var place = at + length
        while place > at {
            out[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            place -= 1
        }
        return at + length + 1
    }

    @inline(__always)
    static func write(_ value: UInt64, into out: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
        var length = 1
        var rest = value
        while rest >= 10 {
            rest /= 10
            length += 1
        }
        rest = value
        var place = start + length - 1
        while place >= start {
            out[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            place -= 1
        }
        return start + length
    }
}
