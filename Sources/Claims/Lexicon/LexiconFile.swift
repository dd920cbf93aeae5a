import Yams

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One YAML table of the claims lexicon. Scalars are read as written: `no` and `on` are words here, not truth values.
struct LexiconFile {
    private let asked = AskedKeys()
    let path: String
    let root: Node

    init(path: String) throws(ClaimLexiconError) {
        self.path = path
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw .unreadable(path: path)
        }
        do {
            guard let node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self), .basic) else {
                throw ClaimLexiconError.malformed(path: path, reason: "the file is empty")
            }
            root = node
        } catch let error as ClaimLexiconError {
            throw error
        } catch {
            throw .malformed(path: path, reason: "\(error)")
        }
    }

    /// The words of a list under `key`, or the single word that stands there.
    func words(_ key: String) -> [String] { root[noted(key)].map(Self.words) ?? [] }

    func set(_ key: String) -> Set<String> { Set(words(key)) }

    /// The lists of a list.
    func rows(_ key: String) -> [[String]] {
        guard case .sequence(let sequence)? = root[noted(key)] else { return [] }
        return sequence.map(Self.words)
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

    static func words(_ node: Node) -> [String] {
        switch node {
        case .scalar(let scalar): [scalar.string]
        case .sequence(let sequence): sequence.flatMap { words($0) }
        case .mapping, .alias: []
        }
    }

    static func table(_ node: Node) -> [String: [String]] {
        guard case .mapping(let mapping) = node else { return [:] }
        var result: [String: [String]] = [:]
        for (key, value) in mapping {
            guard case .scalar(let name) = key else { continue }
            result[name.string] = words(value)
        }
        return result
    }
}

extension LexiconFile {
    /// One row of a list of mappings.
    struct Entry {
        let node: Node
        func words(_ key: String) -> [String] { node[key].map(LexiconFile.words) ?? [] }
        func word(_ key: String) -> String? { words(key).first }
        func table(_ key: String) -> [String: [String]] { node[key].map(LexiconFile.table) ?? [:] }
        var keys: [String] {
            guard case .mapping(let mapping) = node else { return [] }
            return mapping.keys.flatMap(LexiconFile.words)
        }
    }

    func entries(_ key: String) -> [Entry] {
        guard case .sequence(let sequence)? = root[noted(key)] else { return [] }
        return sequence.map(Entry.init)
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
