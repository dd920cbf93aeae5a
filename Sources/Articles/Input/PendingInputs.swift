public import CivilDate
public import GeoJSON

/// One thing of the input, found and not yet read: reading it depends on nothing else, so several can be at once.
public enum PendingInput: Sendable {
    /// A line of JSON Lines.
    case line([UInt8], file: String, number: Int, fileDate: CivilDate?)
    /// A record of a JSON file.
    case record(JSONValue, at: InputPlace, fileDate: CivilDate?)
    /// A file that is one article.
    case file(String, SingleFormat)
    /// The path of a claims table.
    case claimsTable(String)
    /// What is wrong with it.
    case problem(InputError)

    /// The formats of files that are one article.
    public enum SingleFormat: Sendable { case text, markdown, html }
}

/// Goes through inputs, folders, files and lines in order, without reading more of them than where they begin and end.
public struct PendingInputs: Sequence, IteratorProtocol {
    let reader: ArticleReader
    /// Inputs as given, the next one last.
    private var inputs: [String]
    /// Files of the folder being read, the next one last.
    private var files: [String] = []
    private var lines: LineStream?
    private var linesDate: CivilDate?
    /// Found and not yet handed out, the next one last.
    private var ready: [PendingInput] = []

    init(_ inputs: [String], reader: ArticleReader) {
        self.reader = reader
        self.inputs = inputs.reversed()
    }

    public mutating func next() -> PendingInput? {
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
            attempt { (inputs) throws(InputError) in
                let files = try InputFolder.files(in: input) { ArticleReader.Format(path: $0) != nil }
                if files.isEmpty { throw .emptyFolder(InputPlace(file: input)) }
                inputs.files = files.reversed()
            }
        } else {
            files = [input]
        }
    }

    private mutating func open(_ path: String) {
        attempt { (inputs) throws(InputError) in
            // A missing file is that first, whatever its ending.
            let file = try OpenFile(path)
            guard let format = ArticleReader.Format(path: path) else {
                throw .unknownFormat(InputPlace(file: path))
            }
            switch format {
            case .table: inputs.ready = [.claimsTable(path)]
            case .jsonLines:
                inputs.lines = LineStream(file, limit: inputs.reader.limit)
                inputs.linesDate = PublishedDate.inFileName(path)
            case .text: inputs.ready = [.file(path, .text)]
            case .markdown: inputs.ready = [.file(path, .markdown)]
            case .html: inputs.ready = [.file(path, .html)]
            case .json: inputs.ready = try inputs.reader.records(path).reversed()
            }
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
                ready = [.line(bytes, file: stream.name, number: number, fileDate: linesDate)]
            }
        } catch {
            ready = [.problem(error)]
            // A stream that cannot be read on ends here; a bad line does not end it.
            if case .unreadable = error { lines = nil }
        }
    }

    private mutating func attempt(_ body: (inout Self) throws(InputError) -> Void) {
        do throws(InputError) {
            try body(&self)
        } catch {
            ready = [.problem(error)]
        }
    }
}
