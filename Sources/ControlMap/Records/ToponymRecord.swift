import Articles
import Gazetteer
import GeoJSON
import Geoparsing
import OrderedCollections

/// A toponym as `extract` writes it.
enum ToponymRecord {
    static func json(_ toponym: Toponym, explain: Bool) -> JSONValue {
        var record: OrderedDictionary<String, JSONValue> = [
            "start": .integer(toponym.span.start), "end": .integer(toponym.span.end), "text": .string(toponym.text),
        ]
        if toponym.span.field == .title { record["field"] = .string(TextSpan.Field.title.rawValue) }
        record["use"] = .string(toponym.use.rawValue)
        record["place"] = toponym.place.map(PlaceRecord.json) ?? .null
        record["confidence"] = .number(rounded(toponym.confidence, places: 3))
        if explain {
            record["why"] = .string(toponym.explanation)
            record["candidates"] = .array(
                toponym.candidates.map { candidate in
                    .object([
                        "place": PlaceRecord.json(candidate.place),
                        "score": .number(rounded(candidate.score, places: 3)), "cue": .string(candidate.cue),
                    ])
                })
        }
        return .object(record)
    }
}

/// A place as `extract` and `resolve` write it.
enum PlaceRecord {
    static func json(_ place: Place) -> JSONValue {
        .object([
            "id": .string(place.id.description), "name": .string(place.name), "kind": .string(place.kind.rawValue),
            "country": .text(place.country), "admin1": .text(place.admin1), "admin2": .text(place.admin2),
            "lon": .number(rounded(place.coordinate.longitude, places: 5)),
            "lat": .number(rounded(place.coordinate.latitude, places: 5)),
            "geonames": place.geonames.map(JSONValue.integer) ?? .null,
        ])
    }
}

extension JSONValue {
    /// A string, or null.
    static func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
}

/// `value` to so many decimals, so that scores read well and stay the same on every machine.
func rounded(_ value: Double, places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return (value * scale).rounded() / scale
}
