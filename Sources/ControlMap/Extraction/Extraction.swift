public import Articles
public import Claims
import GeoJSON
public import Geoparsing
import MapLayers

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

    /// What was found in an article.
    ///
    /// - Parameters:
    ///   - article: As it was read.
    ///   - toponyms: Sorted by span.
    ///   - claims: In the order of the text.
    ///   - origin: Needed where articles are compared; nothing for what is only written.
    public init(article: Article, toponyms: [Toponym], claims: [Claim], origin: OriginSketch = OriginSketch()) {
        self.article = article
        self.toponyms = toponyms
        self.claims = claims
        self.origin = origin
    }

    /// The same without the article's text and places, for keeping many.
    public var withoutText: Extraction {
        var short = self
        short.article.text = ""
        short.toponyms = []
        return short
    }

    /// The record that `controlmap extract` writes: one line of JSON Lines, with its line end.
    ///
    /// Toponyms of the title stand in a list of their own (each says `field: title` too): offsets of two texts in one
    /// list would be taken for each other.
    ///
    /// - Parameter explain: With each toponym's candidates, where they were asked for.
    /// - Complexity: O(bytes written).
    public func line(explain: Bool = false) -> [UInt8] {
        var writer = JSONWriter()
        var places = WrittenPlaces()
        writer.beginObject()
        writer.member("id", article.id)
        writer.member("date", article.published?.description)
        writer.member("title", article.title)
        writer.member("source", article.source)
        writer.member("url", article.url)
        for (key, field) in [("toponyms", TextSpan.Field.text), ("title_toponyms", .title)] {
            writer.key(key)
            writer.beginArray()
            for index in toponyms.indices where toponyms[index].span.field == field {
                ToponymRecord.write(toponyms[index], explain: explain, into: &writer, &places)
            }
            writer.endArray()
        }
        writer.key("claims")
        writer.beginArray()
        for claim in claims { ClaimRecord.json(claim).write(into: &writer) }
        writer.endArray()
        writer.endObject()
        writer.lineBreak()
        return writer.finish()
    }
}
