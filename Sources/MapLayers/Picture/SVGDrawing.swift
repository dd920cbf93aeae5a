/// SVG elements one after the other, escaped.
struct SVGDrawing: Sendable {
    private(set) var bytes: [UInt8] = []

    enum Value: ExpressibleByStringInterpolation, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
        case text(String)
        case number(Double)
        case path(SVGPath)
        init(stringLiteral value: String) { self = .text(value) }
        init(floatLiteral value: Double) { self = .number(value) }
        init(integerLiteral value: Int) { self = .number(Double(value)) }
        init(_ value: String) { self = .text(value) }
        init(_ value: Double) { self = .number(value) }
        init(_ value: SVGPath) { self = .path(value) }
    }

    /// A whole element, empty or with a text in it.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, Value>, text content: String? = nil) {
        tag(name, attributes)
        if let content {
            append(">")
            append(escaped: content)
            append("</\(name)>\n")
        } else {
            append("/>\n")
        }
    }

    /// Opens an element that others go into.
    mutating func start(_ name: String, _ attributes: KeyValuePairs<String, Value> = [:]) {
        tag(name, attributes)
        append(">\n")
    }

    private mutating func tag(_ name: String, _ attributes: KeyValuePairs<String, Value>) {
        append("<\(name)")
        for (key, value) in attributes {
            append(" \(key)=\"")
            switch value {
            case .text(let value): append(escaped: value)
            case .number(let value): append(Self.number(value))
            case .path(let path): bytes += path.bytes
            }
            append("\"")
        }
    }

    mutating func end(_ name: String) { append("</\(name)>\n") }

    mutating func append(_ other: SVGDrawing) { bytes += other.bytes }

    private mutating func append(_ text: String) { bytes += text.utf8 }

    /// At most two decimals.
    static func number(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e9 else { return "0" }
        return Figures.plain(value, 2)
    }

    private mutating func append(escaped text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "\""): append("&quot;")
            // XML 1.0 has no way to write control characters.
            case ..<0x20 where byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t"): break
            default: bytes.append(byte)
            }
        }
    }
}
