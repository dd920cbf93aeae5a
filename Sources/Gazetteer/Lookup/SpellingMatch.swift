/// How close a name of the gazetteer is to the one asked for; the closest first.
enum SpellingMatch: Int, Comparable, CaseIterable {
    case same, folded, skeleton, reordered, part, oneLetter, oneConsonant

    static func < (left: SpellingMatch, right: SpellingMatch) -> Bool { left.rawValue < right.rawValue }

    var score: Double {
        switch self {
        case .same: 1
        case .folded: 0.9
        case .skeleton: 0.75
        case .reordered: 0.7
        case .part: 0.6
        case .oneLetter: 0.55
        case .oneConsonant: 0.45
        }
    }

    func reason(_ name: String) -> String {
        switch self {
        case .same: "same name"
        case .folded: "spelled like \(name)"
        case .skeleton: "same consonants as \(name)"
        case .reordered: "same words as \(name) in another order"
        case .part: "a part of the name is \(name)"
        case .oneLetter: "one letter off \(name)"
        case .oneConsonant: "one consonant off \(name)"
        }
    }
}
