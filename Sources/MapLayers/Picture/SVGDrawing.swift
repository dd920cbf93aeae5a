/// SVG elements one after the other, escaped.
struct SVGDrawing: Sendable {
    private(set) var text = ""

    enum Value: ExpressibleByStringInterpolation, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
        case text(String)
        case number(Double)
        init(stringLiteral value: String) { self = .text(value) }
        init(floatLiteral value: Double) { self = .number(value) }
        init(integerLiteral value: Int) { self = .number(Double(value)) }
        init(_ value: String) { self = .text(value) }
        init(_ value: Double) { self = .number(value) }
    }

    /// A whole element, empty or with a text in it.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, Value>, text content: String? = nil) {
        tag(name, attributes)
        if let content {
            text += ">\(Self.escaped(content))</\(name)>\n"
        } else {
            text += "/>\n"
        }
    }

    /// Opens an element that others go into.
    mutating func start(_ name: String, _ attributes: KeyValuePairs<String, Value> = [:]) {
        tag(name, attributes)
        text += ">\n"
    }

    private mutating func tag(_ name: String, _ attributes: KeyValuePairs<String, Value>) {
        text += "<\(name)"
        for (key, value) in attributes {
            switch value {
            case .text(let value): text += " \(key)=\"\(Self.escaped(value))\""
            case .number(let value): text += " \(key)=\"\(Self.number(value))\""
            }
        }
    }

    mutating func end(_ name: String) { text += "</\(name)>\n" }

    mutating func append(_ other: SVGDrawing) { text += other.text }

    /// At most two decimals.
    static func number(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e9 else { return "0" }
        return Figures.plain(value, 2)
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            default:
                // XML 1.0 has no way to write control characters.
                if scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }
}
