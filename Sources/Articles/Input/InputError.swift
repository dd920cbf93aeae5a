/// Where in the input something is wrong.
public struct InputPlace: Hashable, Sendable, CustomStringConvertible {
    /// The path as given, or `standard input`.
    public var file: String
    /// Counted from 1.
    public var line: Int?
    /// Counted from 1; in a table, the number of the column.
    public var column: Int?
    /// Counted from 0.
    public var byte: Int?
    /// In a JSON array, counted from 1.
    public var record: Int?

    public init(file: String, line: Int? = nil, column: Int? = nil, byte: Int? = nil, record: Int? = nil) {
        self.record = record
        self.file = file
        self.line = line
        self.column = column
        self.byte = byte
    }

    /// `news.jsonl:3:17`, or `news.txt, byte 1024`.
    public var description: String {
        var text = file
        if let line { text += ":\(line)" }
        if let column, line != nil { text += ":\(column)" }
        if let byte { text += ", byte \(byte)" }
        if let record { text += ", record \(record)" }
        return text
    }
}

/// What is wrong with one input. That input is skipped and counted; the rest is done.
public enum InputError: Error, Hashable, Sendable {
    case missing(InputPlace)
    /// `reason` in the words of the operating system.
    case unreadable(InputPlace, reason: String)
    case invalidUTF8(InputPlace)
    /// Begins with a UTF-16 or UTF-32 byte order mark.
    case otherEncoding(InputPlace, name: String)
    case nulByte(InputPlace)
    case emptyText(InputPlace)
    /// A file named .html that holds no markup.
    case notHTML(InputPlace)
    case noMainText(InputPlace)
    /// Sizes in bytes.
    case tooLarge(InputPlace, limit: Int)
    case brokenJSON(InputPlace, what: String)
    /// A JSON record whose key is missing or of another type than expected.
    case wrongRecord(InputPlace, key: String, what: String)
    case wrongDate(InputPlace, value: String)
    case unknownFormat(InputPlace)
    case emptyFolder(InputPlace)
    /// An id that an earlier article has, with other content.
    case duplicateID(InputPlace, id: String)
    case noDate(InputPlace)
    /// Names in the text are still found; claims are not. `name` is the language's English name.
    case language(InputPlace, name: String)
    /// A row of a claims table.
    case wrongRow(InputPlace, column: String, what: String)
    case wrongHeader(InputPlace, what: String)
    /// A table of GeoData, not of the user.
    case lexicon(InputPlace, what: String)

    public var place: InputPlace {
        switch self {
        case .missing(let place), .invalidUTF8(let place), .nulByte(let place), .emptyText(let place),
            .notHTML(let place), .noMainText(let place), .unknownFormat(let place), .emptyFolder(let place),
            .noDate(let place), .unreadable(let place, _), .otherEncoding(let place, _), .tooLarge(let place, _),
            .brokenJSON(let place, _), .wrongRecord(let place, _, _), .wrongDate(let place, _),
            .duplicateID(let place, _), .language(let place, _), .wrongRow(let place, _, _),
            .wrongHeader(let place, _), .lexicon(let place, _):
            place
        }
    }

    /// The article was read all the same: the error is counted, and nothing is left out.
    public var isWarning: Bool {
        switch self {
        case .language, .wrongDate: true
        default: false
        }
    }
}
