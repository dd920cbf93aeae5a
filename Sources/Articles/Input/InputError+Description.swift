extension InputError: CustomStringConvertible {
    /// One line: the place, what is wrong, what to do.
    public var description: String { "\(place): \(what); \(remedy)" }

    public var what: String {
        switch self {
        case .missing: "there is no such file or folder"
        case .unreadable(_, let reason): "cannot be read (\(reason))"
        case .invalidUTF8: "is not valid UTF-8 here"
        case .otherEncoding(_, let name): "is encoded as \(name), not as UTF-8"
        case .nulByte: "holds a NUL byte, so it is no text"
        case .emptyText: "has no text"
        case .notHTML: "is named as HTML but holds none"
        case .noMainText: "has markup but no text in it"
        case .tooLarge(_, let limit): "is larger than \(limit >> 20) MB, the limit for one article"
        case .brokenJSON(_, let what): "is broken JSON: \(what)"
        case .wrongRecord(_, let key, let what): "\"\(key)\" \(what)"
        case .wrongDate(_, let value): "\"\(value)\" is no date the program can read"
        case .unknownFormat: "has an ending the program does not know"
        case .emptyFolder: "holds no article"
        case .duplicateID(_, let id): "the id \"\(id)\" was used before by an article with other content"
        case .noDate: "has no date of publication"
        case .language(_, let name): "is in \(name), which the program does not read"
        case .wrongRow(_, let column, let what): "column \"\(column)\": \(what)"
        case .wrongHeader(_, let what): what
        case .lexicon(_, let what): what
        }
    }

    public var remedy: String {
        switch self {
        case .missing: "check the path"
        case .unreadable: "check its permissions"
        case .invalidUTF8: "save it as UTF-8"
        case .otherEncoding(_, let name): "convert it: iconv -f \(name) -t UTF-8"
        case .nulByte: "leave it out, or save its text as UTF-8"
        case .emptyText: "leave it out, or fill it"
        case .notHTML: "leave it out, or give it the ending of what it is"
        case .noMainText: "save the article's text as .txt"
        case .tooLarge: "split it into its articles, one a line, as JSON Lines"
        case .brokenJSON: "correct that line"
        case .wrongRecord: "give each article a \"text\" string, and strings for id, date, title, source, url, language"
        case .wrongDate: "write dates like 2021-07-09; the article was read without one"
        case .unknownFormat: "use .txt, .md, .html, .json, .jsonl, or .csv for a claims table"
        case .emptyFolder: "name a folder with .txt, .md, .html, .json, .jsonl or .csv files"
        case .duplicateID: "give it an id of its own, or \"supersedes\": the id it replaces"
        case .noDate: "add a line \"Date: 2021-07-09\" at the top (\"date\" in JSON), or give --published 2021-07-09"
        case .language: "only the names in it are found; give an English translation for its claims"
        case .wrongRow: "correct that row; the others were read"
        case .wrongHeader: "begin the table with a line that names its columns"
        case .lexicon: "restore the bundled GeoData"
        }
    }
}
