public import Geometry
import OrderedCollections

/// Says what map clients would stumble over in a GeoJSON file: what validators of the grammar do not see.
///
/// Reads anything and never fails: what is no JSON at all is one problem. Files that this package writes have none.
public enum GeoJSONCheck {
    /// The problems of a file, those of the whole first, then feature by feature.
    ///
    /// - Parameters:
    ///   - bytes: the whole file, UTF-8.
    ///   - name: what messages call the file.
    ///   - expected: where the data should lie, if known; axes are held against it.
    ///   - winding: which way rings are meant to run.
    /// - Complexity: O(bytes), and GEOS's validity test of every area.
    public static func problems(
        in bytes: [UInt8], name: String, expected: BoundingBox? = nil, winding: RingWinding = .rfc7946
    ) -> [GeoJSONProblem] {
        let root: JSONValue
        do throws(JSONSyntaxError) {
            root = try JSONValue(parsing: bytes)
        } catch {
            return [GeoJSONProblem(file: name, defect: .syntax(error))]
        }
        var survey = FileSurvey(file: name, winding: winding)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { survey.add(.byteOrderMark) }
        guard root["type"] == "FeatureCollection", let features = root["features"]?.elements else {
            survey.add(.notAFeatureCollection(found: found(root)))
            return survey.problems
        }
        if let crs = root["crs"] { survey.add(.crs(name: crs["properties"]?["name"]?.text ?? crs.kind)) }
        for (index, feature) in features.enumerated() { survey.survey(feature, at: index) }
        survey.conclude(box: root["bbox"], expected: expected)
        return survey.problems
    }

    /// What the file holds instead of a FeatureCollection.
    private static func found(_ root: JSONValue) -> String {
        guard let type = root["type"]?.text else {
            return root.kind == "an object" ? "an object without a type" : root.kind
        }
        return type == "FeatureCollection" ? "one without an array of features" : "an object of type \"\(type)\""
    }
}
