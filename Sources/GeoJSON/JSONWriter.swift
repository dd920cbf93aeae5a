/// Writes JSON straight into UTF-8 bytes: commas and colons come by themselves, keys keep the order they are written in.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.key("at")
/// writer.position(Coordinate(69.17, 34.53), decimals: 6)
/// writer.endObject()          // {"at":[69.17,34.53]}
/// ```
/// The caller closes what it opens; nothing here checks that. Not for values that are already `JSONValue`: those write
/// themselves.
/// - Complexity: amortised O(bytes written).
public struct JSONWriter: Sendable {
    /// Room for what is written; the first `count` bytes are.
    var storage: [UInt8]
    var count = 0
    private var needsComma = false
    private var afterKey = false
    private var depth = 0
    private let isIndented: Bool

    /// - Parameters:
    ///   - indented: whether each member and element stands on a line of its own, two blanks deeper.
    ///   - capacity: the bytes to make room for at once; the buffer grows by itself.
    public init(indented: Bool = false, capacity: Int = 4096) {
        storage = [UInt8](repeating: 0, count: max(capacity, 64))
        isIndented = indented
    }

    /// What has been written so far.
    public var bytes: [UInt8] { Array(storage[..<count]) }

    /// Gives up the buffer without another copy of it.
    public consuming func finish() -> [UInt8] {
        storage.removeLast(storage.count - count)
        return storage
    }

    /// `{`; members follow, each a ``key(_:)`` and a value.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }
    /// `}`
    public mutating func endObject() { close(UInt8(ascii: "}")) }
    /// `[`; values follow.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }
    /// `]`
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// A member's name; its value comes next.
    public mutating func key(_ name: String) {
        separate()
        appendQuoted(name)
        append(UInt8(ascii: ":"))
        if isIndented { append(UInt8(ascii: " ")) }
        needsComma = false
        afterKey = true
    }

    /// A text in quotation marks, escaped where JSON asks for it.
    public mutating func string(_ text: String) {
        separate()
        appendQuoted(text)
        needsComma = true
    }

    /// A whole number.
    public mutating func integer(_ value: Int) {
        separate()
        appendInteger(value)
        needsComma = true
    }

    /// A number with at most so many decimals: no trailing zeros, no `-0`; halves are rounded away from zero.
    /// What is not finite becomes `null`, since JSON has no word for it.
    public mutating func number(_ value: Double, decimals: Int) {
        separate()
        appendFixed(value, decimals: decimals)
        needsComma = true
    }

    /// The shortest number that reads back as the same `Double`; `null` if it is not finite.
    public mutating func number(_ value: Double) {
        separate()
        append(utf8: value.isFinite ? value.description : "null")
        needsComma = true
    }

    /// `true` or `false`.
    public mutating func bool(_ value: Bool) {
        separate()
        append(utf8: value ? "true" : "false")
        needsComma = true
    }

    /// `null`
    public mutating func null() {
        separate()
        append(utf8: "null")
        needsComma = true
    }

    /// Writes one value, and says which bytes it took.
    public mutating func value(_ write: (inout JSONWriter) -> Void) -> Range<Int> {
        let start = needsComma ? count + 1 : count
        write(&self)
        return start..<count
    }

    /// Writes a value again that was written before, at the same depth if lines are indented.
    ///
    /// - Parameter bytes: As ``value(_:)`` said.
    public mutating func value(copiedFrom bytes: Range<Int>) {
        separate()
        reserve(bytes.count)
        let start = count
        storage.withUnsafeMutableBufferPointer { storage in
            for offset in 0..<bytes.count { storage[start + offset] = storage[bytes.lowerBound + offset] }
        }
        count += bytes.count
        needsComma = true
    }

    /// Starts a new line between two tokens, so that a compact file still shows its changes line by line.
    public mutating func newline() {
        if needsComma {
            append(UInt8(ascii: ","))
            needsComma = false
        }
        append(UInt8(ascii: "\n"))
    }

    /// Ends the line without a comma, as before a closing bracket or at the end of a file.
    public mutating func lineBreak() { append(UInt8(ascii: "\n")) }

    /// What belongs between the last token and the value or key that comes now.
    mutating func separate() {
        if needsComma { append(UInt8(ascii: ",")) }
        if isIndented, depth > 0, !afterKey { indent() }
        afterKey = false
    }

    /// Tells that a value has been appended byte by byte.
    mutating func valueEnded() { needsComma = true }

    private mutating func open(_ bracket: UInt8) {
        separate()
        append(bracket)
        needsComma = false
        depth += 1
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if isIndented, needsComma { indent() }
        append(bracket)
        needsComma = true
    }

    private mutating func indent() {
        append(UInt8(ascii: "\n"))
        for _ in 0..<(2 * depth) { append(UInt8(ascii: " ")) }
    }

    /// Makes room for `extra` more bytes.
    mutating func reserve(_ extra: Int) {
        guard count + extra > storage.count else { return }
        let grown = max(storage.count * 2, count + extra)
        storage.append(contentsOf: repeatElement(0, count: grown - storage.count))
    }

    mutating func append(_ byte: UInt8) {
        if count == storage.count { reserve(1) }
        storage[count] = byte
        count += 1
    }

    /// One value that is JSON already, as it is.
    public mutating func raw(_ bytes: [UInt8]) {
        separate()
        reserve(bytes.count)
        storage.replaceSubrange(count..<count + bytes.count, with: bytes)
        count += bytes.count
        valueEnded()
    }

    mutating func append(utf8 text: String) {
        for byte in text.utf8 { append(byte) }
    }
}
