public import Articles
public import Claims
public import GeoJSON
public import Geoparsing
import OrderedCollections

/// What one article says: its toponyms and claims, in the order of the text.
public struct Extraction: Sendable {
    public var article: Article
    public var toponyms: [Toponym]
    public var claims: [Claim]
    /// By which copies of one report are told from independent ones.
    public var origin: OriginSketch

    /// The record that `controlmap extract` writes.
    ///
    /// - Parameter explain: With each toponym's candidates, where they were asked for.
    public func json(explain: Bool = false) -> JSONValue {
        .object([
            "id": .string(article.id), "date": .text(article.published?.description), "title": .text(article.title),
            "source": .text(article.source), "url": .text(article.url),
            "toponyms": .array(toponyms.map { ToponymRecord.json($0, explain: explain) }),
            "claims": .array(claims.map(ClaimRecord.json)),
        ])
    }
}
