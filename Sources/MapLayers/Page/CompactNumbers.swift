/// Whole numbers as text that neither JSON nor HTML has to escape: a character for a small number, more for others.
///
/// The 90 characters of ASCII that can be printed, without `"`, `\\`, `<`, `>` and `&`: the first 70 stand for themselves
/// and end a number; the other 20 are its last digit to base 20, after which the rest follows. Signs zigzag.
struct CompactNumbers: Sendable {
    private(set) var bytes: [UInt8] = []
    static let alphabet = (0x20...0x7E).filter { !"\"\\<>&".utf8.contains($0) } as [UInt8]
    private static let ends = 70

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// - Parameter value: 0 or more; what is less counts as 0.
    mutating func append(_ value: Int) {
        let more = Self.alphabet.count - Self.ends
        var rest = max(value, 0)
        while rest >= Self.ends {
            rest -= Self.ends
            bytes.append(Self.alphabet[Self.ends + rest % more])
            rest /= more
        }
        bytes.append(Self.alphabet[rest])
    }

    mutating func append(signed value: Int) { append(value < 0 ? ~value << 1 | 1 : value << 1) }
}
