import Yams

/// A YAML file's mapping, read key by key; every error names the file and the key.
struct YAMLReader {
    let path: String
    /// Where in the file this mapping stands, such as `parties[2]`.
    private let place: String
    private let mapping: Node.Mapping

    init(path: String) throws(GazetteerError) {
        self.path = path
        place = ""
        let bytes = try SystemFile.read(path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .theatre(path: path, key: "", problem: "is not UTF-8")
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw .theatre(path: path, key: "", problem: "is no YAML: \(error)")
        }
        guard let mapping = node?.mapping else {
            throw .theatre(path: path, key: "", problem: "must be a mapping of keys")
        }
        self.mapping = mapping
    }

    private init(path: String, place: String, mapping: Node.Mapping) {
        self.path = path
        self.place = place
        self.mapping = mapping
    }

    /// Refuses keys that nobody reads: a misspelled one would change nothing without a word.
    func allow(_ keys: Set<String>) throws(GazetteerError) {
        for key in mapping.keys {
            guard let name = key.string, keys.contains(name) else {
                throw error(
                    key.string ?? "key", "is not known here; known are \(keys.sorted().joined(separator: ", "))")
            }
        }
    }

    /// A text; nil if the key is missing.
    func text(_ key: String) throws(GazetteerError) -> String? {
        guard let node = node(key) else { return nil }
        guard let scalar = node.scalar else { throw error(key, "must be a text") }
        return scalar.string
    }

    func requiredText(_ key: String) throws(GazetteerError) -> String {
        guard let text = try text(key), !text.isEmpty else { throw error(key, "is missing") }
        return text
    }

    func number(_ key: String) throws(GazetteerError) -> Double? {
        guard let text = try text(key) else { return nil }
        guard let value = Double(text), value.isFinite else { throw error(key, "\"\(text)\" is no number") }
        return value
    }

    /// A text that may stand beside its source, as `{name: ..., source: ...}`.
    ///
    /// `{none: why, source: ...}` says that there is none, which is more than saying nothing; it counts as missing.
    func sourcedText(_ key: String) throws(GazetteerError) -> String? {
        guard node(key)?.mapping != nil, let entry = try mapping(key) else { return try text(key) }
        try entry.allow(["name", "none", "source"])
        if try entry.text("none") != nil { return nil }
        return try entry.requiredText("name")
    }

    /// A list of texts, or one text alone; nil if the key is missing.
    ///
    /// In place of a text may stand `{name: ..., source: ...}` or, of several from one source, `{names: [...], source: ...}`.
    func texts(_ key: String) throws(GazetteerError) -> [String]? {
        guard let node = node(key) else { return nil }
        if let scalar = node.scalar { return scalar.string.isEmpty ? [] : [scalar.string] }
        guard let sequence = node.sequence else { throw error(key, "must be a list") }
        var texts: [String] = []
        for (index, element) in sequence.enumerated() {
            let place = "\(key)[\(index)]"
            if let scalar = element.scalar {
                texts.append(scalar.string)
            } else if let mapping = element.mapping {
                let entry = YAMLReader(path: path, place: within(place), mapping: mapping)
                try entry.allow(["name", "names", "source"])
                let names = (try entry.text("name").map { [$0] } ?? []) + (try entry.texts("names") ?? [])
                guard !names.isEmpty else { throw entry.error("name", "is missing") }
                texts += names
            } else {
                throw error(place, "must be a text")
            }
        }
        return texts
    }

    /// A list of mappings; empty if the key is missing.
    func mappings(_ key: String) throws(GazetteerError) -> [YAMLReader] {
        guard let node = node(key) else { return [] }
        if node.scalar?.string.isEmpty == true { return [] }
        guard let sequence = node.sequence else { throw error(key, "must be a list") }
        var readers: [YAMLReader] = []
        for (index, element) in sequence.enumerated() {
            let name = "\(key)[\(index)]"
            guard let mapping = element.mapping else { throw error(name, "must be a mapping of keys") }
            readers.append(YAMLReader(path: path, place: within(name), mapping: mapping))
        }
        return readers
    }

    func mapping(_ key: String) throws(GazetteerError) -> YAMLReader? {
        guard let node = node(key) else { return nil }
        guard let mapping = node.mapping else { throw error(key, "must be a mapping of keys") }
        return YAMLReader(path: path, place: within(key), mapping: mapping)
    }

    var keys: [String] { mapping.keys.compactMap(\.string) }

    func error(_ key: String, _ problem: String) -> GazetteerError {
        .theatre(path: path, key: within(key), problem: problem)
    }

    private func within(_ key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }

    private func node(_ key: String) -> Node? {
        guard let node = mapping[key] else { return nil }
        // `key:` with nothing behind it says nothing.
        if let scalar = node.scalar, scalar.string.isEmpty, scalar.style == .plain || scalar.style == .any {
            return nil
        }
        return node
    }
}
