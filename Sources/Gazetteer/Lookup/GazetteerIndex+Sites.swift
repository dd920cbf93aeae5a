import Geometry

extension GazetteerIndex {
    /// The airport, base, border post or other site of this name nearest to a place; nil if none lies near it.
    ///
    /// - Parameters:
    ///   - name: the whole name ("kunduz airport"), in any case; its spelling is folded as ``refs(named:)`` does.
    ///   - place: the town or country that the name begins with.
    public func site(named name: String, at place: Place) -> Place? {
        refs(named: name).map(self.place).filter { site in
            guard [.airport, .base, .installation, .borderPost].contains(site.kind) else { return false }
            return place.kind == .country
                ? site.country == place.country
                : roughKilometres(site.coordinate, place.coordinate) <= Self.siteReach
        }
        .min {
            roughKilometres($0.coordinate, place.coordinate) < roughKilometres($1.coordinate, place.coordinate)
        }
    }

    /// Kilometres: an airport is named for a town that may lie an hour away, and a province's for the province.
    private static let siteReach = 150.0
}
