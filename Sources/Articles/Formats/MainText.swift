/// The part of a page that is its article, as paragraphs.
///
/// The page's own mark (`itemprop="articleBody"`, `article`, `main`) decides where it holds at least half of the text in
/// paragraphs; else the element whose own paragraphs hold the most.
struct MainText {
    private let root: HTMLNode
    private let furniture: Set<String>
    private let container: HTMLNode
    /// The page's first heading of the first level.
    private(set) var heading: String?

    init(_ root: HTMLNode, furniture: Set<String>) {
        self.root = root
        self.furniture = furniture
        container = Self.container(root, furniture: furniture)
        var heading: String?
        root.walk { node in
            if heading == nil, node.name == "h1" { heading = Self.collapsed(node.allText) }
            return heading == nil
        }
        self.heading = heading
    }

    // MARK: Where the article stands

    private static let leftOut: Set<String> = [
        "script", "style", "noscript", "nav", "aside", "footer", "header", "form", "button", "select", "option",
        "iframe",
        "svg", "template", "input", "textarea", "label", "menu", "dialog", "head", "object", "video", "audio", "map",
    ]
    private static let leftOutRoles: Set<String> = [
        "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu", "toolbar",
    ]
    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt",
        "dd",
        "blockquote", "figure", "figcaption", "table", "tr", "caption", "pre", "hr", "body", "center", "td", "th",
        "tbody", "thead", "address", "details", "summary",
    ]

    private static func isLeftOut(_ node: HTMLNode, _ furniture: Set<String>) -> Bool {
        guard let name = node.name else { return false }
        if leftOut.contains(name) { return true }
        if let role = node["role"], leftOutRoles.contains(role) { return true }
        if node["hidden"] != nil || node["aria-hidden"] == "true" { return true }
        // The article's own element may carry any class.
        guard name != "article", name != "main", name != "body", name != "html", name != "p" else { return false }
        let marks = [node["class"], node["id"]].compactMap(\.self)
        return marks.contains { mark in
            mark.lowercased().split { !$0.isLetter }.contains { furniture.contains(String($0)) }
        }
    }

    private static func container(_ root: HTMLNode, furniture: Set<String>) -> HTMLNode {
        var marked: [(node: HTMLNode, weight: Int)] = []
        var densest: (node: HTMLNode, weight: Int)?
        var body = root
        // The weight of an element: characters of the paragraphs below it; its own children's count for the densest.
        func weigh(_ node: HTMLNode) -> (all: Int, paragraphs: Int) {
            guard !isLeftOut(node, furniture) else { return (0, 0) }
            if node.name == "p" { return (0, max(0, textWeight(node))) }
            if node.name == "body" { body = node }
            var own = 0
            var all = 0
            for child in node.children {
                let weight = weigh(child)
                own += child.name == "p" ? weight.paragraphs : weight.paragraphs / 3
                all += weight.all + weight.paragraphs
            }
            if isMarked(node) { marked.append((node, all)) }
            if own > densest?.weight ?? 0 { densest = (node, own) }
            return (all, 0)
        }
        let total = weigh(root).all
        let best = marked.max { $0.weight < $1.weight }
        if let best, best.weight * 2 >= total, best.weight > 0 { return best.node }
        return densest?.node ?? best?.node ?? body
    }

    private static func isMarked(_ node: HTMLNode) -> Bool {
        node.name == "article" || node.name == "main" || node["role"] == "main" || node["itemprop"] == "articleBody"
    }

    /// Characters of text, those of links counting against it.
    private static func textWeight(_ node: HTMLNode) -> Int {
        var weight = 0
        node.walk { inner in
            if let characters = inner.characters { weight += characters.utf8.count }
            if inner.name == "a" { weight -= 2 * inner.allText.utf8.count }
            return true
        }
        return weight
    }

    // MARK: Its paragraphs

    /// The paragraphs of the article in order, without a heading that only repeats the title.
    func paragraphs(leavingOut title: String?) -> [String] {
        var paragraphs: [String] = []
        var current = ""
        func close() {
            let paragraph = Self.collapsed(current)
            if !paragraph.isEmpty, paragraphs.isEmpty ? paragraph != title : true { paragraphs.append(paragraph) }
            current = ""
        }
        func read(_ node: HTMLNode) {
            if let characters = node.characters {
                current += characters
                return
            }
            guard let name = node.name, node.isSame(as: container) || !Self.isLeftOut(node, furniture) else { return }
            if name == "br" {
                current += "\u{2028}"
                return
            }
            let isBlock = Self.blocks.contains(name)
            // Cells of a row stay on one line.
            if isBlock, name != "td", name != "th" { close() } else if isBlock { current += " " }
            for child in node.children { read(child) }
            if isBlock, name != "td", name != "th" { close() }
        }
        read(container)
        close()
        return paragraphs
    }

    /// White space to single spaces; a `br` to a line break, two to a gap that ends the paragraph.
    static func collapsed(_ text: String) -> String {
        var lines: [String] = []
        for line in text.split(separator: "\u{2028}", omittingEmptySubsequences: false) {
            let words = line.split {
                $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" || $0 == "\u{0C}"
            }
            lines.append(words.joined(separator: " "))
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.drop { $0.isEmpty }.joined(separator: "\n")
    }
}
