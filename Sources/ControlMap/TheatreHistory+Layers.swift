public import CivilDate
public import Gazetteer
public import MapLayers

extension TheatreHistory {
    /// What puts this history's states and claims into words and layers.
    ///
    /// - Parameters:
    ///   - folder: The bundled data: the words are there.
    ///   - date: The last day that is shown: what is withheld until later is left out. Nil withholds nothing.
    ///   - knownBy: Use only articles published by this day; nil for all.
    /// - Throws: `GazetteerError` if the words are missing.
    public func layers(
        _ folder: GeoDataFolder, shownOn date: CivilDate? = nil, knownBy: CivilDate? = nil
    ) throws(GazetteerError) -> MapLayers {
        MapLayers(
            theatre: theatre, claims: claims(shownOn: date, knownBy: knownBy), articles: notes(knownBy: knownBy),
            words: LayerWords(table: try folder.bytes(LayerWords.english)))
    }
}
