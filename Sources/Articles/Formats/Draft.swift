import CivilDate

/// What a document says about itself and its text, before dates and languages are looked at.
struct Draft {
    var id: String?
    /// As written.
    var date: String?
    var title: String?
    var source: String?
    var url: String?
    var language: String?
    var supersedes: String?
    var text: String
}

/// The header lines that text files may begin with, and the names that JSON records use for the same.
enum DraftKey: String {
    case id, date, title, source, url, language, supersedes

    init?(header name: some StringProtocol) {
        let folded = name.lowercased()
        self.init(rawValue: folded == "published" ? "date" : folded)
    }
}

extension Draft {
    mutating func set(_ key: DraftKey, _ value: String) {
        let value = value.isEmpty ? nil : value
        switch key {
        case .id: id = value
        case .date: date = value
        case .title: title = value
        case .source: source = value
        case .url: url = value
        case .language: language = value
        case .supersedes: supersedes = value
        }
    }
}
