import GeoJSON

/// The web map as one file that needs nothing else: markup, style, Leaflet, program and data inlined.
///
/// The content security policy allows exactly the two scripts and the one style sheet that are in the page, by hash, and
/// no connection at all; so nothing that comes with the data can run or call home, even if it were written out wrongly.
public struct WebPage: Sendable {
    public var leaflet: WebLeaflet
    /// The SHA-256 of some bytes in base 64, for the policy.
    public var sha256Base64: @Sendable ([UInt8]) -> String
    /// The program and its version, for the page's `generator`.
    public var generator: String

    public init(leaflet: WebLeaflet, generator: String, sha256Base64: @escaping @Sendable ([UInt8]) -> String) {
        self.leaflet = leaflet
        self.generator = generator
        self.sha256Base64 = sha256Base64
    }

    /// The program's parts, joined in this order inside one function.
    static var program: [UInt8] {
        let parts = [
            PackageResources.text_js, PackageResources.shapes_js, PackageResources.history_js,
            PackageResources.patterns_js, PackageResources.map_js, PackageResources.compare_js,
            PackageResources.pick_js, PackageResources.labels_js, PackageResources.evidence_js,
            PackageResources.coverage_js, PackageResources.curve_js, PackageResources.lists_js,
            PackageResources.search_js, PackageResources.time_js, PackageResources.start_js,
        ]
        return Array("(() => {\n".utf8) + parts.flatMap(lean) + Array("})();\n".utf8)
    }

    /// Without indents and lines that are only comment: the reader of a page pays for every byte, the sources keep both.
    static func lean(_ source: [UInt8]) -> [UInt8] {
        let slash = UInt8(ascii: "/")
        return source.split(separator: 0x0A).flatMap { line -> [UInt8] in
            let text = line.drop { $0 == 0x20 }
            return text.isEmpty || text.starts(with: [slash, slash]) ? [] : text + [0x0A]
        }
    }

    /// The page around some data.
    ///
    /// - Parameter program: tests add to it.
    func bytes(
        data: JSONValue, title: String, words: LayerWords, program: [UInt8] = WebPage.program
    ) -> [UInt8] {
        let notice = "/* Leaflet, (c) Vladimir Agafonkin and contributors, BSD-2-Clause, https://leafletjs.com */\n"
        let style =
            Array(notice.utf8)
            + Self.withoutClosingTag(
                StyleSheet(leaflet.style).without(WebLeaflet.unused).text + StyleSheet(PackageResources.map_css).text,
                "style")
        let script = Array(notice.utf8) + Self.withoutClosingTag(leaflet.script, "script")
        let policy = """
            default-src 'none'; script-src 'sha256-\(sha256Base64(script))' 'sha256-\(sha256Base64(program))'; \
            style-src 'sha256-\(sha256Base64(style))'; img-src data:; base-uri 'none'; form-action 'none'
            """
        return Self.fill(
            Self.lean(PackageResources.map_html),
            [
                "policy": Array(policy.utf8), "style": style, "leaflet": script, "script": program,
                "data": Self.inert(data), "title": Self.escaped(title), "generator": Self.escaped(generator),
                "language": Self.escaped(words["language"]), "direction": Self.escaped(words["direction"]),
                "noscript": Self.escaped(words["web.noscript"]),
            ])
    }

    /// JSON that can stand inside a script element: without `<`, `>` and `&` nothing in it can end or open one, and U+2028
    /// and U+2029 are line ends to no parser.
    static func inert(_ data: JSONValue) -> [UInt8] {
        let bytes = data.encoded()
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "<"): result += Array("\\u003c".utf8)
            case UInt8(ascii: ">"): result += Array("\\u003e".utf8)
            case UInt8(ascii: "&"): result += Array("\\u0026".utf8)
            default: result.append(byte)
            }
        }
        return result
    }

    /// Text for an element or a quoted attribute.
    static func escaped(_ text: String) -> [UInt8] {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return Array(result.utf8)
    }

    /// A foreign script or style cannot end its element early: `</` is written `<\/`, the same to scripts and styles.
    private static func withoutClosingTag(_ bytes: [UInt8], _ element: String) -> [UInt8] {
        let tag = Array("</\(element)".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            result.append(byte)
            let rest = bytes[index...].prefix(tag.count)
            if byte == UInt8(ascii: "<"), rest.elementsEqual(tag, by: { $0 | 0x20 == $1 | 0x20 }) {
                result.append(UInt8(ascii: "\\"))
            }
        }
        return result
    }

    /// Fills the slots `{{name}}` of a template in one pass, so that what is filled in is never searched for slots.
    static func fill(_ template: [UInt8], _ values: [String: [UInt8]]) -> [UInt8] {
        var result: [UInt8] = []
        var at = 0
        let brace = UInt8(ascii: "{")
        while at < template.count {
            if template[at] == brace, at + 1 < template.count, template[at + 1] == brace,
                let end = template[at...].firstIndex(of: UInt8(ascii: "}")),
                let value = values[String(decoding: template[(at + 2)..<end], as: UTF8.self)]
            {
                result += value
                at = end + 2
            } else {
                result.append(template[at])
                at += 1
            }
        }
        return result
    }
}
