extension GazetteerIndex {
    /// The places of a name found in a text, the most prominent first.
    public func refs(of match: NameMatch) -> [PlaceRef] { rows(ofName: Int(match.name)).map(\.ref) }

    /// The places that have this name: as written but for case, marks and punctuation; failing that, those whose names
    /// fold to the same. The most prominent first.
    ///
    /// Names of one or two letters, or of digits, find nothing, except abbreviations of countries (U.S., UK).
    public func refs(named name: String) -> [PlaceRef] {
        let bytes = Array(name.utf8)
        if let found = nameID(exactly: bytes) { return rows(ofName: found).map(\.ref) }
        guard let folding = folding, bytes.count > 2 else { return [] }
        let key = folding.keyBytes(bytes)
        guard key.contains(where: { !(0x30...0x39).contains($0) && $0 != 0x20 && $0 != 0x27 }) else { return [] }
        var refs: Set<PlaceRef> = []
        let folded = folding.folded(key: key)
        guard folded.count > 2 else { return [] }
        for name in self.names(in: foldedNames, hash: Self.nameHash(folded))
        where folding.folded(key: keys.slice(names[name]?.key ?? 0)) == folded {
            for found in rows(ofName: name) { refs.insert(found.ref) }
        }
        return refs.sorted { left, right in
            let (leftWeight, rightWeight) = (prominence(left), prominence(right))
            return leftWeight != rightWeight ? leftWeight > rightWeight : left < right
        }
    }

    /// The rows of a name, and whether it is the place's preferred name.
    func rows(ofName name: Int) -> [(ref: PlaceRef, isMain: Bool)] {
        guard let record = names[name] else { return [] }
        let clear = ~NameRecord.main
        if record.count == 1 { return [(PlaceRef(Int(record.rows & clear)), record.rows & NameRecord.main != 0)] }
        var found: [(ref: PlaceRef, isMain: Bool)] = []
        found.reserveCapacity(Int(record.count))
        for index in 0..<Int(record.count) {
            guard let row = postings[Int(record.rows) + index] else { break }
            found.append((PlaceRef(Int(row & clear)), row & NameRecord.main != 0))
        }
        return found
    }

    /// The name whose words are those of the text, whole; scanned names only.
    func nameID(exactly text: [UInt8]) -> Int? {
        text.withUnsafeBufferPointer { text in
            withCursor(text) { cursor in
                var index = 0
                while index < text.count {
                    let (value, length) = cursor.scalar(at: index)
                    if cursor.entry(value) > LetterTable.removed { break }
                    index += length
                }
                guard index < text.count, let match = longestMatch(cursor, at: index) else { return nil }
                // Only punctuation may follow.
                var end = match.end
                while end < text.count {
                    let (value, length) = cursor.scalar(at: end)
                    if cursor.entry(value) > LetterTable.removed { return nil }
                    end += length
                }
                return Int(match.name)
            }
        }
    }

    /// The names with a hash in a table sorted by it.
    func names(in table: RecordPart<HashedName>, hash: UInt32) -> [Int] {
        var low = 0
        var high = table.count
        while low < high {
            let middle = (low + high) / 2
            if (table[middle]?.hash ?? 0) < hash { low = middle + 1 } else { high = middle }
        }
        var found: [Int] = []
        while let entry = table[low], entry.hash == hash {
            found.append(Int(entry.name))
            low += 1
        }
        return found
    }
}
