import CivilDate
import GeoJSON

/// What a page says about itself: `meta` and `link` elements, JSON-LD, `time` elements.
struct PageMetadata {
    private var meta: [String: String] = [:]
    private var canonical: String?
    private var documentTitle: String?
    private var linkedDate: String?
    private var linkedPublisher: String?
    private var times: [String] = []
    private(set) var language: String?

    init(_ root: HTMLNode) {
        language = root["lang"] ?? root["xml:lang"]
        root.walk { node in
            switch node.name {
            case "meta": readMeta(node)
            case "link": if node["rel"] == "canonical" { canonical = canonical ?? node["href"] }
            case "title": documentTitle = documentTitle ?? MainText.collapsed(node.allText)
            case "time": if let time = node["datetime"] { times.append(time) }
            case "script":
                if node["type"]?.lowercased() == "application/ld+json" { readLinkedData(node.allText) }
                return false
            default: break
            }
            return true
        }
    }

    private mutating func readMeta(_ node: HTMLNode) {
        guard let name = node["property"] ?? node["name"] ?? node["itemprop"], let content = node["content"],
            !content.isEmpty
        else { return }
        // Of several with one name the first counts, as in OpenGraph.
        let key = name.lowercased()
        if meta[key] == nil { meta[key] = content }
    }

    /// JSON-LD is often invalid or long; what cannot be read is passed over.
    private mutating func readLinkedData(_ text: String) {
        guard let value = try? JSONValue(parsing: Array(text.utf8)) else { return }
        var waiting = [value]
        while let value = waiting.popLast() {
            if linkedDate == nil, let date = value["datePublished"]?.text { linkedDate = date }
            if linkedPublisher == nil, let name = value["publisher"]?["name"]?.text { linkedPublisher = name }
            if let elements = value.elements { waiting.append(contentsOf: elements.reversed()) }
            if let graph = value["@graph"] { waiting.append(graph) }
        }
    }

    private static let dateNames = [
        "article:published_time", "og:article:published_time", "datepublished", "article:published", "date", "dc.date",
        "dc.date.issued", "dcterms.created", "dcterms.issued", "dcterms.date", "pubdate", "publishdate", "publish-date",
        "publish_date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article.published",
    ]

    /// The first of the page's dates that can be read, as written.
    func date(months: [String: Int]) -> String? {
        let written = Self.dateNames.compactMap { meta[$0] } + [linkedDate].compactMap(\.self) + times
        return written.first { PublishedDate.parse($0, months: months) != nil }
    }

    var source: String? {
        meta["og:site_name"] ?? linkedPublisher ?? meta["dc.publisher"] ?? meta["application-name"]
    }

    var url: String? { canonical ?? meta["og:url"] }

    /// The heading where it says what the page's title says; else the page's title.
    func title(heading: String?) -> String? {
        let stated = (meta["og:title"] ?? documentTitle).map(MainText.collapsed)
        guard let heading, !heading.isEmpty else { return stated.flatMap { $0.isEmpty ? nil : $0 } }
        guard let stated, !stated.isEmpty, meta["og:title"] != nil, !stated.contains(heading) else { return heading }
        return stated
    }
}
