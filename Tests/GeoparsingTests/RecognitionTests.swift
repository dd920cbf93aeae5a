import Articles
import Gazetteer
import Testing

@testable import Geoparsing

@Suite struct RecognitionTests {
    @Test(arguments: [
        ("Rain fell in Herat and near Kunduz on Monday.", ["Herat", "Kunduz"]),
        ("Mobile phones rang all over Hull, England.", ["Hull", "England"]),
        ("President George Washington wrote letters. He lived in Boston.", ["Boston"]),
        ("Mr. London and Mrs. Paris live in Hamburg.", ["Hamburg"]),
        (
            "Smoke rises at the Spin Boldak border crossing and over the Torkham border crossing.",
            ["Spin Boldak", "Torkham"]
        ),
        ("She moved from Charleston, W.Va., to Denver in May.", ["Charleston", "W.Va.", "Denver"]),
    ])
    func findsPlacesOnly(text: String, names: [String]) throws {
        #expect(try Bundled.toponyms(text).map(\.text) == names)
    }

    @Test(arguments: [
        ("They camped beside the Neches River for a week.", ["Neches River"]),
        ("Guides climbed Mount Hutt before sunrise.", ["Mount Hutt"]),
        ("Oil was found off the Gulf of Martaban last year.", ["Gulf of Martaban"]),
        ("Ships left the Gulf of Mexico.", ["Gulf of Mexico"]),
        ("A fire burned in Coffman Park near Dublin, Ohio.", ["Coffman Park", "Dublin", "Ohio"]),
        ("The mayor of Austin, a Republican, said R-Elbow Lake was a typing error.", ["Austin", "Elbow Lake"]),
        ("She taught at River Road High School in Ohio.", ["Ohio"]),
    ])
    func namesSayWhatTheyAre(text: String, names: [String]) throws {
        #expect(try Bundled.toponyms(text).map(\.text) == names)
    }

    @Test(arguments: ["the White House said that talks would go on.", "Google bought the firm.", "She speaks French."])
    func namesThatAreNoPlaces(text: String) throws {
        #expect(try Bundled.toponyms("On Friday \(text)").isEmpty)
    }

    @Test func spansCountScalars() throws {
        let text = "“Über Zürich” – said a man in Kabul."
        let kabul = try Bundled.toponyms(text).named("Kabul")
        let scalars = Array(text.unicodeScalars)[kabul.span.start..<kabul.span.end]
        #expect(String(String.UnicodeScalarView(scalars)) == "Kabul")
    }

    @Test func aPersonsSurnameIsNoPlaceLater() throws {
        let found = try Bundled.toponyms("John Lincoln was born in Ohio. Lincoln moved to Texas when Lincoln was ten.")
        #expect(found.map(\.text) == ["Ohio", "Texas"])
    }

    @Test func aTitleThatTheTextRepeatsIsReadOnce() throws {
        let found = try Bundled.toponyms("Fire in Kabul. A fire broke out.", title: "Fire in Kabul")
        #expect(found.map(\.span.field) == [.text])
        let apart = try Bundled.toponyms("A fire broke out in Herat.", title: "Fire in Kabul")
        #expect(apart.map(\.span.field) == [.title, .text])
    }

    @Test func emptyTextHasNone() throws {
        #expect(try Bundled.toponyms("").isEmpty)
        #expect(try Bundled.toponyms(" \n\n ").isEmpty)
        #expect(try Bundled.toponyms("’s — ,").isEmpty)
    }
}
