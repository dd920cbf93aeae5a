/// Small whole numbers as text that neither JSON nor HTML has to escape: five bits a character, the least first, in the
/// alphabet of base 64 for addresses; signs zigzag.
struct CompactNumbers: Sendable {
    private(set) var bytes: [UInt8] = []
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// - Parameter value: 0 or more; what is less counts as 0.
    mutating func append(_ value: Int) {
        var rest = UInt(max(value, 0))
        repeat {
            let digit = Int(rest & 31)
            rest >>= 5
            bytes.append(Self.alphabet[rest == 0 ? digit : digit | 32])
        } while rest > 0
    }

    mutating func append(signed value: Int) { append(value < 0 ? ~value << 1 | 1 : value << 1) }
}
