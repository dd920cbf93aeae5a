/// How close a name of the gazetteer is to the one asked for; the closest first.
enum SpellingMatch: Int, Comparable {
    case same, folded, skeleton, oneEdit

    static func < (left: SpellingMatch, right: SpellingMatch) -> Bool { left.rawValue < right.rawValue }

    var score: Double {
        switch self {
        case .same: 1
        case .folded: 0.9
        case .skeleton: 0.7
        case .oneEdit: 0.55
        }
    }

    func reason(_ name: String) -> String {
        switch self {
        case .same: "same name"
        case .folded: "spelled like \(name)"
        case .skeleton: "same consonants as \(name)"
        case .oneEdit: "one letter off \(name)"
        }
    }
}
