import Yams

/// What a YAML file says, as far as the bundled tables use it: texts, lists, mappings.
///
/// Scalars are read as they are written: `no` and `on` are words, not truth values.
public enum YAMLNode: Hashable, Sendable {
    /// `key:` with nothing behind it.
    case nothing
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Member])

    /// A key of a mapping and what stands behind it.
    public struct Member: Hashable, Sendable {
        public var key: String
        public var value: YAMLNode
        public init(key: String, value: YAMLNode) {
            self.key = key
            self.value = value
        }
    }

    /// Why a text is no YAML, in the parser's words.
    public struct SyntaxError: Error, CustomStringConvertible {
        public var description: String
    }

    /// Reads a text; nil if it is empty.
    public static func parse(_ text: String) throws(SyntaxError) -> YAMLNode? {
        do {
            return try Yams.compose(yaml: text, .basic).map(YAMLNode.init)
        } catch {
            throw SyntaxError(description: "\(error)")
        }
    }

    private init(_ node: Node) {
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            self = scalar.string.isEmpty && isPlain ? .nothing : .scalar(scalar.string)
        case .sequence(let sequence): self = .sequence(sequence.map(YAMLNode.init))
        case .mapping(let mapping):
            self = .mapping(mapping.map { Member(key: $0.key.scalar?.string ?? "", value: YAMLNode($0.value)) })
        case .alias: self = .nothing
        }
    }

    /// The text of a scalar; empty for nothing.
    public var text: String? {
        switch self {
        case .nothing: ""
        case .scalar(let text): text
        case .sequence, .mapping: nil
        }
    }

    public var elements: [YAMLNode]? {
        if case .sequence(let elements) = self { elements } else { nil }
    }

    public var members: [Member]? {
        if case .mapping(let members) = self { members } else { nil }
    }

    /// What stands behind a key; nil if it is not there, or this is no mapping.
    public subscript(key: String) -> YAMLNode? { members?.first { $0.key == key }?.value }
}
