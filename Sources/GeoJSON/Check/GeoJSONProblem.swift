/// One thing in a GeoJSON file that map clients stumble over, and where it is.
public struct GeoJSONProblem: Hashable, Sendable {
    /// What the file is called.
    public let file: String
    /// The feature's place in the file, from 0, and its id; nil if the problem is the file's.
    public let feature: Int?
    public let id: String?
    public let defect: GeoJSONDefect

    public init(file: String, feature: Int? = nil, id: String? = nil, defect: GeoJSONDefect) {
        self.file = file
        self.feature = feature
        self.id = id
        self.defect = defect
    }
}

extension GeoJSONProblem: CustomStringConvertible {
    /// The file, the place, what is wrong, and what to do.
    public var description: String {
        if case .syntax(let error) = defect { return "\(file), \(error). \(defect.remedy)" }
        let name = id.map { " \"\($0)\"" } ?? ""
        let place = feature.map { ", feature \($0)\(name)" } ?? ""
        return "\(file)\(place): \(defect.what). \(defect.remedy)"
    }
}
