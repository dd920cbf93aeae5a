import OrderedCollections

extension JSONCursor {
    /// A whole value of any kind.
    mutating func value() throws(JSONSyntaxError) -> JSONValue {
        switch peek() {
        case UInt8(ascii: "{"):
            var object: OrderedDictionary<String, JSONValue> = [:]
            try members { (cursor, name) throws(JSONSyntaxError) in object[name] = try cursor.value() }
            return .object(object)
        case UInt8(ascii: "["):
            var array: [JSONValue] = []
            try elements { (cursor) throws(JSONSyntaxError) in array.append(try cursor.value()) }
            return .array(array)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t") where word("true"): return .bool(true)
        case UInt8(ascii: "f") where word("false"): return .bool(false)
        case UInt8(ascii: "n") where word("null"): return .null
        case .some(let byte) where byte == UInt8(ascii: "-") || (byte >= 0x30 && byte <= 0x39): return try number()
        default: throw unexpected("expected a value")
        }
    }

    /// Consumes a literal name.
    mutating func word(_ name: StaticString) -> Bool {
        let length = name.utf8CodeUnitCount
        guard at + length <= bytes.count else { return false }
        let matches = name.withUTF8Buffer { $0.elementsEqual(bytes[at..<at + length]) }
        if matches { at += length }
        return matches
    }

    /// A number: whole if it is written so and fits, else the nearest `Double`.
    mutating func number() throws(JSONSyntaxError) -> JSONValue {
        let start = at
        let value = try double()
        let digits = bytes[start..<at]
        let isWhole = digits.allSatisfy { $0 == UInt8(ascii: "-") || ($0 >= 0x30 && $0 <= 0x39) }
        if isWhole, let whole = Int(String(decoding: digits, as: UTF8.self)) { return .integer(whole) }
        return .number(value)
    }

    /// The nearest `Double` to the number that starts here.
    ///
    /// Up to 2^53 and 22 powers of ten, both the digits and the power are exact, so that one multiplication or division
    /// rounds once, correctly (Clinger 1990). Everything else goes to the standard library.
    mutating func double() throws(JSONSyntaxError) -> Double {
        let start = at
        let isNegative = at < bytes.count && bytes[at] == UInt8(ascii: "-")
        if isNegative { at += 1 }
        var mantissa: UInt64 = 0
        var digits = 0
        var power = 0

        let whole = at
        scanDigits(&mantissa, &digits)
        guard at > whole else { throw unexpected("expected a digit") }
        if bytes[whole] == UInt8(ascii: "0"), at > whole + 1 {
            throw error("a number has no leading zero", at: whole)
        }
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            let fraction = at
            scanDigits(&mantissa, &digits)
            guard at > fraction else { throw unexpected("expected a digit after the point") }
            power = fraction - at
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            var sign = 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
                sign = bytes[at] == UInt8(ascii: "-") ? -1 : 1
                at += 1
            }
            var exponent: UInt64 = 0
            var length = 0
            let first = at
            scanDigits(&exponent, &length)
            guard at > first else { throw unexpected("expected a digit of the exponent") }
            power += sign * Int(min(exponent, 100_000))
        }

        if digits <= 19, mantissa <= 1 << 53, power >= -22, power <= 22 {
            let exact = Double(mantissa)
            let value = power < 0 ? exact / Self.powersOfTen[-power] : exact * Self.powersOfTen[power]
            return isNegative ? -value : value
        }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        guard let value = Double(text), value.isFinite else {
            throw error("the number \(text.prefix(30)) is too large", at: start)
        }
        return value
    }

    /// Digits that count, leading zeros left out; more than 19 overflow the mantissa, which is then not used.
    private mutating func scanDigits(_ mantissa: inout UInt64, _ digits: inout Int) {
        while at < bytes.count {
            let digit = bytes[at] &- UInt8(ascii: "0")
            guard digit < 10 else { return }
            mantissa = mantissa &* 10 &+ UInt64(digit)
            if digits > 0 || digit > 0 { digits += 1 }
            at += 1
        }
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
