import GeoJSON
import Foundation
import Testing

@testable import MapLayers

@Suite struct WebPageTests {
    static let leaflet = WebLeaflet(script: Array("var L = '</script>';".utf8), style: Array(".a{}".utf8), folder: "x")

    static func page(_ data: JSONValue, title: String = "T") -> String {
        let page = WebPage(leaflet: leaflet, generator: "test") { SHA256.base64($0) }
        return String(decoding: page.bytes(data: data, title: title, words: SyntheticTheatre.words), as: UTF8.self)
    }

    @Test func dataCannotLeaveItsElement() {
        let text = Self.page(.string("</script><script>alert(1)</script><!--&{{script}}"))
        #expect(text.components(separatedBy: "</script>").count == 4)
        #expect(text.contains(#""\u003c/script\u003e\u003cscript\u003ealert(1)"#))
        #expect(text.contains("\\u0026{{script}}"))
        #expect(!text.contains("<!--"))
    }

    @Test func indentsAndCommentsDoNotTravel() {
        let source = "// why\n  let a = 'http://x'; // kept\n\n    // more\nb\n"
        #expect(String(decoding: WebPage.lean(Array(source.utf8)), as: UTF8.self) == "let a = 'http://x'; // kept\nb\n")
    }

    @Test func aStyleSheetTravelsWithoutWhatItDoesNotNeed() {
        let source = """
            /* a */ .a , .b-c { color : red ; }
            /*/ { */@media print{ .b{x:y} .d::after{content: '/* , */'} }
            """
        let sheet = StyleSheet(Array(source.utf8))
        #expect(
            String(decoding: sheet.text, as: UTF8.self)
                == ".a,.b-c{color : red;}@media print{.b{x:y}.d::after{content: '/* , */'}}")
        #expect(
            String(decoding: sheet.without(["b"]).text, as: UTF8.self)
                == ".a{color : red;}@media print{.d::after{content: '/* , */'}}")
    }

    @Test func titlesAreEscaped() {
        #expect(
            Self.page(.null, title: "a</title><script>\"").contains(
                "<title>a&lt;/title&gt;&lt;script&gt;&quot;</title>"))
    }

    @Test func thePolicyNamesTheHashOfEveryScript() throws {
        let text = Self.page(.null)
        #expect(text.contains("default-src 'none'"))
        #expect(!text.contains("unsafe"))
        for part in text.components(separatedBy: "<script>").dropFirst() {
            let body = part.components(separatedBy: "</script>")[0]
            #expect(text.contains("'sha256-\(SHA256.base64(Array(body.utf8)))'"))
        }
    }

    @Test func theHashIsSHA256() {
        #expect(SHA256.base64(Array("abc".utf8)) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    }

    @Test func leafletIsTakenFromTheFirstFolderThatHasIt() throws {
        let found = try WebLeaflet.find(in: ["/a", "/b"]) { path in
            ["/a/leaflet.css", "/b/leaflet.css", "/b/leaflet.js"].contains(path) ? [1] : nil
        }
        #expect(found.folder == "/b")
    }

    @Test func missingLeafletNamesThePackage() {
        let error = #expect(throws: WebLeaflet.Missing.self) { try WebLeaflet.find(in: ["/a"]) { _ in nil } }
        let text = error?.text(SyntheticTheatre.words) ?? ""
        #expect(text.contains("libjs-leaflet") && text.contains("/a") && text.contains("CONTROLMAP_LEAFLET"))
    }
}
