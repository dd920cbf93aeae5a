public import Gazetteer

/// The checkout's own GeoData, opened once for the tests of several modules; the index is compiled where there is none yet.
public enum BundledGeoData {
    /// The top of the checkout.
    public static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
    public static let folder = GeoDataFolder(path: "\(root)/GeoData")

    public static let index: Result<GazetteerIndex, any Error> = Result {
        do {
            return try GazetteerIndex.open(in: folder)
        } catch {
            try GazetteerIndex.compile(from: folder)
            return try GazetteerIndex.open(in: folder)
        }
    }

    /// The theatre that most of our texts are of.
    public static let afghanistan = Result { try Theatre.load(id: "afghanistan", from: folder, index: index.get()) }
}
