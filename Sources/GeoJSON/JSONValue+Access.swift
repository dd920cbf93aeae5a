import OrderedCollections

extension JSONValue {
    /// The text, if this is one.
    public var text: String? { if case .string(let text) = self { text } else { nil } }

    /// The number, whole or not, if this is one.
    public var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// The whole number, if this is one (5.0 is).
    public var int: Int? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int(exactly: value)
        default: nil
        }
    }

    /// True or false, if this is either.
    public var boolean: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// The elements, if this is an array.
    public var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

    /// The member of that name, if this is an object that has it.
    public subscript(name: String) -> JSONValue? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// What this is, in JSON's own words, for messages.
    public var kind: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .integer, .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
