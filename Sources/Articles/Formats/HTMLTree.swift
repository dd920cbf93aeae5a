import CLibXML2

/// A web page parsed by libxml2's HTML parser, freed when it goes out of scope.
struct HTMLTree: ~Copyable {
    private let document: htmlDocPtr

    /// nil where the parser finds nothing at all.
    init?(_ bytes: [UInt8], encoding: String?) {
        let options = Int32(
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NONET.rawValue)
        let parsed = bytes.withUnsafeBytes { buffer in
            buffer.baseAddress.flatMap { base in
                htmlReadMemory(
                    base.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, encoding, options)
            }
        }
        guard let parsed else { return nil }
        document = parsed
    }

    deinit { xmlFreeDoc(document) }

    /// Reads the tree; no node may leave the closure, since the tree is freed after its owner's last use.
    borrowing func withRoot<Result>(_ read: (HTMLNode) throws -> Result) rethrows -> Result? {
        guard let root = xmlDocGetRootElement(document) else { return nil }
        return try read(HTMLNode(root))
    }
}

/// A node of a page that its ``HTMLTree`` keeps alive.
struct HTMLNode {
    private let node: xmlNodePtr

    init(_ node: xmlNodePtr) { self.node = node }

    /// Lower-case tag name; nil for text.
    var name: String? {
        guard node.pointee.type == XML_ELEMENT_NODE, let name = node.pointee.name else { return nil }
        return String(cString: name)
    }

    /// The characters of a text node, entities resolved.
    var characters: String? {
        switch node.pointee.type {
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: node.pointee.content.map { String(cString: $0) }
        default: nil
        }
    }

    var firstChild: HTMLNode? { node.pointee.children.map(HTMLNode.init) }
    var next: HTMLNode? { node.pointee.next.map(HTMLNode.init) }

    var children: UnfoldSequence<HTMLNode, HTMLNode?> {
        sequence(state: firstChild) { state in
            defer { state = state?.next }
            return state
        }
    }

    subscript(attribute: String) -> String? {
        guard node.pointee.type == XML_ELEMENT_NODE else { return nil }
        var property = node.pointee.properties
        while let current = property {
            if let name = current.pointee.name, String(cString: name) == attribute {
                // The HTML parser keeps a value as one text node, entities resolved.
                guard let value = current.pointee.children, let content = value.pointee.content else { return "" }
                return String(cString: content)
            }
            property = current.pointee.next
        }
        return nil
    }

    /// All text below, as it stands.
    var allText: String {
        var text = ""
        walk { node in
            if let characters = node.characters { text += characters }
            return true
        }
        return text
    }

    /// Visits this node and all below it in document order; `visit` says whether to enter a node.
    ///
    /// The parser refuses trees deeper than 256, so recursion is bounded.
    func walk(_ visit: (HTMLNode) -> Bool) {
        guard visit(self) else { return }
        var child = firstChild
        while let node = child {
            node.walk(visit)
            child = node.next
        }
    }

    /// The same node of the same tree.
    func isSame(as other: HTMLNode) -> Bool { node == other.node }
}
