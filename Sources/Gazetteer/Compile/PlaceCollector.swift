/// Gathers the places of all tables: one row each, whatever ids it has.
struct PlaceCollector {
    private(set) var rows: [PlaceRecord] = []
    var texts = TextPool()
    var names: NameCollector
    private var byGeoNames: [UInt32: Int32] = [:]
    private var byID: [String: Int32] = [:]
    /// First-level divisions by country and code, second-level ones by country, division and code.
    private(set) var divisions: [String: Int32] = [:]

    init(letters: LetterTable) {
        names = NameCollector(letters: letters)
        byGeoNames.reserveCapacity(300_000)
    }

    subscript(row: Int) -> PlaceRecord {
        get { rows[row] }
        set { rows[row] = newValue }
    }

    mutating func append(_ record: PlaceRecord, id: String? = nil) -> Int {
        let row = rows.count
        var record = record
        if let id {
            byID[id] = Int32(row)
            record.id = texts.offset(of: id)
        } else {
            byGeoNames[record.geonames] = Int32(row)
        }
        rows.append(record)
        return row
    }

    /// Lets a second id lead to a row, and says so in the row.
    mutating func addAlias(_ id: String, to row: Int) {
        if let number = Self.geoNamesNumber(id) {
            if byGeoNames[number] == nil { byGeoNames[number] = Int32(row) }
        } else {
            byID[id] = Int32(row)
        }
        let before = text(rows[row].sameAs)
        if !before.split(separator: "|").contains(Substring(id)) {
            rows[row].sameAs = texts.offset(of: before.isEmpty ? id : "\(before)|\(id)")
        }
    }

    mutating func setDivision(_ key: String, to row: Int) { divisions[key] = Int32(row) }

    func row(of id: String) -> Int? {
        if let number = Self.geoNamesNumber(id) { return byGeoNames[number].map(Int.init) }
        return byID[id].map(Int.init)
    }

    func row(geonames: UInt32) -> Int? { byGeoNames[geonames].map(Int.init) }

    /// All ids and their rows, for the index's table of ids.
    var ids: [(hash: UInt64, row: Int32)] {
        byGeoNames.map { (idHash(geonames: $0.key), $0.value) } + byID.map { (idHash($0.key), $0.value) }
    }

    static func geoNamesNumber(_ id: String) -> UInt32? {
        id.hasPrefix("gn:") ? UInt32(id.dropFirst(3)) : nil
    }

    private func text(_ offset: UInt32) -> String {
        let start = Int(offset)
        let length = Int(texts.bytes[start]) | Int(texts.bytes[start + 1]) << 8
        return String(decoding: texts.bytes[start + 2..<start + 2 + length], as: UTF8.self)
    }
}

func idHash(geonames: UInt32) -> UInt64 {
    var hash = WordHash()
    hash.add(word: UInt64(geonames))
    return hash.finish()
}

func idHash(_ id: String) -> UInt64 {
    if let number = PlaceCollector.geoNamesNumber(id) { return idHash(geonames: number) }
    return WordHash.of(id.utf8)
}

/// Two capital letters in 16 bits, 0 for none.
func packedCountry(_ code: some Collection<UInt8>) -> UInt16 {
    guard code.isCountryCode, let first = code.first, let second = code.dropFirst().first else { return 0 }
    return UInt16(first) | UInt16(second) << 8
}

func unpackedCountry(_ code: UInt16) -> String? {
    code == 0 ? nil : String(decoding: [UInt8(code & 0xFF), UInt8(code >> 8)], as: UTF8.self)
}

extension PlaceKind {
    /// The number the index keeps; stable while `allCases` keeps its order.
    static let numbers: [PlaceKind: UInt8] = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, UInt8($0.offset)) })

    var number: UInt8 { Self.numbers[self] ?? 0 }
}
