/// A YAML file's mapping, read key by key; every error names the file and the key.
struct YAMLReader {
    let path: String
    /// Where in the file this mapping stands, such as `parties[2]`.
    private let place: String
    private let mapping: [YAMLNode.Member]

    init(path: String) throws(GazetteerError) {
        self.path = path
        place = ""
        let bytes = try SystemFile.read(path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .theatre(path: path, key: "", problem: "is not UTF-8")
        }
        let node: YAMLNode?
        do throws(YAMLNode.SyntaxError) {
            node = try YAMLNode.parse(text)
        } catch {
            throw .theatre(path: path, key: "", problem: "is no YAML: \(error)")
        }
        guard let mapping = node?.members else {
            throw .theatre(path: path, key: "", problem: "must be a mapping of keys")
        }
        self.mapping = mapping
    }

    private init(path: String, place: String, mapping: [YAMLNode.Member]) {
        self.path = path
        self.place = place
        self.mapping = mapping
    }

    /// Refuses keys that nobody reads: a misspelled one would change nothing without a word.
    func allow(_ keys: Set<String>) throws(GazetteerError) {
        for member in mapping {
            guard keys.contains(member.key) else {
                throw error(
                    member.key.isEmpty ? "key" : member.key,
                    "is not known here; known are \(keys.sorted().joined(separator: ", "))")
            }
        }
    }

    /// A text; nil if the key is missing.
    func text(_ key: String) throws(GazetteerError) -> String? {
        guard let node = node(key) else { return nil }
        guard let text = node.text else { throw error(key, "must be a text") }
        return text
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
        guard node(key)?.members != nil, let entry = try mapping(key) else { return try text(key) }
        try entry.allow(["name", "none", "source"])
        if try entry.text("none") != nil { return nil }
        return try entry.requiredText("name")
    }

    /// A list of texts, or one text alone; nil if the key is missing.
    ///
    /// In place of a text may stand `{name: ..., source: ...}` or, of several from one source, `{names: [...], source: ...}`.
    func texts(_ key: String) throws(GazetteerError) -> [String]? {
        guard let node = node(key) else { return nil }
        if let text = node.text { return text.isEmpty ? [] : [text] }
        guard let sequence = node.elements else { throw error(key, "must be a list") }
        var texts: [String] = []
        for (index, element) in sequence.enumerated() {
            let place = "\(key)[\(index)]"
            if let text = element.text {
                texts.append(text)
            } else if let mapping = element.members {
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
        if node.text?.isEmpty == true { return [] }
        guard let sequence = node.elements else { throw error(key, "must be a list") }
        var readers: [YAMLReader] = []
        for (index, element) in sequence.enumerated() {
            let name = "\(key)[\(index)]"
            guard let mapping = element.members else { throw error(name, "must be a mapping of keys") }
            readers.append(YAMLReader(path: path, place: within(name), mapping: mapping))
        }
        return readers
    }

    func mapping(_ key: String) throws(GazetteerError) -> YAMLReader? {
        guard let node = node(key) else { return nil }
        guard let mapping = node.members else { throw error(key, "must be a mapping of keys") }
        return YAMLReader(path: path, place: within(key), mapping: mapping)
    }

    var keys: [String] { mapping.map(\.key) }

    func error(_ key: String, _ problem: String) -> GazetteerError {
        .theatre(path: path, key: within(key), problem: problem)
    }

    private func within(_ key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }

    private func node(_ key: String) -> YAMLNode? {
        guard let node = mapping.first(where: { $0.key == key })?.value, node != .nothing else { return nil }
        return node
    }
}
