public import Geometry

extension GazetteerIndex {
    /// The number of places.
    public var placeCount: Int { places.count }

    func record(_ ref: PlaceRef) -> PlaceRecord { places[Int(ref.row)] ?? PlaceRecord() }

    /// Longitude and latitude in degrees, to five decimals (a metre).
    public func coordinate(_ ref: PlaceRef) -> Coordinate {
        let record = record(ref)
        return Coordinate(
            longitude: Double(record.longitude) / 1e5, latitude: Double(record.latitude) / 1e5)
    }

    /// ISO 3166-1 alpha-2.
    public func country(_ ref: PlaceRef) -> String? { unpackedCountry(record(ref).country) }

    /// Two ASCII letters in one number, for comparing without making texts; 0 for none.
    public func countryCode(_ ref: PlaceRef) -> UInt16 { record(ref).country }

    /// GeoNames' code of the first-level division, such as `AF.11`.
    public func admin1Code(_ ref: PlaceRef) -> String? {
        let code = record(ref).code
        return code == 0 ? nil : strings.text(code)
    }

    /// The entry of the first-level division; a division's own entry for itself.
    public func admin1(_ ref: PlaceRef) -> PlaceRef? { reference(record(ref).admin1) }

    /// The entry of the second-level division, in a theatre the unit.
    public func admin2(_ ref: PlaceRef) -> PlaceRef? { reference(record(ref).admin2) }

    /// In a theatre: the entry of the unit that the place is, or lies in.
    public func unit(_ ref: PlaceRef) -> PlaceRef? { reference(record(ref).unit) }

    /// 0 where unknown.
    public func population(_ ref: PlaceRef) -> Int { Int(record(ref).population) }

    /// What a name's places are ordered by: the population; for divisions that of the places in them.
    public func prominence(_ ref: PlaceRef) -> Int { Int(record(ref).prominence) }

    /// What the place is: a city, a district, a border post ...
    public func kind(_ ref: PlaceRef) -> PlaceKind {
        let number = Int(record(ref).kind)
        return number < PlaceKind.allCases.count ? PlaceKind.allCases[number] : .village
    }

    /// The preferred name in Latin script.
    public func name(_ ref: PlaceRef) -> String { strings.text(record(ref).name) }

    /// The same in place: its UTF-8 bytes.
    public func withName<Result>(_ ref: PlaceRef, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        body(strings.slice(record(ref).name))
    }

    /// The id that stays the same from one build of the index to the next: `gn:`, `own:` or `unit:`.
    public func id(_ ref: PlaceRef) -> PlaceID {
        let record = record(ref)
        return PlaceID(record.id == 0 ? "gn:\(record.geonames)" : strings.text(record.id))
    }

    /// The whole entry.
    public func place(_ ref: PlaceRef) -> Place {
        let record = record(ref)
        return Place(
            id: id(ref), name: strings.text(record.name), kind: kind(ref), country: country(ref),
            admin1: admin1(ref).map(name), admin2: admin2(ref).map(name), admin1Code: admin1Code(ref),
            coordinate: coordinate(ref), population: Int(record.population),
            geonames: record.geonames == 0 ? nil : Int(record.geonames), unit: unit(ref).map(id),
            sameAs: sameAs(record).map { PlaceID($0) })
    }

    /// The entry with an id, whether its own or one that it is known by beside.
    public func ref(for id: PlaceID) -> PlaceRef? {
        guard ids.count > 0 else { return nil }
        let text = id.description
        let mask = ids.count - 1
        var slot = Int(truncatingIfNeeded: idHash(text) >> 20) & mask
        for _ in 0..<ids.count {
            guard let value = ids[slot], value != 0 else { return nil }
            let ref = PlaceRef(Int(value) - 1)
            if has(ref, id: text) { return ref }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func has(_ ref: PlaceRef, id text: String) -> Bool {
        id(ref).description == text || sameAs(record(ref)).contains(text)
    }

    /// The ids of other sources for the same place.
    private func sameAs(_ record: PlaceRecord) -> [String] {
        guard record.sameAs != 0 else { return [] }
        // By bytes: every look-up of an id may ask.
        return strings.text(record.sameAs).utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
    }

    func reference(_ row: Int32) -> PlaceRef? { row >= 0 && Int(row) < places.count ? PlaceRef(row: row) : nil }
}
