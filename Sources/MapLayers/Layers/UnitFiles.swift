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
    /// What stays the same, unit by unit: the text up to its state, and from its geometry on.
    private let fixed: [UInt8]
    /// Where in it each unit's state belongs, and where the unit ends.
    private let seams: [(state: Int, end: Int)]

    init(layers: MapLayers, winding: RingWinding) {
        self.layers = layers
        let features = layers.theatre.units.indices.map(layers.unitFeature)
        box = FeatureCollection(features: features).boundingBox
        var fixed: [UInt8] = []
        var seams: [(state: Int, end: Int)] = []
        // Quotes inside of strings are escaped, so this is found nowhere but between properties and geometry.
        let seam = Array("},\"geometry\":".utf8)
        for feature in features {
            var writer = JSONWriter()
            writer.feature(feature, winding: winding)
            let text = writer.finish()
            let at = text.indices.first { text[$0] == seam[0] && text[$0...].starts(with: seam) } ?? text.endIndex
            seams.append((fixed.count + at, fixed.count + text.count))
            fixed += text
        }
        self.fixed = fixed
        self.seams = seams
    }

    /// - Complexity: one copy of what stays the same, and each distinct state once.
    func bytes(_ day: DayState, _ distinct: DistinctStates) -> [UInt8] {
        var head = JSONWriter()
        head.beginObject()
        head.key("type")
        head.string("FeatureCollection")
        if let box {
            head.key("bbox")
            head.boundingBox(box)
        }
        for (name, value) in layers.members("units", day) {
            head.key(name)
            value.write(into: &head)
        }
        head.key("features")
        head.beginArray()
        var texts: [MapLayers.UnitLook: [UInt8]] = [:]
        let looks = layers.unitLooks(day, distinct)
        for look in Set(looks) {
            let text = JSONValue.object(layers.properties(look, day, distinct)).encoded()
            texts[look] = [UInt8(ascii: ",")] + text.dropFirst().dropLast()
        }
        var bytes = head.finish()
        bytes.reserveCapacity(
            bytes.count + fixed.count + looks.reduce(8) { $0 + 2 + (texts[$1]?.count ?? 0) })
        var start = 0
        // Most units are in one of a few states.
        var last: (look: MapLayers.UnitLook, text: [UInt8])?
        for (seam, look) in zip(seams, looks) {
            if last?.look != look { last = (look, texts[look] ?? []) }
            if start > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "\n"))
            bytes += fixed[start..<seam.state]
            if let last { bytes += last.text }
            bytes += fixed[seam.state..<seam.end]
            start = seam.end
        }
        if start > 0 { bytes.append(UInt8(ascii: "\n")) }
        bytes += Array("]}\n".utf8)
        return bytes
    }
}
