import Articles
import Gazetteer
import GeoJSON
import Geoparsing
import OrderedCollections

/// A toponym as `extract` writes it.
enum ToponymRecord {
    static func write(_ toponym: Toponym, explain: Bool, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("start", toponym.span.start)
            writer.member("end", toponym.span.end)
            writer.member("text", toponym.text)
            if toponym.span.field == .title { writer.member("field", TextSpan.Field.title.rawValue) }
            writer.member("use", toponym.use.rawValue)
            writer.key("place")
            if let place = toponym.place { PlaceRecord.write(place, into: &writer) } else { writer.null() }
            writer.member("confidence", rounded(toponym.confidence, places: 3))
            guard explain else { return }
            writer.member("why", toponym.explanation)
            writer.key("candidates")
            writer.beginArray()
            for candidate in toponym.candidates {
                writer.object { writer in
                    writer.key("place")
                    PlaceRecord.write(candidate.place, into: &writer)
                    writer.member("score", rounded(candidate.score, places: 3))
                    writer.member("cue", candidate.cue)
                }
            }
            writer.endArray()
        }
    }
}

/// A place as `extract` and `resolve` write it.
enum PlaceRecord {
    static func json(_ place: Place) -> JSONValue { .object(OrderedDictionary(uniqueKeysWithValues: members(place))) }

    static func write(_ place: Place, into writer: inout JSONWriter) {
        writer.object { writer in
            for (name, value) in members(place) {
                writer.key(name)
                value.write(into: &writer)
            }
        }
    }

    private static func members(_ place: Place) -> [(String, JSONValue)] {
        [
            ("id", .string(place.id.description)), ("name", .string(place.name)),
            ("kind", .string(place.kind.rawValue)), ("country", .text(place.country)), ("admin1", .text(place.admin1)),
            ("admin2", .text(place.admin2)), ("lon", .number(rounded(place.coordinate.longitude, places: 5))),
            ("lat", .number(rounded(place.coordinate.latitude, places: 5))),
            ("geonames", place.geonames.map(JSONValue.integer) ?? .null),
        ]
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
