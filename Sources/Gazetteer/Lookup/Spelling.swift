/// The spellings to try for a name that was asked for.
struct Spelling {
    /// The name as it is; of "Kuz Kunar (Khewa)" also what is inside and outside the brackets.
    let keys: [[UInt8]]
    private let folding: NameFolding

    init(_ name: String, _ folding: NameFolding) {
        self.folding = folding
        var keys: [[UInt8]] = []
        for variant in [Array(name.utf8)] + bracketedParts(Array(name.utf8)) {
            let key = folding.keyBytes(variant)
            if !key.isEmpty, !keys.contains(key) { keys.append(key) }
        }
        self.keys = keys
    }

    /// Two words the other way round.
    var reordered: [[UInt8]] {
        keys.compactMap { key in
            let words = key.split(separator: space)
            return words.count == 2 ? Array(words[1]) + [space] + words[0] : nil
        }
    }

    /// The name without words at its end or its start, longest first; no part of less than four bytes.
    var parts: [[UInt8]] {
        keys.flatMap { key -> [[UInt8]] in
            let words = key.split(separator: space)
            guard words.count > 1 else { return [] }
            return (1..<words.count).flatMap { dropped in
                [words.dropLast(dropped), words.dropFirst(dropped)].map { Array($0.joined(separator: [space])) }
            }.filter { $0.count > 3 }
        }
    }

    /// What one letter more, less, other or exchanged with the next makes of a word; the first letter stays.
    static func oneEdit(from word: [UInt8], alphabet: [UInt8]) -> Set<[UInt8]> {
        guard !word.isEmpty, word.allSatisfy({ $0 < 0x80 }) else { return [] }
        var edits: Set<[UInt8]> = []
        for index in 1...word.count {
            for letter in alphabet {
                var longer = word
                longer.insert(letter, at: index)
                edits.insert(longer)
            }
            guard index < word.count else { continue }
            var shorter = word
            shorter.remove(at: index)
            edits.insert(shorter)
            for letter in alphabet {
                var other = word
                other[index] = letter
                edits.insert(other)
            }
            if index + 1 < word.count {
                var exchanged = word
                exchanged.swapAt(index, index + 1)
                edits.insert(exchanged)
            }
        }
        edits.remove(word)
        return edits
    }

    /// The letters of folded names.
    static let alphabet = Array("abcdefghijklmnopqrstuvwxyzCDGKSTZ".utf8)
}

/// The parts of a name inside and outside its brackets: alternatives rather than one name. Empty if it has none.
func bracketedParts(_ name: [UInt8]) -> [[UInt8]] {
    guard let open = name.firstIndex(of: UInt8(ascii: "(")), open > 0,
        let close = name[open...].firstIndex(of: UInt8(ascii: ")"))
    else { return [] }
    return [Array(name[..<open]), Array(name[(open + 1)..<close])]
}

private let space = UInt8(ascii: " ")
