import GeoJSON

/// Web pages: the main text, and what the page says about itself.
enum WebPage {
    /// - Throws: ``InputError`` if the bytes hold no markup, or the page no text.
    static func draft(_ bytes: [UInt8], at place: InputPlace, lexicon: ArticleLexicon) throws(InputError) -> Draft {
        let encoding = try encoding(of: bytes, file: place.file)
        guard holdsMarkup(bytes) else { throw .notHTML(place) }
        guard let tree = HTMLTree(bytes, encoding: encoding),
            let draft = tree.withRoot({ root in read(root, lexicon: lexicon) })
        else { throw .notHTML(place) }
        guard !draft.text.isEmpty else { throw .noMainText(place) }
        return draft
    }

    private static func read(_ root: HTMLNode, lexicon: ArticleLexicon) -> Draft {
        let metadata = PageMetadata(root)
        let body = MainText(root, furniture: lexicon.pageFurniture)
        let title = metadata.title(heading: body.heading)
        let text = body.paragraphs(leavingOut: title).joined(separator: "\n\n")
        return Draft(
            id: nil, date: metadata.date(months: lexicon.months), title: title, source: metadata.source,
            url: metadata.url, language: metadata.language, supersedes: nil, text: text)
    }

    /// UTF-8 where the bytes are that; nil leaves it to the page's own declaration.
    private static func encoding(of bytes: [UInt8], file: String) throws(InputError) -> String? {
        do throws(InputError) {
            _ = try UTF8Text.decode(bytes, file: file)
            return "UTF-8"
        } catch {
            guard case .invalidUTF8 = error, declaresEncoding(bytes) else { throw error }
            return nil
        }
    }

    private static func declaresEncoding(_ bytes: [UInt8]) -> Bool {
        let head = lowercasedHead(bytes, 2048)
        return head.contains("charset=") && !head.contains("utf-8")
    }

    /// Tags that a page cannot do without; binary data holds none of them at its beginning.
    private static func holdsMarkup(_ bytes: [UInt8]) -> Bool {
        let head = lowercasedHead(bytes, 64 << 10)
        return ["<html", "<body", "<head", "<!doctype html", "<p>", "<p ", "<div", "<article", "<main", "<h1"]
            .contains { head.contains($0) }
    }

    private static func lowercasedHead(_ bytes: [UInt8], _ count: Int) -> String {
        let head = bytes.prefix(count).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 < 0x80 ? $0 : 0x3F }
        return String(decoding: head, as: UTF8.self)
    }
}
