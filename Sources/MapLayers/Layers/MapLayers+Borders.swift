import ControlState
import Claims
import CivilDate
import Gazetteer
public import GeoJSON
import Geometry
import OrderedCollections

extension MapLayers {
    /// The theatre's border with each neighbour: its length here and as published, the mapped share of each party as a
    /// range, and every stated share of it with who said so. Nobody says which stretch a share means, so none is drawn.
    public func borders(_ view: MapDay.View) -> FeatureCollection {
        let day = view.state
        let features = theatre.borders.map { border -> Feature in
            let facts = borderFacts(border, view.figures)
            var properties: OrderedDictionary<String, JSONValue> = [
                "start": .day(day.date), "end": .day(day.date + 1),
                "name": .string(border.name), "country": .string(border.country),
                "length_km": .rounded(facts.kilometres, 1), "published_km": .rounded(border.publishedKilometres, 1),
                "published_by": .text(border.publishedBy),
            ]
            properties["mapped"] = .array(
                facts.mapped.map { party, range in
                    .object([
                        "party": .string(party.description), "lo": .rounded(range.lowerBound, 4),
                        "hi": .rounded(range.upperBound, 4),
                        "km_lo": .rounded(range.lowerBound * facts.kilometres, 1),
                        "km_hi": .rounded(range.upperBound * facts.kilometres, 1),
                    ])
                })
            properties["stated"] = .array(facts.stated.map { .object(statement($0)) })
            properties["says"] = .string(says(border, facts))
            properties["claims"] = .strings(facts.stated.flatMap(\.claims))
            let colour = facts.stated.first.map { self.colour(of: $0.party) } ?? "#6B6B6B"
            properties["stroke"] = .string(colour)
            properties["stroke-width"] = facts.stated.isEmpty ? 1 : 4
            properties["stroke-opacity"] = 0.9
            return Feature(
                id: "border:\(border.country)", geometry: .multiLineString(border.line), properties: properties)
        }
        return FeatureCollection(features: features, members: members("borders", day))
    }

    struct BorderFacts: Sendable {
        var kilometres: Double
        var mapped: [(PartyID, ClosedRange<Double>)]
        /// Newest of each voice only.
        var stated: [StatedExtent]
    }

    func borderFacts(_ border: Theatre.Border, _ figures: CoverageFigures) -> BorderFacts {
        BorderFacts(
            kilometres: figures.borders.first { $0.country == border.country }?.kilometres
                ?? border.line.length / 1000,
            mapped: figures.mapped.compactMap { share in share.borders[border.country].map { (share.party, $0) } },
            stated: figures.stated.filter { $0.isNewest && $0.whole == .border(border.country) })
    }

    private func says(_ border: Theatre.Border, _ facts: BorderFacts) -> String {
        var clauses = [
            words("says.border", ["name": border.name, "km": Figures.kilometres(facts.kilometres)])
        ]
        if let published = border.publishedKilometres {
            let who = border.publishedBy ?? words["someone"]
            clauses.append(words("says.border.published", ["km": Figures.kilometres(published), "who": who]))
        }
        clauses += facts.stated.map { borderSentence($0) }
        return clauses.joined(separator: words["says.join"])
    }

    /// "Russia: the Taliban hold about 66.7 % of it, 869 km".
    func borderSentence(_ stated: StatedExtent) -> String {
        let kilometres = stated.kilometres ?? stated.lo...stated.hi
        return words(
            "says.border.stated",
            [
                "who": voice(stated), "party": says.name(stated.party), "share": value(stated),
                "km": Figures.range(kilometres.lowerBound, kilometres.upperBound, Figures.kilometres),
            ])
    }
}
