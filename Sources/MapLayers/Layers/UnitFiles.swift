import ControlState
import CivilDate
import Gazetteer
import GeoJSON
import Geometry
import OrderedCollections

/// `units.geojson` of any day: what of a unit stays the same is made once, so that a day costs its states.
struct UnitFiles: Sendable {
    private let layers: MapLayers
    private let box: BoundingBox?
    /// Of each unit the text up to its state, and from its geometry on.
    private let starts: [[UInt8]]
    private let ends: [[UInt8]]

    init(layers: MapLayers, winding: RingWinding) {
        self.layers = layers
        let features = layers.theatre.units.indices.map(layers.unitFeature)
        box = FeatureCollection(features: features).boundingBox
        var (starts, ends): ([[UInt8]], [[UInt8]]) = ([], [])
        // Quotes inside of strings are escaped, so this is found nowhere but between properties and geometry.
        let seam = Array("},\"geometry\":".utf8)
        for feature in features {
            var writer = JSONWriter()
            writer.feature(feature, winding: winding)
            let text = writer.finish()
            let at = text.indices.first { text[$0] == seam[0] && text[$0...].starts(with: seam) } ?? text.endIndex
            starts.append(Array(text[..<at]))
            ends.append(Array(text[at...]))
        }
        self.starts = starts
        self.ends = ends
    }

    func bytes(_ day: DayState) -> [UInt8] {
        let size = zip(starts, ends).reduce(0) { $0 + $1.0.count + $1.1.count + 1_000 }
        var writer = JSONWriter(capacity: size + (1 << 12))
        writer.beginObject()
        writer.key("type")
        writer.string("FeatureCollection")
        if let box {
            writer.key("bbox")
            writer.boundingBox(box)
        }
        for (name, value) in layers.members("units", day) {
            writer.key(name)
            value.write(into: &writer)
        }
        writer.key("features")
        writer.beginArray()
        // Most units are in one of a few states.
        var last: (look: MapLayers.UnitLook, text: [UInt8])?
        for (unit, look) in layers.unitLooks(day).enumerated() {
            if last?.look != look {
                let text = JSONValue.object(layers.properties(look, day)).encoded()
                last = (look, [UInt8(ascii: ",")] + text.dropFirst().dropLast())
            }
            writer.newline()
            writer.raw(starts[unit] + (last?.text ?? []) + ends[unit])
        }
        if !starts.isEmpty { writer.lineBreak() }
        writer.endArray()
        writer.endObject()
        writer.lineBreak()
        return writer.finish()
    }
}
