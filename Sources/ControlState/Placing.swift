import Claims
import Gazetteer
import Geometry

/// The table "Where a claim lies".
struct Placing: Sendable {
    let ground: Ground

    func footprint(of claim: Claim) -> Footprint {
        guard let mention = claim.place else { return .nowhere(.noPlace) }
        let base = footprint(of: mention)
        guard base.isLocated, let extent = claim.extent, !extent.isAll else { return base }
        // Most, parts, 60 %: an extent of X. In a town or base it is fighting there; on an area it is no colour.
        if let place = mention.place, isPoint(place), case .whole = mention.part {
            return partial(base)
        }
        if case .centre = mention.part { return partial(base) }
        var nowhere = Footprint.nowhere(.extent)
        nowhere.anchor = base.anchor
        return nowhere
    }

    private func partial(_ base: Footprint) -> Footprint {
        var part = base
        part.pieces = base.pieces.filter { $0.precision == .exact }
        part.isPartial = true
        return part
    }

    private func footprint(of mention: PlaceMention) -> Footprint {
        switch mention.part {
        case .geometry(let shape):
            return Footprint(
                pieces: [.init(area: .init(units: nil, within: .geometry(shape)), precision: .exact)],
                anchor: mention.place?.id.description ?? "geometry")
        case .borderDistricts(let neighbours):
            return described(
                ground.rim.borderUnits(with: neighbours), anchor: "border:" + neighbours.joined(separator: ","))
        case .arc(let from, let to, let along):
            return described(
                ground.rim.arcUnits(from: from, to: to, along: along),
                anchor: "arc:" + [from, to, along].map { $0.joined(separator: ",") }.joined(separator: ":"))
        case .border(let neighbour):
            var line = Footprint.nowhere(.line)
            line.border = neighbour
            line.anchor = "border:" + neighbour
            return line
        case .unlocated:
            return .nowhere(.noPlace)
        case .whole, .area, .centre, .except, .compass, .outskirts:
            guard let place = mention.place else { return .nowhere(.noPlace) }
            return footprint(of: place, part: mention.part)
        }
    }

    private func footprint(of place: Place, part: PlaceMention.Part) -> Footprint {
        switch part {
        case .area: return area(place) ?? whole(place)
        case .centre: return center(place)
        case .except(let exceptions): return difference(place, exceptions)
        case .compass(let point): return compassHalf(place, point)
        case .outskirts: return outskirts(place)
        default: return whole(place)
        }
    }

    /// X alone: all of a province or country, the seat's disc and the rest of a unit, else a disc.
    private func whole(_ place: Place) -> Footprint {
        if place.kind == .country || place.kind == .admin1 {
            return area(place) ?? .nowhere(.outside)
        }
        guard Self.hasArea(place.kind) else { return .nowhere(.noArea) }
        if let unit = place.isUnit ? ground.unit(for: place) : ground.seat(for: place) {
            let disc = Footprint.Shape.disc(ground.seatDisc(of: unit))
            return Footprint(
                pieces: [
                    .init(area: .init(units: [unit], within: disc), precision: .exact),
                    .init(area: .init(units: [unit], without: [disc]), precision: .inferred),
                ], anchor: anchor(ofUnit: unit))
        }
        return disc(at: place)
    }

    private func disc(at place: Place) -> Footprint {
        guard ground.unit(for: place) != nil else { return .nowhere(.outside) }
        let disc = Footprint.Shape.disc(ground.disc(at: place))
        return Footprint(
            pieces: [.init(area: .init(units: nil, within: disc), precision: .exact)], anchor: place.id.description)
    }

    /// "X town", "the centre of X": a disc and nothing inferred.
    private func center(_ place: Place) -> Footprint {
        let isArea = place.isUnit || place.kind == .admin1 || place.kind == .country
        guard let unit = isArea ? centralUnit(of: place) : ground.seat(for: place) else {
            return isArea ? .nowhere(.outside) : disc(at: place)
        }
        let disc = Footprint.Shape.disc(ground.seatDisc(of: unit))
        return Footprint(
            pieces: [.init(area: .init(units: [unit], within: disc), precision: .exact)], anchor: anchor(ofUnit: unit))
    }

    /// The unit governed from an area's own centre: gazetteers give divisions the point of their capital.
    private func centralUnit(of place: Place) -> Int? {
        place.isUnit ? ground.unit(for: place) : ground.unit(at: place.coordinate)
    }

    /// All of a country, province or unit.
    private func area(_ place: Place) -> Footprint? {
        let units: [Int]
        switch place.kind {
        case .country: units = place.country.map { ground.units(ofCountry: $0) } ?? []
        case .admin1:
            guard place.country.map({ ground.theatre.countries.contains($0) }) ?? true,
                let province = ground.province(for: place)
            else { return nil }
            units = ground.unitsOfProvince[province]
        default:
            guard let unit = ground.unit(for: place) else { return nil }
            return Footprint(
                pieces: [.init(area: .init(units: [unit]), precision: .exact)], anchor: anchor(ofUnit: unit))
        }
        guard !units.isEmpty else { return nil }
        return Footprint(
            pieces: [.init(area: .init(units: units), precision: .exact)], isWide: true, anchor: place.id.description)
    }

    /// "X except Y" leaves out Y's disc and says nothing about it.
    private func difference(_ place: Place, _ exceptions: [Place]) -> Footprint {
        guard var footprint = area(place), var left = footprint.pieces.first?.area else { return .nowhere(.outside) }
        for exception in exceptions {
            if exception.kind == .admin1 || exception.kind == .country {
                let gone = Set(area(exception)?.pieces.flatMap { $0.area.units ?? [] } ?? [])
                left.units?.removeAll { gone.contains($0) }
            } else if let unit = exception.isUnit ? ground.unit(for: exception) : ground.seat(for: exception) {
                left.without.append(.disc(ground.seatDisc(of: unit)))
            } else {
                left.without.append(.disc(ground.disc(at: exception)))
            }
        }
        footprint.pieces = [.init(area: left, precision: .exact)]
        footprint.anchor += " except " + exceptions.map(\.id.description).sorted().joined(separator: ",")
        return footprint
    }

    private func described(_ units: [Int], anchor: String) -> Footprint {
        guard !units.isEmpty else { return .nowhere(.outside) }
        return Footprint(
            pieces: [.init(area: .init(units: units), precision: .described)], isWide: true, anchor: anchor)
    }

    /// "Northern X": the units whose seats lie beyond the median that way.
    private func compassHalf(_ place: Place, _ point: String) -> Footprint {
        guard let units = area(place)?.pieces.first?.area.units, units.count > 1,
            let direction = Compass(point)
        else { return .nowhere(.extent) }
        let reach = units.map { direction.reach(ground.theatre.units[$0].seat.coordinate, from: place.coordinate) }
        let sorted = reach.sorted()
        let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        let beyond = zip(units, reach).filter { $0.1 > middle }.map(\.0)
        return described(beyond, anchor: "\(place.id) \(point)")
    }

    /// A ring as wide as the disc it surrounds, whichever units it reaches: a city's own unit is often no larger than it.
    private func outskirts(_ place: Place) -> Footprint {
        guard let piece = center(place).pieces.first, case .disc(var inner) = piece.area.within else {
            return .nowhere(.outside)
        }
        inner.unit = nil
        let outer = Footprint.Disc(center: inner.center, radius: inner.radius * 2)
        let ring = Footprint.Area(units: nil, within: .disc(outer), without: [.disc(inner)])
        return Footprint(pieces: [.init(area: ring, precision: .described)], anchor: "outskirts of \(place.id)")
    }

    private func anchor(ofUnit unit: Int) -> String { ground.theatre.units[unit].id.description }

    /// A town, village, post or base, not an area: parts of it are fighting in it.
    private func isPoint(_ place: Place) -> Bool {
        place.kind != .country && place.kind != .admin1 && !place.isUnit && Self.hasArea(place.kind)
    }

    /// Rivers, roads and regions have no area that a disc could stand for.
    private static func hasArea(_ kind: PlaceKind) -> Bool {
        switch kind {
        case .continent, .region, .river, .lake, .sea, .road, .desert: false
        default: true
        }
    }
}

extension Place {
    /// The entry is the area itself, not the town it is governed from.
    var isUnit: Bool { kind == .unit || kind == .admin2 }
}

extension Footprint {
    static func nowhere(_ why: Unlocated) -> Footprint { Footprint(pieces: [], anchor: why.rawValue, unlocated: why) }
}

extension Extent {
    /// "Full control", "the entire province": no part of it, so it may colour.
    var isAll: Bool { unit == "whole" || (unit == "share" && (lo ?? 0) >= 1) }
}
