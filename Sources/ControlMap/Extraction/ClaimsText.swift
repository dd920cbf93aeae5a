public import Claims
import Articles
import CivilDate
import Gazetteer
import MapLayers

/// What articles say, to read or to go on working with: a text with its places and claims marked, or rows of a table.
public struct ClaimsText: Sendable {
    private let pipeline: Pipeline
    private let words: LayerWords
    private let marks: TextMarks

    /// - Parameters:
    ///   - pipeline: Whose theatre names the parties.
    ///   - isTerminal: Marks by the terminal's colours instead of brackets.
    /// - Throws: `GazetteerError` if the words of the outputs are missing.
    public init(_ pipeline: Pipeline, isTerminal: Bool = false) throws {
        self.pipeline = pipeline
        words = LayerWords(table: try pipeline.folder.bytes(LayerWords.english))
        marks = isTerminal ? .terminal : .plain
    }

    /// A claims table as `claims.csv`: the claims of articles, then those that were read from tables.
    ///
    /// Its column `origin` names the first article that an article is a copy of, so that copies of one report do not count
    /// as several when the table is read.
    ///
    /// - Parameters:
    ///   - extractions: What the articles say; their texts are not needed.
    ///   - table: Claims made by hand.
    public func table(_ extractions: [Extraction], _ table: [Claim]) -> [UInt8] {
        let origins = ArticleOrigins(extractions.map(ArticleOrigins.Report.init), table: table)
        let rows = extractions.flatMap { extraction in
            let article = extraction.article
            let note = MapLayers.ArticleNote(
                title: article.title, source: article.source, origin: origins.first[article.id])
            return layers([article.id: note]).claimRows(extraction.claims)
        }
        return MapLayers.claimsHeader + rows + layers([:]).claimRows(table)
    }

    private func layers(_ articles: [String: MapLayers.ArticleNote]) -> MapLayers {
        MapLayers(theatre: pipeline.theatre, claims: [], articles: articles, words: words)
    }

    /// The article with its places and claims marked, and both listed under it.
    ///
    /// A place stands in brackets, the sentence of a claim has the claim's number behind it in braces; on a terminal they
    /// are underlined and bold.
    public func text(_ extraction: Extraction) -> String {
        let article = extraction.article
        var lines = [
            marks.heading(
                [article.published?.description, article.source, article.id].compactMap(\.self).map(\.withoutControls)
                    .joined(separator: "  "))
        ]
        if let title = article.title { lines.append(marked(title, .title, extraction)) }
        lines += ["", marked(article.text, .text, extraction), "", marks.heading(words["text.places"])]
        lines += extraction.toponyms.isEmpty ? ["  " + words["text.none"]] : places(extraction)
        lines += ["", marks.heading(words["text.claims"])]
        lines += extraction.claims.isEmpty ? ["  " + words["text.none"]] : claims(extraction)
        return lines.joined(separator: "\n") + "\n"
    }

    /// One line a name, with how often it stands in the text.
    private func places(_ extraction: Extraction) -> [String] {
        struct Name: Hashable {
            var text: String
            var use: String
            var place: Place?
        }
        var counts: [Name: Int] = [:]
        var order: [Name] = []
        for toponym in extraction.toponyms {
            let name = Name(text: toponym.text, use: toponym.use.rawValue, place: toponym.place)
            if counts[name] == nil { order.append(name) }
            counts[name, default: 0] += 1
        }
        return order.map { name in
            let times = counts[name].map { $0 > 1 ? " x\($0)" : "" } ?? ""
            guard let place = name.place else {
                return "  \(name.text.withoutControls)\(times)  \(name.use)  \(words["text.unresolved"])"
            }
            let within = [place.admin2, place.admin1, place.country].compactMap(\.self).filter { $0 != place.name }
            return "  \(name.text.withoutControls)\(times)  \(name.use)  \(place.name), \(place.kind.rawValue)"
                + (within.isEmpty ? "" : " in \(within.joined(separator: ", "))") + "  \(place.id)"
        }
    }

    private func claims(_ extraction: Extraction) -> [String] {
        let layers = layers([:])
        return extraction.claims.enumerated().map { number, claim in
            let day = [claim.when.earliest ?? claim.when.start, claim.when.latest].compactMap(\.self).map(\.description)
            let when = day.first == day.last ? day.first : day.joined(separator: "..")
            var facts = [words["factuality.\(claim.factuality.rawValue)"]]
            if let extent = claim.extent { facts.append(extent.surface) }
            facts += [when, "\(claim.predicate.rawValue)/\(claim.rule)"].compactMap(\.self)
            return
                "  \(number + 1)  \((layers.sentence(claim) + "; " + facts.joined(separator: "; ")).withoutControls)"
        }
    }

    /// The text with marks around places and behind the sentences of claims. Offsets count Unicode scalars.
    private func marked(_ text: String, _ field: TextSpan.Field, _ extraction: Extraction) -> String {
        var behind: [Int: [Int]] = [:]
        for (number, claim) in extraction.claims.enumerated() where claim.span.field == field {
            behind[claim.span.end, default: []].append(number + 1)
        }
        let spans = extraction.toponyms.map(\.span).filter { $0.field == field }
        let starts = Set(spans.map(\.start))
        let ends = Set(spans.map(\.end))
        var result = ""
        func mark(at offset: Int) {
            if ends.contains(offset) { result += marks.placeEnd }
            if let numbers = behind[offset] {
                result += marks.claim(numbers.map(String.init).joined(separator: ","))
            }
        }
        var offset = 0
        for scalar in text.unicodeScalars {
            mark(at: offset)
            if starts.contains(offset) { result += marks.placeStart }
            result.unicodeScalars.append(Self.isSafe(scalar) ? scalar : " ")
            offset += 1
        }
        mark(at: offset)
        while result.last?.isNewline == true { result.removeLast() }
        return result
    }

    /// Texts of strangers may hold what would steer a terminal.
    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control
    }
}

/// How places and claims are marked in a text.
struct TextMarks: Sendable {
    var placeStart: String
    var placeEnd: String
    var claimStart: String
    var claimEnd: String
    var headingStart = ""
    var headingEnd = ""

    static let plain = TextMarks(placeStart: "[", placeEnd: "]", claimStart: " {", claimEnd: "}")
    /// Underlined places, claims in bold: colours are left to the reader's terminal.
    static let terminal = TextMarks(
        placeStart: "\u{1B}[4m", placeEnd: "\u{1B}[24m", claimStart: " \u{1B}[1m{", claimEnd: "}\u{1B}[22m",
        headingStart: "\u{1B}[1m", headingEnd: "\u{1B}[22m")

    func claim(_ numbers: String) -> String { claimStart + numbers + claimEnd }
    func heading(_ text: String) -> String { headingStart + text + headingEnd }
}
