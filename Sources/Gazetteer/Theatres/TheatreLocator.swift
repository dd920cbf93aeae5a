public import Geometry

/// Finds the unit and the province of a theatre that a point, a name or a place belongs to.
public struct TheatreLocator: Sendable {
    private let areas: UnitAreas
    private let unitByID: [PlaceID: Int]
    private let provinceByID: [PlaceID: Int]
    private let unitsByName: [String: [Int]]
    private let provincesByName: [String: Int]
    private let provinceOfUnit: [Int]

    /// - Complexity: O(vertices of the theatre).
    public init(_ theatre: Theatre) {
        areas = UnitAreas(theatre.coverage.tiles)
        var unitByID: [PlaceID: Int] = [:]
        var unitsByName: [String: [Int]] = [:]
        for (index, unit) in theatre.units.enumerated() {
            for id in [unit.id] + unit.sameAs where unitByID[id] == nil { unitByID[id] = index }
            for name in Set(([unit.name] + unit.names).map(Self.plain)) { unitsByName[name, default: []].append(index) }
        }
        var provinceByID: [PlaceID: Int] = [:]
        var provincesByName: [String: Int] = [:]
        for (index, province) in theatre.provinces.enumerated() {
            for id in [province.id] + province.sameAs where provinceByID[id] == nil { provinceByID[id] = index }
            for name in [province.code, province.name] + province.names {
                let plain = Self.plain(name)
                if provincesByName[plain] == nil { provincesByName[plain] = index }
            }
        }
        self.unitByID = unitByID
        self.unitsByName = unitsByName
        self.provinceByID = provinceByID
        self.provincesByName = provincesByName
        provinceOfUnit = theatre.units.map(\.province)
    }

    /// The unit that a point lies in; outside all of them the nearest within 10 km, since borders are drawn coarsely.
    public func unit(at point: Coordinate) -> Int? { areas.index(at: point) }

    /// The unit of a name, in a province if one is given (by name or ISO 3166-2 code); nil if none or several have it.
    public func unit(named name: String, province: String? = nil) -> Int? {
        var found = unitsByName[Self.plain(name)] ?? []
        if let province {
            guard let wanted = self.province(named: province) else { return nil }
            found = found.filter { provinceOfUnit[$0] == wanted }
        }
        return found.count == 1 ? found[0] : nil
    }

    /// The province of a name or ISO 3166-2 code.
    public func province(named name: String) -> Int? { provincesByName[Self.plain(name)] }

    /// The unit that a place is or lies in; nil for provinces, countries and whatever is larger than a unit.
    public func unit(for place: Place) -> Int? {
        for id in [place.id] + place.sameAs { if let index = unitByID[id] { return index } }
        if let unit = place.unit, let index = unitByID[unit] { return index }
        switch place.kind {
        case .continent, .region, .country, .admin1, .river, .lake, .sea, .mountain, .valley, .road, .desert: return nil
        case .admin2, .unit, .capital, .city, .town, .village, .borderPost, .airport, .base, .installation, .island:
            return areas.index(at: place.coordinate)
        }
    }

    /// The province that a place is or lies in; nil for countries and whatever is larger than a province.
    public func province(for place: Place) -> Int? {
        for id in [place.id] + place.sameAs { if let index = provinceByID[id] { return index } }
        return unit(for: place).map { provinceOfUnit[$0] }
    }

    private static func plain(_ name: String) -> String { name.lowercased() }
}
