/// FNV-1a with 64 bits (Fowler, Noll, Vo): the same on every machine, for ids that are stable over runs.
///
/// It tells contents apart; it does not protect against somebody who wants two contents to meet.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    public init() {}

    /// Adds bytes as they are.
    public mutating func add(bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }

    /// Adds a field and a mark that ends it, so that ("ab", "c") and ("a", "bc") differ.
    public mutating func add(_ field: String?) {
        // In place: byte for byte, a text's own view takes three times as long.
        if var field { field.withUTF8 { add(bytes: $0) } }
        add(bytes: field == nil ? [0xFE] : [0xFF])
    }

    public mutating func add(_ number: Int) { add(String(number)) }

    /// 16 hexadecimal digits.
    public var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
