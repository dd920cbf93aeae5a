import Gazetteer

/// Names that the gazetteer's scanner does not look for: the people and adjectives of countries and places, and short
/// names such as "W.Va.", each with its place.
struct PhraseTable: Sendable {
    struct Phrase: Sendable {
        /// Hashes of its words.
        var words: [UInt64]
        /// In small letters, dots included; empty where only the words count.
        var bytes: [UInt8]
        var ref: PlaceRef
        var source: ArticleName.Source
        var condition: PlaceLexicon.ShortName.Condition
        var isPlural: Bool
        /// One for each place and source.
        var number: Int
    }

    private var phrases: [UInt64: [Phrase]] = [:]
    /// The first words of all: most capitalised words are none of them.
    private var firsts = HashSet()
    private var numbers: [PlaceRef: Int] = [:]

    init(index: GazetteerIndex, lexicon: PlaceLexicon) {
        for country in index.countries {
            for word in country.adjectives + country.demonyms where !word.contains(".") && word.utf8.count > 2 {
                // Only what is no name of the country too.
                add(word, ref: country.ref, source: .nationality, isPlural: false)
                if word.last != "s", !word.hasSuffix("sh"), !word.hasSuffix("ch"), !word.hasSuffix("ese") {
                    add(word + "s", ref: country.ref, source: .nationality, isPlural: true)
                }
            }
        }
        for name in lexicon.demonyms {
            guard let ref = Self.ref(name, in: index) else { continue }
            let text = String(decoding: name.bytes, as: UTF8.self)
            add(text, ref: ref, source: .nationality, isPlural: text.hasSuffix("s"))
        }
        for name in lexicon.abbreviations {
            guard let ref = Self.ref(name, in: index), let first = name.words.first else { continue }
            phrases[first, default: []].append(
                Phrase(
                    words: name.words, bytes: name.bytes, ref: ref, source: .abbreviation, condition: name.condition,
                    isPlural: false, number: number(ref, .abbreviation)))
        }
        for key in phrases.keys {
            firsts.insert(key)
            phrases[key]?.sort { ($0.words.count, $0.bytes.count) > ($1.words.count, $1.bytes.count) }
        }
    }

    private mutating func add(_ word: String, ref: PlaceRef, source: ArticleName.Source, isPlural: Bool) {
        let words = WordHashing.words(word)
        guard let first = words.first else { return }
        if let known = phrases[first], known.contains(where: { $0.words == words }) { return }
        phrases[first, default: []].append(
            Phrase(
                words: words, bytes: [], ref: ref, source: source, condition: .alone, isPlural: isPlural,
                number: number(ref, source)))
    }

    private mutating func number(_ ref: PlaceRef, _ source: ArticleName.Source) -> Int {
        let number = numbers[ref] ?? numbers.count
        numbers[ref] = number
        return number * 2 + (source == .nationality ? 1 : 0)
    }

    /// The place of a short name: of the kind and country it says, the best known.
    private static func ref(_ name: PlaceLexicon.ShortName, in index: GazetteerIndex) -> PlaceRef? {
        index.refs(named: name.name).first { ref in
            let kind = index.kind(ref)
            let fits = name.kind.map { $0 == kind || ($0 == .city && [.capital, .city, .town].contains(kind)) } ?? true
            return fits && (name.country == nil || index.country(ref) == name.country)
        }
    }

    /// The longest phrase that starts at a word of a run, and the word after it.
    func match(at index: Int, in run: WordRun, afterPlaceAndComma: Bool) -> (phrase: Phrase, end: Int)? {
        let hash = run.words[index].hash
        guard firsts.contains(hash), let found = phrases[hash] else { return nil }
        for phrase in found {
            let end = index + phrase.words.count
            guard end <= run.words.count else { continue }
            var fits = true
            for offset in 1..<max(1, phrase.words.count) where run.words[index + offset].hash != phrase.words[offset] {
                fits = false
            }
            guard fits else { continue }
            if phrase.bytes.isEmpty {
                for position in index + 1..<max(index + 1, end) where !run.words[position].gap.isPlain { fits = false }
            } else {
                fits = Self.spells(phrase, at: index, end: end, in: run)
            }
            switch phrase.condition {
            case .alone: break
            case .comma: fits = fits && afterPlaceAndComma
            case .postal: fits = fits && afterPlaceAndComma && run.words[index].shape.contains(.allCapitals)
            }
            if fits { return (phrase, end) }
        }
        return nil
    }

    /// Whether the bytes are the phrase's, dots included; short ones in capitals only ("US", not "us" nor "Us").
    private static func spells(_ phrase: Phrase, at index: Int, end: Int, in run: WordRun) -> Bool {
        let start = Int(run.words[index].start)
        guard start + phrase.bytes.count <= run.bytes.count else { return false }
        for offset in 0..<phrase.bytes.count {
            let byte = run.bytes[start + offset]
            let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
            if lower != phrase.bytes[offset] { return false }
        }
        if phrase.words.count == 1, phrase.bytes.count <= 4, phrase.bytes.last != UInt8(ascii: ".") {
            let word = run.words[index]
            return word.shape.contains(.allCapitals) || phrase.bytes.count == 4
        }
        return true
    }
}
