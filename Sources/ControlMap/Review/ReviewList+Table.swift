public import Articles
public import GeoJSON
import CivilDate
import Claims
import ControlState
import Gazetteer
public import MapLayers
import OrderedCollections

extension ReviewList {
    private static let facts = [
        "changed_km2", "doubt", "basis", "confidence", "rule", "party", "predicate", "place_name", "says", "quote",
        "article", "published", "source", "url",
    ]

    /// A review table that people may have written in; nil if there is none at the path.
    ///
    /// - Throws: ``OutputError`` if the file is another table, or not all of it can be read: it must not be replaced.
    public static func table(at path: String) throws(OutputError) -> CSVTable? {
        let table: CSVTable
        do throws(InputError) {
            table = try CSVTable(path: path)
        } catch .missing {
            return nil
        } catch {
            throw .keptAsItIs(problem: error.description)
        }
        if let problem = table.problems.first { throw .keptAsItIs(problem: problem.description) }
        guard table.columns.contains("decision") else { throw .keptAsItIs(problem: "\(path): is no review table") }
        return table
    }

    /// `review.csv`: a row each with empty cells for the decision, behind the rows that somebody has decided before.
    ///
    /// - Parameters:
    ///   - layers: what puts claims into words.
    ///   - earlier: a review table whose rows are kept where people have written in them, with columns of their own. What
    ///     is decided there is not asked again.
    public func csv(_ layers: MapLayers, keeping earlier: CSVTable? = nil) -> [UInt8] {
        let known = ReviewTable.columns + Self.facts
        let added = (earlier?.columns ?? []).filter { !$0.isEmpty && !known.contains($0) }
        let columns = known + added
        let answers = ReviewTable.columns.dropFirst(2)
        var table = CSV(header: columns)
        // A remark without a decision stays with its claim.
        var remarks: [String: CSVTable.Row] = [:]
        let decided = Set((earlier?.rows ?? []).filter { $0["decision"] != nil }.compactMap { $0["claim"] })
        let items = items.filter { !decided.contains($0.claim.id.description) }
        let listed = Set(items.map(\.claim.id.description))
        for row in earlier?.rows ?? [] where (answers + added).contains(where: { row[$0] != nil }) {
            if row["decision"] == nil, let claim = row["claim"], listed.contains(claim), remarks[claim] == nil {
                remarks[claim] = row
            } else {
                table.append(columns.map { CSV.Cell(row[$0]) })
            }
        }
        for item in items {
            let claim = item.claim
            let remark = remarks[claim.id.description]
            table.append(
                [CSV.Cell(claim.id.description), CSV.Cell(claim.place?.place?.id.description)]
                    + answers.map { CSV.Cell(remark?[$0]) } + [
                        .number("\(rounded(item.squareKilometres, places: 1))"),
                        .number("\(rounded(item.doubt, places: 2))"), .text(item.basis.rawValue),
                        .number("\(rounded(claim.confidence, places: 2))"), .text(claim.rule),
                        CSV.Cell(claim.party.id?.description ?? claim.party.surface), .text(claim.predicate.rawValue),
                        CSV.Cell(claim.place?.place?.name ?? claim.place?.surface), .text(layers.sentence(claim)),
                        .text(claim.quote), .text(claim.article), CSV.Cell(claim.published?.description),
                        CSV.Cell(claim.source), CSV.Cell(claim.url),
                    ] + added.map { CSV.Cell(remark?[$0]) })
        }
        return table.bytes
    }

    /// The list for a terminal.
    public func text(_ layers: MapLayers) -> String {
        guard !items.isEmpty else { return layers.words["review.none"] + "\n" }
        return items.enumerated().map { number, item in
            let source = [item.claim.published?.description, item.claim.source].compactMap(\.self)
                .joined(separator: ", ")
            let facts = layers.words(
                "review.item",
                [
                    "area": "\(rounded(item.squareKilometres, places: 1))",
                    "doubt": "\(rounded(item.doubt, places: 2))",
                    "basis": item.basis.rawValue,
                ])
            return
                "\(number + 1)  \(facts)  \(item.claim.id)\n   \(layers.sentence(item.claim).withoutControls)\n   "
                + ("\"\(item.claim.quote)\"" + (source.isEmpty ? "" : " (\(source))")).withoutControls
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
