import Articles
import BundledGeoData
import Gazetteer
import Testing

@testable import Geoparsing

/// That an article names a party of the theatre speaks for the theatre's places.
@Suite("Words of the theatre") struct TheatreWordsTests {
    @Test(
        "A name that a larger place abroad has too is the theatre's where one of its parties is named",
        arguments: [
            "The Taliban said their fighters had taken Dushi.",
            "Dushi fell to the Taliban on Monday, and the road to the north was cut.",
        ])
    func namesakeAbroad(text: String) throws {
        #expect(try Bundled.toponyms(text).named("Dushi").place?.country == "AF")
    }

    @Test(
        "Elsewhere the larger place stands",
        arguments: ["The mayor of Dushi opened a bridge over the Yangtze.", "Floods closed schools in Dushi, China."])
    func elsewhere(text: String) throws {
        #expect(try Bundled.toponyms(text).named("Dushi").place?.country == "CN")
    }

    @Test(
        "A neighbour that is named more often takes no place of the theatre away",
        arguments: [
            "The Taliban said they had captured Spin Boldak, a main crossing with Pakistan. Shops were shut. "
                + "A Pakistani official said that Taliban fighters were at the crossing.",
            "Pakistan and Pakistani traders wait. The Taliban hold Spin Boldak, Pakistani officers said in Pakistan.",
        ])
    func neighbours(text: String) throws {
        #expect(try Bundled.toponyms(text).named("Spin Boldak").place?.country == "AF")
    }

    @Test func aCountryIsNoWordOfItsTheatre() throws {
        let index = try BundledGeoData.index.get()
        let ukraine = try Theatre.load(id: "ukraine", from: BundledGeoData.folder, index: index)
        let passage = ReadArticle(Article(id: "a", text: "Russia and Ukraine spoke of Taliban.")).text
        #expect(!TheatreWords(ukraine, index: index).areNamed(in: passage))
        #expect(TheatreWords(try BundledGeoData.afghanistan.get(), index: index).areNamed(in: passage))
    }
}
