@testable import Articles

/// GeoData/ of this package, found from where this file stands.
let geoData = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 } + "/GeoData"

func cut(_ text: String, field: TextSpan.Field = .text) throws -> Passage {
    Passage(cutting: text, field: field, rules: try TextRules.load(geoData: geoData))
}

func words(_ text: String) throws -> [String] { try cut(text).tokens.map(\.text) }

func sentences(_ text: String) throws -> [String] {
    let passage = try cut(text)
    return passage.sentences.map { passage.text($0.start..<$0.end) }
}
