import CivilDate
import GeoJSON

/// The items of some inputs, read when they are asked for.
public struct InputItems: Sequence {
    let inputs: [String]
    let reader: ArticleReader

    init(_ inputs: [String], reader: ArticleReader) {
        self.inputs = inputs
        self.reader = reader
    }

    public func makeIterator() -> Iterator { Iterator(inputs, reader: reader) }

    /// Reads one item after the other; ends when all inputs are read.
    public struct Iterator: IteratorProtocol {
        private let reader: ArticleReader
        /// Inputs as given, the next one last.
        private var inputs: [String]
        /// Files of the folder being read, the next one last.
        private var files: [String] = []
        private var lines: LineStream?
        private var linesDate: CivilDate?
        /// Read and not yet handed out, the next one last.
        private var ready: [InputItem] = []
        /// The hash of the content by the hash of the id.
        private var seen: [UInt64: UInt64] = [:]
        /// The hashes of ids that some article says it has a newer version of: the older one may be read later.
        private var versioned: Set<UInt64> = []

        init(_ inputs: [String], reader: ArticleReader) {
            self.reader = reader
            self.inputs = inputs.reversed()
        }

        public mutating func next() -> InputItem? {
            while true {
                if let item = ready.popLast() { return item }
                if let lines {
                    nextLine(lines)
                } else if let file = files.popLast() {
                    open(file)
                } else if let input = inputs.popLast() {
                    begin(input)
                } else {
                    return nil
                }
            }
        }

        private mutating func begin(_ input: String) {
            if input == "-" {
                lines = LineStream(OpenFile(), limit: reader.limit)
                linesDate = nil
            } else if InputFolder.isFolder(input) {
                attempt { (iterator) throws(InputError) in
                    let files = try InputFolder.files(in: input) { ArticleReader.Format(path: $0) != nil }
                    if files.isEmpty { throw .emptyFolder(InputPlace(file: input)) }
                    iterator.files = files.reversed()
                }
            } else {
                files = [input]
            }
        }

        private mutating func open(_ path: String) {
            attempt { (iterator) throws(InputError) in
                // A missing file is that first, whatever its ending.
                let file = try OpenFile(path)
                guard let format = ArticleReader.Format(path: path) else {
                    throw .unknownFormat(InputPlace(file: path))
                }
                switch format {
                case .table: iterator.ready = [.claimsTable(path)]
                case .jsonLines:
                    iterator.lines = LineStream(file, limit: iterator.reader.limit)
                    iterator.linesDate = PublishedDate.inFileName(path)
                case .text, .markdown, .html, .json:
                    try iterator.readWhole(path, format)
                    iterator.ready.reverse()
                }
            }
        }

        private mutating func readWhole(_ path: String, _ format: ArticleReader.Format) throws(InputError) {
            let bytes = try FileBytes.read(path, limit: reader.limit)
            let place = InputPlace(file: path)
            let date = PublishedDate.inFileName(path)
            switch format {
            case .text: take(PlainText.draft(try UTF8Text.decode(bytes, file: path)), at: place, fileDate: date)
            case .markdown: take(Markdown.draft(try UTF8Text.decode(bytes, file: path)), at: place, fileDate: date)
            case .html: take(try WebPage.draft(bytes, at: place, lexicon: reader.lexicon), at: place, fileDate: date)
            case .json:
                guard let records = JSONRecord.records(in: try Self.json(bytes, file: path, line: nil)) else {
                    throw .wrongRecord(place, key: "text", what: "is missing: the file holds no object and no array")
                }
                for (index, record) in records.enumerated() {
                    var place = place
                    if records.count > 1 { place.record = index + 1 }
                    take(record, at: place, fileDate: date)
                }
            case .jsonLines, .table: break
            }
        }

        private mutating func nextLine(_ stream: LineStream) {
            do throws(InputError) {
                switch try stream.next() {
                case nil: lines = nil
                case .tooLong(let number):
                    throw .tooLarge(InputPlace(file: stream.name, line: number), limit: reader.limit)
                case .bytes(let bytes, let number):
                    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return }
                    let value = try Self.json(bytes, file: stream.name, line: number)
                    take(value, at: InputPlace(file: stream.name, line: number), fileDate: linesDate)
                    ready.reverse()
                }
            } catch {
                ready = [.problem(error)]
                // A stream that cannot be read on ends here; a bad line does not end it.
                if case .unreadable = error { lines = nil }
            }
        }

        private mutating func take(_ record: JSONValue, at place: InputPlace, fileDate: CivilDate?) {
            do throws(InputError) {
                take(try JSONRecord.draft(record, at: place), at: place, fileDate: fileDate)
            } catch {
                ready.append(.problem(error))
            }
        }

        /// Adds the article and its warnings to what is ready, in order.
        private mutating func take(_ draft: Draft, at place: InputPlace, fileDate: CivilDate?) {
            do throws(InputError) {
                let (article, warnings) = try reader.article(draft, at: place, fileDate: fileDate)
                let content = article.contentHash.value
                var id = ContentHash()
                id.add(article.id)
                if article.supersedes == article.id { versioned.insert(id.value) }
                if let known = seen[id.value] {
                    // The same article given twice is read once.
                    if known == content { return }
                    guard article.supersedes != nil || versioned.contains(id.value) else {
                        throw .duplicateID(place, id: article.id)
                    }
                }
                seen[id.value] = content
                ready.append(contentsOf: warnings.map { .problem($0) })
                ready.append(.article(article, at: place))
            } catch {
                ready.append(.problem(error))
            }
        }

        private mutating func attempt(_ body: (inout Iterator) throws(InputError) -> Void) {
            do throws(InputError) {
                try body(&self)
            } catch {
                ready = [.problem(error)]
            }
        }

        private static func json(_ bytes: [UInt8], file: String, line: Int?) throws(InputError) -> JSONValue {
            // The text is looked at first, so that bad UTF-8 is told by its byte and not as bad JSON.
            _ = try UTF8Text.decode(bytes, file: file, line: line)
            let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
            do throws(JSONSyntaxError) {
                return try JSONValue(parsing: bytes)
            } catch {
                throw .brokenJSON(
                    InputPlace(file: file, line: (line ?? 1) + error.line - 1, column: error.column),
                    what: error.problem)
            }
        }
    }
}
