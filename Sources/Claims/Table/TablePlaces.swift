import Articles
import Gazetteer
import Geometry

/// Finds the place that a row of a claims table names.
struct TablePlaces {
    private let theatre: Theatre?
    private let locator: TheatreLocator?
    private let index: GazetteerIndex?

    init(theatre: Theatre?, index: GazetteerIndex?) {
        self.theatre = theatre
        self.index = index
        locator = theatre.map(TheatreLocator.init)
    }

    /// - Throws: ``CellMistake`` if the name, point or area cannot be read or is found nowhere.
    func mention(in row: Row) throws(CellMistake) -> PlaceMention? {
        let point = try point(row)
        if let written = try written(row, at: point) { return written }
        if let text = row["geometry"] {
            switch try Self.shape(text) {
            case .point(let coordinate):
                return PlaceMention(
                    surface: row["place"], span: nil, place: Self.place(at: coordinate, name: row["place"]))
            case .area(let area):
                return PlaceMention(surface: row["place"], span: nil, place: nil, part: .geometry(area))
            }
        }
        guard let name = row["place"] ?? row["province"] else {
            return point.map { PlaceMention(surface: nil, span: nil, place: Self.place(at: $0, name: nil)) }
        }
        let column = row["place"] == nil ? "province" : "place"
        if let unit = namedAsUnit(name, province: row["province"]) {
            return PlaceMention(surface: name, span: nil, place: unit, part: .area)
        }
        if let place = place(name, row: row, near: point) {
            return PlaceMention(surface: name, span: nil, place: place, part: column == "province" ? .area : .whole)
        }
        if let point { return PlaceMention(surface: name, span: nil, place: Self.place(at: point, name: name)) }
        throw CellMistake(column: column, what: "\"\(name)\" is found nowhere\(row.whereabouts)")
    }

    typealias Row = ClaimCells

    /// A place as the program writes it: its id and how much of it is meant, in columns of their own.
    private func written(_ row: Row, at point: Coordinate?) throws(CellMistake) -> PlaceMention? {
        guard let code = row["part"], code != "geometry" else { return nil }
        guard let part = PlaceMention.Part(code: code, place: { entry($0, at: nil, name: nil) }) else {
            throw CellMistake(column: "part", what: "\"\(code)\" is no part of a place, like whole, area or compass:n")
        }
        let surface = row["place_words"] ?? row["place"]
        guard let id = row["place_id"] else {
            // Words of an article that were resolved to nothing stay so; a row written by hand is looked up by its name.
            if part.needsPlace, row["rule"] == nil || row["rule"] == "table" { return nil }
            return PlaceMention(surface: surface, span: nil, place: nil, part: part)
        }
        guard let place = entry(PlaceID(id), at: point, name: row["place"]) else {
            throw CellMistake(column: "place_id", what: "\"\(id)\" is no place of this gazetteer")
        }
        return PlaceMention(surface: surface, span: nil, place: place, part: part)
    }

    /// The place of an id: of the gazetteer, of the theatre, or a point of its own.
    private func entry(_ id: PlaceID, at point: Coordinate?, name: String?) -> Place? {
        if let index, let ref = index.ref(for: id) { return index.place(ref) }
        if let theatre {
            if let unit = theatre.units.firstIndex(where: { $0.id == id }) { return place(ofUnit: unit, in: theatre) }
            if let unit = theatre.units.first(where: { $0.seat.id == id }) { return unit.seat }
        }
        guard let point, id == Self.place(at: point, name: nil).id else { return nil }
        return Self.place(at: point, name: name)
    }

    private func point(_ row: Row) throws(CellMistake) -> Coordinate? {
        guard row["lon"] != nil || row["lat"] != nil else { return nil }
        func degrees(_ column: String, _ most: Double) throws(CellMistake) -> Double {
            guard let text = row[column] else { throw CellMistake(column: column, what: "is empty") }
            guard let value = Double(text), abs(value) <= most else {
                throw CellMistake(
                    column: column, what: "\"\(text)\" is no number of degrees from -\(Int(most)) to \(Int(most))")
            }
            return value
        }
        return Coordinate(longitude: try degrees("lon", 180), latitude: try degrees("lat", 90))
    }

    private static func shape(_ text: String) throws(CellMistake) -> WellKnownText.Shape {
        do throws(WellKnownText.Mistake) {
            return try WellKnownText.shape(text)
        } catch {
            throw CellMistake(column: "geometry", what: error.what)
        }
    }

    /// A point that has no entry of its own.
    private static func place(at point: Coordinate, name: String?) -> Place {
        let text = "\(point.longitude),\(point.latitude)"
        return Place(id: PlaceID("point:\(text)"), name: name ?? text, kind: .village, coordinate: point)
    }

    /// "Kohsan district": the unit and all of it.
    private func namedAsUnit(_ name: String, province: String?) -> Place? {
        guard let theatre, let locator, let space = name.lastIndex(of: " "),
            theatre.unitWords.contains(name[name.index(after: space)...].lowercased()),
            let unit = locator.unit(named: String(name[..<space]), province: province)
        else { return nil }
        return place(ofUnit: unit, in: theatre)
    }

    private func place(ofUnit unit: Int, in theatre: Theatre) -> Place {
        let unit = theatre.units[unit]
        if let index, let ref = index.ref(for: unit.id) { return index.place(ref) }
        return Place(
            id: unit.id, name: unit.name, kind: .unit, country: theatre.countries.first,
            admin1: theatre.provinces.indices.contains(unit.province) ? theatre.provinces[unit.province].name : nil,
            coordinate: unit.seat.coordinate, unit: unit.id)
    }

    private func place(_ name: String, row: Row, near: Coordinate?) -> Place? {
        let province = row["place"] == nil ? nil : row["province"]
        if let index {
            // A theatre's own country first: that is what its table is about.
            let countries = row["country"].map { [$0] } ?? (theatre?.countries ?? [])
            for country in countries {
                let query = NameQuery(name: name, province: province, country: country, near: near, limit: 1)
                if let found = index.candidates(query).first { return found.place }
            }
            // What is in a province of the theatre is not elsewhere in the world: there, only spellings would be alike.
            guard row["country"] == nil, province.flatMap({ locator?.province(named: $0) }) == nil else { return nil }
            return index.candidates(NameQuery(name: name, province: province, near: near, limit: 1)).first?.place
        }
        guard let theatre, let unit = locator?.unit(named: name, province: province) else { return nil }
        return theatre.units[unit].seat
    }

    /// The country that a claimant's name stands for.
    func country(_ name: String) -> String? {
        index?.countries.first { $0.iso2 == name || $0.name == name || $0.names.contains(name) }?.iso2
    }
}
