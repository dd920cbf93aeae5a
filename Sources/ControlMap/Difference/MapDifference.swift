import GEOS
import Geometry
import OrderedCollections

/// What changed from one map to another: who gained and lost how much, and on whose word.
public struct MapDifference: Sendable {
    let from: MapSide
    let to: MapSide
    /// Sorted by area, the largest first.
    let changes: [Change]
    /// In the order of the theatre's units.
    let units: [UnitChange]

    /// An area whose status or holders changed.
    struct Change: Sendable {
        var before: MapSide.Holding
        var after: MapSide.Holding
        var squareKilometres: Double
        /// The evidence of the later map that the earlier one did not have; its ids.
        var claims: [String]
    }

    /// A unit whose seat changed hands.
    struct UnitChange: Sendable {
        var name: String
        var before: MapSide.Holding
        var after: MapSide.Holding
    }

    /// Lays two maps over each other.
    ///
    /// - Throws: ``DifferenceError`` if the areas of a map are damaged.
    /// - Complexity: O(*n* log *n*) in the vertices of areas whose state differs, times the states that meet there.
    public init(from: MapSide, to: MapSide) throws(DifferenceError) {
        self.from = from
        self.to = to
        let (old, new) = (Self.areas(from), Self.areas(to))
        var found: [Change] = []
        for before in old {
            for after in new where before.holding != after.holding {
                guard before.box.intersects(after.box) else { continue }
                let area: Double
                do {
                    area = try Overlay.intersection(before.area, after.area).area / 1e6
                } catch {
                    throw .overlay("\(error)")
                }
                // Rounding to six decimals leaves slivers between two maps.
                guard area >= 0.05 else { continue }
                let known = Set(before.claims)
                found.append(
                    Change(
                        before: before.holding, after: after.holding, squareKilometres: area,
                        claims: after.claims.filter { !known.contains($0) }))
            }
        }
        changes = Self.merged(found).sorted {
            ($1.squareKilometres, $0.after.status, $0.claims.first ?? "")
                < ($0.squareKilometres, $1.after.status, $1.claims.first ?? "")
        }
        units = from.units.compactMap { id, seat in
            guard let later = to.units[id], later.holding != seat.holding else { return nil }
            return UnitChange(name: later.name, before: seat.holding, after: later.holding)
        }
    }

    private struct Area {
        var holding: MapSide.Holding
        var area: MultiPolygon
        var box: BoundingBox
        var claims: [String]
    }

    private static func areas(_ side: MapSide) -> [Area] {
        side.control.compactMap { feature in
            let area: MultiPolygon
            switch feature.geometry {
            case .multiPolygon(let shape)?: area = shape
            case .polygon(let shape)?: area = MultiPolygon([shape])
            default: return nil
            }
            guard let box = area.boundingBox else { return nil }
            return Area(
                holding: MapSide.Holding(feature.properties), area: area, box: box,
                claims: feature.properties["claims"]?.elements?.compactMap(\.text) ?? [])
        }
    }

    /// One change of the same kind on the same evidence.
    private static func merged(_ changes: [Change]) -> [Change] {
        struct Key: Hashable {
            var before: MapSide.Holding
            var after: MapSide.Holding
            var claims: [String]
        }
        var merged: OrderedDictionary<Key, Change> = [:]
        for change in changes {
            let key = Key(before: change.before, after: change.after, claims: change.claims)
            if merged[key] == nil {
                merged[key] = change
            } else {
                merged[key]?.squareKilometres += change.squareKilometres
            }
        }
        return Array(merged.values)
    }

    /// What one party gained and lost.
    struct Balance: Sendable {
        var party: String
        var gained = 0.0
        var lost = 0.0
        var unitsGained: [String] = []
        var unitsLost: [String] = []
    }

    /// Parties that gained or lost anything, by name.
    var balances: [Balance] {
        let parties = Set((changes.map(\.before) + changes.map(\.after)).flatMap(\.holders))
        return parties.map { party in
            var balance = Balance(party: party)
            for change in changes {
                switch (change.before.isHeld(by: party), change.after.isHeld(by: party)) {
                case (false, true): balance.gained += change.squareKilometres
                case (true, false): balance.lost += change.squareKilometres
                default: break
                }
            }
            for unit in units {
                switch (unit.before.isHeld(by: party), unit.after.isHeld(by: party)) {
                case (false, true): balance.unitsGained.append(unit.name)
                case (true, false): balance.unitsLost.append(unit.name)
                default: break
                }
            }
            return balance
        }
        .filter { $0.gained > 0 || $0.lost > 0 || !$0.unitsGained.isEmpty || !$0.unitsLost.isEmpty }
        .sorted { (name(of: $0.party), $0.party) < (name(of: $1.party), $1.party) }
    }

    /// What a party is called, or its id.
    func name(of party: String) -> String { to.parties[party] ?? from.parties[party] ?? party }
}
