import Articles
import Gazetteer
import GeoJSON
import Geoparsing
import OrderedCollections

/// A toponym as `extract` writes it.
enum ToponymRecord {
    static func write(
        _ toponym: Toponym, explain: Bool, into writer: inout JSONWriter, _ places: inout WrittenPlaces
    ) {
        writer.object { writer in
            writer.member("start", toponym.span.start)
            writer.member("end", toponym.span.end)
            writer.member("text", toponym.text)
            if toponym.span.field == .title { writer.member("field", TextSpan.Field.title.rawValue) }
            writer.member("use", toponym.use.rawValue)
            writer.key("place")
            if let place = toponym.place { places.write(place, into: &writer) } else { writer.null() }
            writer.member("confidence", toponym.confidence, places: 3)
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

/// Where the places of an article were written in its record: most are named several times, and copied then.
struct WrittenPlaces {
    private var entries: [(place: Place, bytes: Range<Int>)] = []
    /// Looking through more would take longer than writing a place.
    private static let most = 24

    mutating func write(_ place: Place, into writer: inout JSONWriter) {
        // Coordinates tell most places apart.
        for index in entries.indices
        where entries[index].place.coordinate == place.coordinate && entries[index].place == place {
            writer.value(copiedFrom: entries[index].bytes)
            return
        }
        let bytes = writer.value { PlaceRecord.write(place, into: &$0) }
        if entries.count < Self.most { entries.append((place, bytes)) }
    }
}

/// A place as `extract` and `resolve` write it.
enum PlaceRecord {
    /// What ``write(_:into:)`` writes, for adding to it.
    static func json(_ place: Place) -> JSONValue {
        var writer = JSONWriter()
        write(place, into: &writer)
        return (try? JSONValue(parsing: writer.finish())) ?? .null
    }

    static func write(_ place: Place, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", place.id.description)
            writer.member("name", place.name)
            writer.member("kind", place.kind.rawValue)
            writer.member("country", place.country)
            writer.member("admin1", place.admin1)
            writer.member("admin2", place.admin2)
            writer.member("lon", place.coordinate.longitude, places: 5)
            writer.member("lat", place.coordinate.latitude, places: 5)
            writer.member("geonames", place.geonames)
        }
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
