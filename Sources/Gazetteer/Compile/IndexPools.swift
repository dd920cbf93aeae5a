/// Texts of the index, each once.
struct TextPool {
    private(set) var bytes: [UInt8] = [0, 0]
    private var offsets: [String: UInt32] = ["": 0]

    /// The offset of a text; texts over 65,535 bytes are cut.
    mutating func offset(of text: String) -> UInt32 {
        if let known = offsets[text] { return known }
        let offset = Self.append(Array(text.utf8), to: &bytes)
        offsets[text] = offset
        return offset
    }

    static func append(_ text: [UInt8], to bytes: inout [UInt8]) -> UInt32 {
        let offset = UInt32(bytes.count)
        let length = min(text.count, Int(UInt16.max))
        bytes.append(UInt8(length & 0xFF))
        bytes.append(UInt8(length >> 8))
        bytes.append(contentsOf: text.prefix(length))
        return offset
    }
}

/// The bytes of an array of fixed-size records.
func rawBytes<Record: BitwiseCopyable>(_ records: [Record]) -> [UInt8] {
    records.withUnsafeBytes { [UInt8]($0) }
}

/// Open addressing over a power of two of slots, filled to two thirds at most.
func slotCount(for entries: Int) -> Int {
    var slots = 16
    while slots * 2 < entries * 3 { slots *= 2 }
    return slots
}
