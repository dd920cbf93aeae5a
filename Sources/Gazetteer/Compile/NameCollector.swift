/// Gathers the distinct names and their places, and lays out the tables that names are found by.
struct NameCollector {
    private let letters: [UInt32]
    private(set) var names: [NameRecord] = []
    private(set) var keys: [UInt8] = [0, 0]
    private var ids: [UInt64: Int32] = [:]
    /// Name and row in the order of coming, the row with `NameRecord.main`.
    private var uses: [(name: Int32, row: UInt32)] = []
    /// Names that came in small letters too.
    private var spelledOut: [Bool] = []
    private var key: [UInt8] = []

    init(letters: LetterTable) {
        self.letters = letters.entries
        ids.reserveCapacity(1 << 20)
    }

    /// - Parameter isAbbreviation: take a name of one or two letters too.
    mutating func add(
        _ name: some Collection<UInt8>, row: Int, isMain: Bool = false, isAbbreviation: Bool = false
    ) {
        let spelling = Array(name)
        for part in bracketedParts(spelling) { add(part, row: row, isAbbreviation: isAbbreviation) }
        let shape = cut(spelling)
        guard !key.isEmpty else { return }
        let allCapitals = shape.hasCapital && !shape.hasSmall && shape.letters <= 4 && shape.isASCII
        var flags: UInt16 = 0
        if shape.letters > 2 || (isAbbreviation && shape.letters > 0) { flags |= NameRecord.scanned }
        if allCapitals, spelling.last == UInt8(ascii: ".") { flags |= NameRecord.fullStop }
        // A village of two letters is not what an abbreviation of the same letters means.
        let hash = WordHash.of(key) ^ (flags & NameRecord.scanned == 0 ? 1 : 0)
        let id: Int32
        if let known = ids[hash] {
            id = known
            names[Int(id)].flags |= flags
        } else {
            id = Int32(names.count)
            ids[hash] = id
            names.append(NameRecord(key: TextPool.append(key, to: &keys), rows: 0, count: 0, flags: flags))
            spelledOut.append(false)
        }
        if !allCapitals, flags & NameRecord.scanned != 0 { spelledOut[Int(id)] = true }
        uses.append((id, UInt32(row) | (isMain ? NameRecord.main : 0)))
    }

    private struct Shape {
        var letters = 0
        var hasCapital = false
        var hasSmall = false
        var isASCII = true
    }

    /// Leaves the name's words in `key`.
    private mutating func cut(_ spelling: [UInt8]) -> Shape {
        key.removeAll(keepingCapacity: true)
        var shape = Shape()
        for byte in spelling {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): shape.hasCapital = true
            case UInt8(ascii: "a")...UInt8(ascii: "z"): shape.hasSmall = true
            case 0x80...: shape.isASCII = false
            default: break
            }
        }
        forEachWord(of: spelling, letters: letters) { word, separator in
            if !key.isEmpty { key.append(separator) }
            for value in word {
                if !(0x30...0x39).contains(value) { shape.letters += 1 }
                append(value, to: &key)
            }
        }
        return shape
    }

    /// Sorts every name's places by prominence, and gives each name its rows. The result is the `postings`.
    mutating func finish(prominence: (Int) -> UInt32) -> [UInt32] {
        for (index, spelled) in spelledOut.enumerated() where !spelled && names[index].flags & NameRecord.scanned != 0 {
            names[index].flags |= NameRecord.capitals
        }
        for (index, spelled) in spelledOut.enumerated() where spelled {
            names[index].flags &= ~NameRecord.fullStop
        }
        let clear = ~NameRecord.main
        uses.sort { left, right in
            if left.name != right.name { return left.name < right.name }
            let (leftRow, rightRow) = (left.row & clear, right.row & clear)
            if leftRow == rightRow { return left.row > right.row }
            let (leftWeight, rightWeight) = (prominence(Int(leftRow)), prominence(Int(rightRow)))
            return leftWeight != rightWeight ? leftWeight > rightWeight : leftRow < rightRow
        }
        var postings: [UInt32] = []
        var index = 0
        while index < uses.count {
            let name = uses[index].name
            var rows: [UInt32] = []
            while index < uses.count, uses[index].name == name {
                let row = uses[index].row
                if rows.last.map({ $0 & clear }) != row & clear { rows.append(row) }
                index += 1
            }
            rows = Array(rows.prefix(Int(UInt16.max)))
            names[Int(name)].count = UInt16(rows.count)
            if rows.count == 1 {
                names[Int(name)].rows = rows[0]
            } else {
                names[Int(name)].rows = UInt32(postings.count)
                postings.append(contentsOf: rows)
            }
        }
        uses = []
        return postings
    }

    /// Lays out the table of the names that texts are scanned for.
    func scanTable() -> ScanTableBuilder {
        var table = ScanTableBuilder(filterBits: ScanTableBuilder.filterBits)
        for index in names.indices where names[index].flags & NameRecord.scanned != 0 {
            let words = keyBytes(index).split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "'") }
            table.add(words: words, name: index)
        }
        return table
    }

    /// Adds the folded names of theatres after all others, and lays out their table.
    mutating func addFolded(_ folded: FoldedScanNames, postings: inout [UInt32]) -> ScanTableBuilder {
        var table = ScanTableBuilder(filterBits: ScanTableBuilder.foldedFilterBits)
        for (words, rows) in folded.names {
            table.add(words: words.map { $0[...] }, name: names.count)
            let key = TextPool.append(Array(words.joined(separator: [UInt8(ascii: " ")])), to: &keys)
            let isSingle = rows.count == 1
            names.append(
                NameRecord(
                    key: key, rows: isSingle ? rows[0] : UInt32(postings.count), count: UInt16(clamping: rows.count),
                    flags: NameRecord.folded))
            if !isSingle { postings += rows.prefix(Int(UInt16.max)) }
        }
        return table
    }

    /// The words of a name, as they count.
    func keyBytes(_ name: Int) -> ArraySlice<UInt8> {
        let offset = Int(names[name].key)
        let length = Int(keys[offset]) | Int(keys[offset + 1]) << 8
        return keys[offset + 2..<offset + 2 + length]
    }
}

/// Hands each word of a text, as its letters count, to `body`, with what parts it from the word before: an apostrophe if
/// nothing else does, else a space.
func forEachWord(of text: [UInt8], letters: [UInt32], _ body: ([UInt32], UInt8) -> Void) {
    text.withUnsafeBufferPointer { text in
        letters.withUnsafeBufferPointer { letters in
            let cursor = WordCursor(text: text, letters: letters)
            var index = 0
            var word: [UInt32] = []
            var gap = 0
            var separator = UInt8(ascii: " ")
            while index < text.count {
                word.removeAll(keepingCapacity: true)
                let end = cursor.fold(from: index) { word.append($0) }
                if word.isEmpty {
                    guard end < text.count else { break }
                    let (value, length) = cursor.scalar(at: end)
                    gap += 1
                    let isApostrophe = gap == 1 && cursor.entry(value) == LetterTable.apostrophe
                    separator = isApostrophe ? UInt8(ascii: "'") : UInt8(ascii: " ")
                    index = end + length
                } else {
                    body(word, separator)
                    gap = 0
                    index = end
                }
            }
        }
    }
}

/// Adds the UTF-8 bytes of a scalar.
func append(_ value: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else { return }
    bytes.append(contentsOf: encoded)
}
