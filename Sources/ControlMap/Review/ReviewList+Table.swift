public import Articles
public import GeoJSON
import CivilDate
import Claims
import ControlState
public import Gazetteer
public import MapLayers
import OrderedCollections

extension ReviewList {
    private static let facts = [
        "changed_km2", "doubt", "basis", "confidence", "rule", "party", "predicate", "place_name", "says", "quote",
        "article", "published", "source", "url",
    ]

    /// `review.csv`: a row each with empty cells for the decision, behind the rows that somebody has decided before.
    ///
    /// - Parameters:
    ///   - layers: what puts claims into words.
    ///   - decided: an earlier review table, whose decided rows are kept as they are.
    public func csv(_ layers: MapLayers, keeping decided: CSVTable? = nil) -> [UInt8] {
        let columns = ReviewTable.columns + Self.facts
        var table = CSV(header: columns)
        for row in decided?.rows ?? [] where row["decision"] != nil {
            table.append(columns.map { CSV.Cell(row[$0]) })
        }
        for item in items {
            let claim = item.claim
            table.append(
                [CSV.Cell(claim.id.description), CSV.Cell(claim.place?.place?.id.description)]
                    + Array(repeating: .empty, count: ReviewTable.columns.count - 2) + [
                        .number("\(rounded(item.squareKilometres, places: 1))"),
                        .number("\(rounded(item.doubt, places: 2))"), .text(item.basis.rawValue),
                        .number("\(rounded(claim.confidence, places: 2))"), .text(claim.rule),
                        CSV.Cell(claim.party.id?.description ?? claim.party.surface), .text(claim.predicate.rawValue),
                        CSV.Cell(claim.place?.place?.name ?? claim.place?.surface), .text(layers.sentence(claim)),
                        .text(claim.quote), .text(claim.article), CSV.Cell(claim.published?.description),
                        CSV.Cell(claim.source), CSV.Cell(claim.url),
                    ])
        }
        return table.bytes
    }

    /// The list for a terminal.
    public func text(_ layers: MapLayers) -> String {
        guard !items.isEmpty else { return "Nothing to check: no area rests on a single claim.\n" }
        return items.enumerated().map { number, item in
            let source = [item.claim.published?.description, item.claim.source].compactMap(\.self)
                .joined(separator: ", ")
            return
                "\(number + 1)  \(rounded(item.squareKilometres, places: 1)) km2, doubt \(rounded(item.doubt, places: 2)), "
                + "\(item.basis.rawValue)  \(item.claim.id)\n   \(layers.sentence(item.claim))\n   \"\(item.claim.quote)\""
                + (source.isEmpty ? "" : " (\(source))")
        }.joined(separator: "\n") + "\n"
    }

    /// A list of objects, the most urgent first.
    public func json(_ layers: MapLayers) -> JSONValue {
        .array(
            items.map { item in
                .object([
                    "claim": .string(item.claim.id.description),
                    "place": .text(item.claim.place?.place?.id.description),
                    "changed_km2": .number(rounded(item.squareKilometres, places: 1)),
                    "doubt": .number(rounded(item.doubt, places: 2)), "basis": .string(item.basis.rawValue),
                    "confidence": .number(rounded(item.claim.confidence, places: 2)), "rule": .string(item.claim.rule),
                    "says": .string(layers.sentence(item.claim)), "quote": .string(item.claim.quote),
                    "article": .string(item.claim.article), "published": .text(item.claim.published?.description),
                    "source": .text(item.claim.source), "url": .text(item.claim.url),
                ])
            })
    }
}

extension TheatreHistory {
    /// What puts this history's claims into words.
    ///
    /// - Throws: `GazetteerError` if the words are missing.
    public func layers(_ folder: GeoDataFolder) throws -> MapLayers {
        MapLayers(
            theatre: theatre, claims: claims, articles: notes,
            words: LayerWords(table: try folder.bytes(LayerWords.english)))
    }
}
