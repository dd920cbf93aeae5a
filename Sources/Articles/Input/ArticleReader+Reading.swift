import CivilDate
import GeoJSON

/// What was read of an input, before it is known whether its id came before.
public enum ReadInput: Sendable {
    /// An article with the warnings that come with it.
    case article(Article, at: InputPlace, warnings: [InputError], content: UInt64)
    /// The path of a claims table.
    case claimsTable(String)
    /// Why there is no article.
    case problem(InputError)
}

extension ArticleReader {
    /// The inputs one after the other, for several to be read at once: see ``read(_:)`` and ``KnownArticles``.
    public func pending(in inputs: [String]) -> PendingInputs { PendingInputs(inputs, reader: self) }

    /// Reads one input. Depends on no other.
    ///
    /// - Complexity: O(*n*) in its bytes.
    public func read(_ input: PendingInput) -> ReadInput {
        do throws(InputError) {
            switch input {
            case .line(let bytes, let file, let number, let fileDate):
                let value = try Self.json(bytes, file: file, line: number)
                let place = InputPlace(file: file, line: number)
                return try read(JSONRecord.draft(value, at: place), at: place, fileDate: fileDate)
            case .record(let value, let place, let fileDate):
                return try read(JSONRecord.draft(value, at: place), at: place, fileDate: fileDate)
            case .file(let path, let format):
                return try read(path, format)
            case .claimsTable(let path): return .claimsTable(path)
            case .problem(let error): return .problem(error)
            }
        } catch {
            return .problem(error)
        }
    }

    private func read(_ path: String, _ format: PendingInput.SingleFormat) throws(InputError) -> ReadInput {
        let bytes = try FileBytes.read(path, limit: limit)
        let place = InputPlace(file: path)
        let date = PublishedDate.inFileName(path)
        switch format {
        case .text: return try read(PlainText.draft(try UTF8Text.decode(bytes, file: path)), at: place, fileDate: date)
        case .markdown:
            return try read(Markdown.draft(try UTF8Text.decode(bytes, file: path)), at: place, fileDate: date)
        case .html: return try read(try WebPage.draft(bytes, at: place, lexicon: lexicon), at: place, fileDate: date)
        }
    }

    private func read(_ draft: Draft, at place: InputPlace, fileDate: CivilDate?) throws(InputError) -> ReadInput {
        let (article, warnings) = try article(draft, at: place, fileDate: fileDate)
        return .article(article, at: place, warnings: warnings, content: KnownArticles.content(of: article))
    }

    /// The records of a JSON file.
    func records(_ path: String) throws(InputError) -> [PendingInput] {
        let bytes = try FileBytes.read(path, limit: limit)
        let place = InputPlace(file: path)
        let date = PublishedDate.inFileName(path)
        guard let records = JSONRecord.records(in: try Self.json(bytes, file: path, line: nil)) else {
            throw .wrongRecord(place, key: "text", what: "is missing: the file holds no object and no array")
        }
        return records.enumerated().map { index, record in
            var place = place
            if records.count > 1 { place.record = index + 1 }
            return .record(record, at: place, fileDate: date)
        }
    }

    private static func json(_ given: [UInt8], file: String, line: Int?) throws(InputError) -> JSONValue {
        let bytes = given.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(given.dropFirst(3)) : given
        do throws(JSONSyntaxError) {
            return try JSONValue(parsing: bytes)
        } catch {
            // Bad UTF-8 is no JSON either, and told by its byte.
            _ = try UTF8Text.decode(given, file: file, line: line)
            throw .brokenJSON(
                InputPlace(file: file, line: (line ?? 1) + error.line - 1, column: error.column),
                what: error.problem)
        }
    }
}
