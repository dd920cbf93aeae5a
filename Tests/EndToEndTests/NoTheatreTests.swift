import Foundation
import Testing

/// `--theatre none`: places and claims anywhere, on a map without units.
@Suite struct NoTheatreTests {
    @Test(arguments: [
        ("a.csv", "date,party,predicate,place,country\n2021-07-05,the rebels,captured,Kisumu,KE\n"),
        ("a.txt", "Date: 2021-07-05\n\nThe rebels captured Kisumu in Kenya on Monday.\n"),
    ])
    func claimsAreMappedAndMissingUnitsAreNamed(_ file: String, _ text: String) throws {
        let scratch = try Scratch()
        let out = scratch.path + "/map"
        let run = try Program.run(["export", scratch.file(file, text), "--theatre", "none", "--out", out])
        #expect(run.status == 0 && run.errors.contains("no units are known"), "\(run.errors)")
        let places = try String(contentsOfFile: out + "/2021-07-05/places.geojson", encoding: .utf8)
        #expect(places.contains("Kisumu"), "\(places)")
        let claims = try String(contentsOfFile: out + "/claims.csv", encoding: .utf8)
        #expect(claims.lowercased().contains("the rebels") && claims.contains("captured"), "\(claims)")
    }
}
