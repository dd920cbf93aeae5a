public import CivilDate

/// One document: its text as given, and what is known about it.
public struct Article: Hashable, Sendable {
    /// Given with the document, else a hash of its content.
    public var id: String
    public var published: CivilDate?
    public var title: String?
    /// The outlet, agency or account.
    public var source: String?
    public var url: String?
    /// BCP 47 primary tag where given or detected, such as `en`.
    public var language: String?
    /// The text exactly as given: offsets count its Unicode scalars.
    public var text: String
    /// The article that this one corrects or withdraws.
    public var supersedes: String?

    public init(
        id: String, published: CivilDate? = nil, title: String? = nil, source: String? = nil, url: String? = nil,
        language: String? = nil, text: String, supersedes: String? = nil
    ) {
        self.id = id
        self.published = published
        self.title = title
        self.source = source
        self.url = url
        self.language = language
        self.text = text
        self.supersedes = supersedes
    }
}
