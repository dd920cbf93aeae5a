import Articles
import Gazetteer

/// The names, spokesmen, offices and outlets of a theatre's parties, ready to be found in words.
///
/// An object, since the rules of each sentence hold it.
final class PartyNames: Sendable {
    /// How words stand for a party.
    enum Kind: Int, Hashable, Sendable { case name, spokesman, office, outlet }

    struct Entry: Hashable, Sendable {
        var words: [String]
        var party: PartyID
        var kind: Kind
        /// Of common nouns alone ("security forces"): many have such.
        var isCommon: Bool
    }

    struct Match: Hashable, Sendable {
        var party: PartyID
        var kind: Kind
        var isCommon: Bool
        /// Indices into the words searched.
        var range: Range<Int>
    }

    private let byFirst: [String: [Entry]]
    private let surnames: [String: PartyID]
    let parties: [PartyID: Party]
    let countries: Set<String>
    /// The first party listed that governs from a capital: the theatre's own government.
    let government: PartyID?
    /// Every other party of the theatre.
    let opposition: [PartyID]
    private let capitals: [String: PartyID]

    init(_ theatre: Theatre?) {
        let all = theatre?.parties ?? []
        countries = Set(theatre?.countries ?? [])
        let government = all.first { !$0.capitals.isEmpty }?.id
        self.government = government
        opposition = all.map(\.id).filter { $0 != government }
        var byFirst: [String: [Entry]] = [:]
        var surnames: [String: PartyID] = [:]
        var capitals: [String: PartyID] = [:]
        var parties: [PartyID: Party] = [:]
        func add(_ name: String, _ party: PartyID, _ kind: Kind) {
            let words = Self.words(name)
            guard let first = words.first else { return }
            // A script without capital letters has no common nouns here.
            let isCommon = name.contains(where: \.isLowercase) && !name.contains(where: \.isUppercase)
            byFirst[first, default: []].append(Entry(words: words, party: party, kind: kind, isCommon: isCommon))
        }
        for party in all {
            parties[party.id] = party
            let rows: [(Kind, [String])] = [
                (.name, [party.name] + party.aliases), (.spokesman, party.spokesmen), (.office, party.offices),
                (.outlet, party.outlets),
            ]
            for (kind, names) in rows {
                for name in names { add(name, party.id, kind) }
            }
            for spokesman in party.spokesmen {
                let words = Self.words(spokesman)
                if words.count > 1, let last = words.last { surnames[last] = surnames[last] ?? party.id }
            }
            for capital in party.capitals { capitals[Self.words(capital).joined(separator: " ")] = party.id }
        }
        // "Interior Ministry" beside "interior ministry" is as common as that.
        for key in byFirst.keys {
            byFirst[key]?.sort { ($0.words.count, $0.isCommon ? 1 : 0) > ($1.words.count, $1.isCommon ? 1 : 0) }
        }
        self.byFirst = byFirst
        self.surnames = surnames
        self.capitals = capitals
        self.parties = parties
    }

    private init(withoutCommon names: PartyNames) {
        byFirst = names.byFirst.mapValues { entries in
            let common = Set(entries.lazy.filter(\.isCommon).map(\.words))
            return entries.filter { !common.contains($0.words) }
        }
        (surnames, parties, countries, capitals) = (names.surnames, names.parties, names.countries, names.capitals)
        government = nil
        opposition = []
    }

    /// For an article about another country: what no army or ministry there is called too. Nobody is "the government" there.
    var withoutCommon: PartyNames { PartyNames(withoutCommon: self) }

    /// Lower-cased words without a leading article.
    static func words(_ name: String) -> [String] {
        // Most names are a word or two of plain letters, which need no cutting.
        if name.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == 0x20 }) {
            let words = name.utf8.split(separator: 0x20).map { Passage.Token.folded(String(Substring($0))) }
            return words.count > 1 && words.first == "the" ? Array(words.dropFirst()) : words
        }
        let folded = Passage.Token.foldedWords(name)
        return folded.count > 1 && folded.first == "the" ? Array(folded.dropFirst()) : folded
    }

    /// The words that a name begins with.
    var firstWords: Set<String> { Set(byFirst.keys) }

    /// All names in a run of folded words, longest first at each place.
    func matches(in words: [String]) -> [Match] {
        var result: [Match] = []
        var index = 0
        while index < words.count {
            if let entry = byFirst[words[index]]?.first(where: { words[index...].starts(with: $0.words) }) {
                result.append(
                    Match(
                        party: entry.party, kind: entry.kind, isCommon: entry.isCommon,
                        range: index..<index + entry.words.count))
                index += entry.words.count
            } else {
                index += 1
            }
        }
        return result
    }

    /// A spokesman by surname alone.
    func spokesman(surname: String) -> PartyID? { surnames[surname] }

    /// "Kabul" for the government in Kabul.
    func governing(from city: String) -> PartyID? { capitals[city] }
}
