import Gazetteer
import Geometry

/// A theatre with what the rules look up in it: units by id and by point, the units of provinces and countries, the
/// outer rim.
struct Ground: Sendable {
    let theatre: Theatre
    let rim: Rim
    /// Units by their own id, and by the ids their tables give as the same.
    private let unitsByID: [PlaceID: Int]
    /// Units by the id of their seat.
    private let unitsBySeat: [PlaceID: Int]
    private let provincesByID: [PlaceID: Int]
    let index: CoverageIndex
    /// Square metres.
    let unitAreas: [Double]
    /// The province of each unit; nil for a unit that is in none.
    let provinceOfUnit: [Int?]
    /// The units of each province, ascending.
    let unitsOfProvince: [[Int]]

    init(theatre: Theatre) {
        self.theatre = theatre
        rim = Rim(coverage: theatre.coverage, borders: theatre.borders)
        var units: [PlaceID: Int] = [:]
        var seats: [PlaceID: Int] = [:]
        var members = [[Int]](repeating: [], count: theatre.provinces.count)
        for (index, unit) in theatre.units.enumerated() {
            for id in [unit.id] + unit.sameAs where units[id] == nil { units[id] = index }
            for id in [unit.seat.id] + unit.seat.sameAs where seats[id] == nil { seats[id] = index }
            if members.indices.contains(unit.province) { members[unit.province].append(index) }
        }
        unitsByID = units
        unitsBySeat = seats
        unitsOfProvince = members
        provinceOfUnit = theatre.units.map { members.indices.contains($0.province) ? $0.province : nil }
        var provinces: [PlaceID: Int] = [:]
        for (index, province) in theatre.provinces.enumerated() {
            for id in [province.id] + province.sameAs where provinces[id] == nil { provinces[id] = index }
        }
        provincesByID = provinces
        index = CoverageIndex(theatre.coverage)
        unitAreas = theatre.coverage.tiles.map(\.area)
    }

    func unit(id: PlaceID) -> Int? { unitsByID[id] }

    /// The unit that contains a position.
    func unit(at position: Coordinate) -> Int? { index.tile(at: position) }

    /// The unit that a place is or lies in: as its entry says, else by its point, else by the nearest unit within 10 km
    /// for a place that belongs to the theatre's countries.
    func unit(for place: Place) -> Int? {
        for id in [place.unit, place.id].compactMap(\.self) + place.sameAs {
            if let unit = unitsByID[id] { return unit }
        }
        if let seat = seat(for: place) { return seat }
        if let unit = unit(at: place.coordinate) { return unit }
        guard let country = place.country, theatre.countries.contains(country) else { return nil }
        return rim.nearestUnit(to: place.coordinate, within: 10_000)
    }

    /// The unit whose seat a place is: by id, else by name inside the unit.
    func seat(for place: Place) -> Int? {
        for id in [place.id] + place.sameAs {
            if let unit = unitsBySeat[id] { return unit }
        }
        guard let id = place.unit, let unit = unitsByID[id] else { return nil }
        let entry = theatre.units[unit]
        return place.name == entry.seat.name || place.name == entry.name ? unit : nil
    }

    func province(for place: Place) -> Int? {
        for id in [place.id] + place.sameAs {
            if let province = provincesByID[id] { return province }
        }
        if let named = theatre.provinces.firstIndex(where: { $0.name == place.name }) { return named }
        return unit(for: place).map { theatre.units[$0].province }
    }

    /// The units of one of the theatre's countries; all of them if it has only one.
    func units(ofCountry country: String) -> [Int] {
        guard theatre.countries.contains(country) else { return [] }
        let all = Array(theatre.units.indices)
        guard theatre.countries.count > 1 else { return all }
        return all.filter { unit in
            let province = theatre.units[unit].province
            return theatre.provinces.indices.contains(province)
                && theatre.provinces[province].code.hasPrefix(country + "-")
        }
    }

    /// The disc drawn for a place, in the theatre's radius for its kind.
    func disc(at place: Place) -> Footprint.Disc {
        Footprint.Disc(center: place.coordinate, radius: radius(for: place.kind))
    }

    /// The disc of a unit's seat: it belongs to its own unit only, since naming a unit says nothing about the next.
    func seatDisc(of unit: Int) -> Footprint.Disc {
        var disc = disc(at: theatre.units[unit].seat)
        disc.unit = unit
        return disc
    }

    func radius(for kind: PlaceKind) -> Double {
        let settings = theatre.settings
        return (settings.discKilometres[kind] ?? settings.defaultDiscKilometres) * 1000
    }

    func party(_ id: PartyID) -> Party? { theatre.parties.first { $0.id == id } }

    /// Whether two parties are one side.
    func areAllied(_ left: PartyID, _ right: PartyID) -> Bool {
        left == right || (party(left)?.allies.contains(right) ?? false)
            || (party(right)?.allies.contains(left) ?? false)
    }

    /// The other side: the first opponent that the theatre lists for a party, else the first that lists it.
    func mainOpponent(of id: PartyID) -> PartyID? {
        party(id)?.opponents.first ?? theatre.parties.first { $0.opponents.contains(id) }?.id
    }
}
