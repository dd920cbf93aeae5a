import CivilDate

/// The ids of the articles read so far, in 16 bytes each: an id that comes again is told from an article given twice.
///
/// What was read has to be given in the order of the input, whatever the order it was read in.
public struct KnownArticles: Sendable {
    /// The hash of the content by the hash of the id.
    private var seen: [UInt64: UInt64] = [:]
    /// The hashes of ids that some article says it has a newer version of: the older one may be read later.
    private var versioned: Set<UInt64> = []

    public init() {}

    /// What is to be handed on: the article after its warnings, nothing if it was read before, or what is wrong.
    public mutating func admit(_ input: ReadInput) -> [InputItem] {
        switch input {
        case .claimsTable(let path): return [.claimsTable(path)]
        case .problem(let error): return [.problem(error)]
        case .article(let article, let place, let warnings, let content):
            let id = Self.hash(of: article.id)
            if article.supersedes == article.id { versioned.insert(id) }
            if let known = seen[id] {
                // The same article given twice is read once.
                if known == content { return [] }
                guard article.supersedes != nil || versioned.contains(id) else {
                    return [.problem(.duplicateID(place, id: article.id))]
                }
            }
            seen[id] = content
            return warnings.map { .problem($0) } + [.article(article, at: place)]
        }
    }

    private static func hash(of id: String) -> UInt64 {
        var hash = ContentHash()
        hash.add(id)
        return hash.value
    }

    /// A hash of all but the id: compared within one run and told to nobody.
    static func content(of article: Article) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(article.published)
        for field in [article.title, article.source, article.url, article.text] { hasher.combine(field) }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
