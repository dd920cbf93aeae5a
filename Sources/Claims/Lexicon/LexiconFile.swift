import Gazetteer

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One YAML table of the claims lexicon. Scalars are read as written: `no` and `on` are words here, not truth values.
struct LexiconFile {
    private let asked = AskedKeys()
    let path: String
    let root: YAMLNode

    init(path: String) throws(ClaimLexiconError) {
        self.path = path
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw .unreadable(path: path)
        }
        let node: YAMLNode?
        do throws(YAMLNode.SyntaxError) {
            node = try YAMLNode.parse(String(decoding: bytes, as: UTF8.self))
        } catch {
            throw .malformed(path: path, reason: "\(error)")
        }
        guard let node else { throw .malformed(path: path, reason: "the file is empty") }
        root = node
    }

    /// The words of a list under `key`, or the single word that stands there.
    func words(_ key: String) -> [String] { root[noted(key)].map(Self.words) ?? [] }

    func set(_ key: String) -> Set<String> { Set(words(key)) }

    /// The lists of a list.
    func rows(_ key: String) -> [[String]] {
        (root[noted(key)]?.elements ?? []).map(Self.words)
    }

    /// A table of lists under `key`.
    func table(_ key: String) -> [String: [String]] { root[noted(key)].map(Self.table) ?? [:] }

    /// A table under `key`, turned round: each listed word leads to the row it stands in.
    func reversed(_ key: String) -> [String: String] {
        var result: [String: String] = [:]
        for (name, members) in table(key).sorted(by: { $0.key < $1.key }) {
            for member in members where result[member] == nil { result[member] = name }
        }
        return result
    }

    static func words(_ node: YAMLNode) -> [String] {
        switch node {
        case .nothing: [""]
        case .scalar(let text): [text]
        case .sequence(let elements): elements.flatMap { words($0) }
        case .mapping: []
        }
    }

    static func table(_ node: YAMLNode) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for member in node.members ?? [] { result[member.key] = words(member.value) }
        return result
    }
}

extension LexiconFile {
    /// One row of a list of mappings.
    struct Entry {
        let node: YAMLNode
        func words(_ key: String) -> [String] { node[key].map(LexiconFile.words) ?? [] }
        func word(_ key: String) -> String? { words(key).first }
        func table(_ key: String) -> [String: [String]] { node[key].map(LexiconFile.table) ?? [:] }
        var keys: [String] { (node.members ?? []).map(\.key) }
    }

    func entries(_ key: String) -> [Entry] {
        (root[noted(key)]?.elements ?? []).map(Entry.init)
    }
}

extension LexiconFile {
    /// The keys that a table was asked for.
    fileprivate final class AskedKeys {
        var names: Set<String> = []
    }

    private func noted(_ key: String) -> String {
        asked.names.insert(key)
        return key
    }

    /// - Throws: an error naming a key of the file that nothing has asked for: a slip, or a table that no rule knows.
    func refuseUnknownKeys() throws(ClaimLexiconError) {
        let unknown = Entry(node: root).keys.filter { !asked.names.contains($0) }.sorted()
        if let key = unknown.first { throw .incomplete(path: path, entry: key, reason: "no rule knows this table") }
    }
}
