public import Articles
public import Claims
public import GeoJSON
public import Geoparsing
import MapLayers
import OrderedCollections

/// What one article says: its toponyms and claims, in the order of the text.
public struct Extraction: Sendable {
    /// The article as it was read.
    public var article: Article
    /// The place names of title and text, sorted by span, none inside another.
    public var toponyms: [Toponym]
    /// In the order of the text, title first, linked where one denies another.
    public var claims: [Claim]
    /// By which copies of one report are told from independent ones.
    public var origin: OriginSketch

    /// The record that `controlmap extract` writes.
    ///
    /// Toponyms of the title stand in a list of their own (each says `field: title` too): offsets of two texts in one
    /// list would be taken for each other.
    ///
    /// - Parameter explain: With each toponym's candidates, where they were asked for.
    public func json(explain: Bool = false) -> JSONValue {
        .object([
            "id": .string(article.id), "date": .text(article.published?.description), "title": .text(article.title),
            "source": .text(article.source), "url": .text(article.url),
            "toponyms": .array(records(.text, explain)),
            "title_toponyms": .array(records(.title, explain)),
            "claims": .array(claims.map(ClaimRecord.json)),
        ])
    }

    private func records(_ field: TextSpan.Field, _ explain: Bool) -> [JSONValue] {
        toponyms.filter { $0.span.field == field }.map { ToponymRecord.json($0, explain: explain) }
    }
}
