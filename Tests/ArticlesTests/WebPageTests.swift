import CivilDate
import Testing

@testable import Articles

@Suite("Web pages")
struct WebPageTests {
    private func article(_ page: String) throws -> Article {
        let folder = try TemporaryFolder()
        let outcome = try Outcome([folder.write("page.html", page)])
        #expect(outcome.problems.isEmpty)
        return try #require(outcome.articles.first)
    }

    private static let body = """
        <p>The army left the town of Nawabad on Friday &mdash; the last one in the valley.</p>
        <p>&ldquo;We hold the bridge&rdquo;, a spokesman said.<br>He gave no number.</p>
        <figure><img src="a.jpg"><button>Enlarge</button><figcaption>The bridge at Nawabad</figcaption></figure>
        """

    @Test("Main text, title, date, source and address of an ordinary page")
    func ordinary() throws {
        let article = try article(
            """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Nawabad falls | The Valley Post</title>
            <meta property="og:site_name" content="The Valley Post"><meta property="og:title" content="Nawabad falls">
            <meta property="article:published_time" content="2021-07-09T08:00:00Z">
            <link rel="canonical" href="https://example.org/nawabad"></head><body>
            <header><h2>The Valley Post</h2></header><nav><ul><li><a href="/">Home</a></li></ul></nav>
            <article><h1>Nawabad falls</h1>\(Self.body)
            <div class="social-share"><p>Share this story with everybody you know</p></div>
            <aside><p>Five things to do on Sunday</p></aside><script>var x = "<p>no</p>";</script></article>
            <footer><p>All rights reserved</p></footer></body></html>
            """)
        #expect(article.title == "Nawabad falls")
        #expect(article.published == CivilDate("2021-07-09"))
        #expect(article.source == "The Valley Post")
        #expect(article.url == "https://example.org/nawabad")
        #expect(article.language == "en")
        #expect(
            article.text == """
                The army left the town of Nawabad on Friday — the last one in the valley.

                “We hold the bridge”, a spokesman said.
                He gave no number.

                The bridge at Nawabad
                """)
    }

    @Test("A page that marks nothing: the densest element is the text")
    func unmarked() throws {
        let article = try article(
            """
            <html><head><title>Nawabad falls</title></head><body>
            <div id="top"><p><a href="a">A long list of links that leads to all the other pages of this site and more</a></p></div>
            <div><div>\(Self.body)<p>A third paragraph says that the road to the south is open again.</p></div>
            <div class="related"><p>Read on: the history of the bridge, and of all the bridges before it.</p></div></div>
            </body></html>
            """)
        #expect(article.title == "Nawabad falls")
        #expect(article.text.hasPrefix("The army left"))
        #expect(article.text.hasSuffix("is open again."))
    }

    @Test(
        "The date from wherever the page says it",
        arguments: [
            #"<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2021-07-09T01:00:00Z"}]}</script>"#,
            #"<meta name="DC.date.issued" content="2021-07-09">"#,
            #"<meta itemprop="datePublished" content="9 July 2021">"#,
            #"<meta name="date" content="yesterday"><meta name="pubdate" content="20210709">"#,
            #"</head><body><time datetime="2021-07-09T10:00">today</time>"#,
        ])
    func dates(_ head: String) throws {
        #expect(
            try article("<html><head>\(head)</head><body>\(Self.body)</body></html>").published
                == CivilDate("2021-07-09"))
    }

    @Test("A page in another encoding that says so")
    func latin1() throws {
        let folder = try TemporaryFolder()
        let page =
            "<html><head><meta charset=\"iso-8859-1\"></head><body><p>The caf# in the town fell on the day of the fair.</p></body></html>"
        let file = try folder.write("a.html", page.utf8.map { $0 == 0x23 ? 0xE9 : $0 })
        #expect(try Outcome([file]).articles.first?.text == "The café in the town fell on the day of the fair.")
    }

    @Test("Broken markup and very deep trees do no harm")
    func broken() throws {
        let deep = String(repeating: "<div>", count: 20_000) + "<p>The deep town fell.</p>"
        let folder = try TemporaryFolder()
        let outcome = try Outcome([
            folder.write("deep.html", deep), folder.write("b.html", "<p>The <b>town fell.<p>It did."),
        ])
        #expect(outcome.articles.last?.text == "The town fell.\n\nIt did.")
    }
}
