import CivilDate
import Testing

@testable import Articles

@Suite("Dates of publication")
struct PublishedDateTests {
    @Test(
        "As metadata writes them",
        arguments: [
            ("2021-07-09", "2021-07-09"), ("2021-07-09T23:59:00-05:00", "2021-07-09"),
            ("2021-07-09 10:00", "2021-07-09"),
            ("20210709", "2021-07-09"), ("2021/07/09", "2021-07-09"), ("9 July 2021", "2021-07-09"),
            ("July 9, 2021", "2021-07-09"), ("Fri, 09 Jul 2021 10:00:00 GMT", "2021-07-09"),
            ("Jul 9th, 2021 at 5 p.m.", "2021-07-09"), ("2021-02", "2021-02-28"), ("2021", "2021-12-31"),
        ])
    func parsed(_ text: String, _ day: String) throws {
        let months = try Shared.lexicon.get().months
        #expect(PublishedDate.parse(text, months: months)?.description == day)
    }

    @Test(
        "What nobody can be sure of is no date",
        arguments: ["", "9/7/2021", "soon", "2021-13-09", "2021-02-30", "31 Smarch 2021", "12:30"])
    func refused(_ text: String) throws {
        #expect(PublishedDate.parse(text, months: try Shared.lexicon.get().months) == nil)
    }

    @Test(
        "In file names",
        arguments: [
            ("news/2021-07-09-north.txt", "2021-07-09"), ("wire_20210709_2.html", "2021-07-09"),
            ("a/2021.07.09.md", "2021-07-09"),
        ])
    func named(_ path: String, _ day: String) { #expect(PublishedDate.inFileName(path)?.description == day) }

    @Test(
        "Numbers in file names that are no date",
        arguments: ["123456789.txt", "20211309.txt", "2021.txt", "2021-07-09/a.txt"])
    func unnamed(_ path: String) { #expect(PublishedDate.inFileName(path) == nil) }
}
