import Foundation
import Testing

/// What `resolve` says where there is no good answer: one line that tells why.
@Suite struct ResolveTests {
    @Test(arguments: [
        (["999,999"], "999.0,999.0 is off the globe; give LON,LAT"),
        (["34.67,161.08"], "longitude comes first; did you mean 161.08,34.67?"),
        (["10,50"], ""), (["0,-60"], "no place within 30 km; is longitude first?"),
        ([""], "the name is empty"), (["  "], "the name is empty"),
        (["Kabul", "--near", "Xyzzyplugh"], "no place is called Xyzzyplugh, so nothing is near it"),
        (["Kabul", "--near", "361,5"], "361.0,5.0 is off the globe"),
        (["Kabul", "--country", "Narnia"], "no country is called Narnia"),
        (["Kabul", "--country", "QQ"], "no country is called QQ"),
        (["Kabul", "--province", "Xyzzyplugh"], "no province is called Xyzzyplugh"),
        ([String(repeating: "a", count: 100_000)], "a name of 100000 bytes is none"),
        (["--limit", "0", "Kabul"], "--limit takes a number from 1;"),
    ])
    func oneLineTellsWhy(_ arguments: [String], _ says: String) throws {
        let run = try Program.run(["resolve"] + arguments)
        guard !says.isEmpty else {
            #expect(run.status == 0 && !run.output.isEmpty, "\(run.errors)")
            return
        }
        #expect(run.status == (says.hasPrefix("--") ? 64 : 65))
        #expect(run.complaints.count == 1, "\(run.errors)")
        #expect(run.errors.contains(says), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test func linesAreNamedByTheirNumber() throws {
        let lines = """
            {"id": 1, "name": "Kabul"}
            {"id": 2, "name": "200,10"}
            {"id": 3, "name": "Kabul", "country": "Narnia"}
            {"id": 4, "name": "Kabul", "near": 5}
            {"id": 5, "name": "\(String(repeating: "a", count: 100_000))"}

            """
        let run = try Program.run(["resolve", "-"], input: Data(lines.utf8))
        #expect(run.status == 65)
        #expect(run.complaints.count == 4, "\(run.errors)")
        for says in [
            ":2: 200.0,10.0 is off", ":3: no country is called Narnia", ":4: \"near\" is no text", ":5: a name of",
        ] {
            #expect(run.errors.contains(says), "\(run.errors)")
        }
        let answers = run.output.split(separator: "\n")
        #expect(answers.count == 4)
        #expect(answers[0].hasPrefix("{\"id\":1,") && answers[0].contains("\"name\":\"Kabul\""))
        #expect(answers[2].hasPrefix("{\"id\":3,") && answers[2].contains("\"name\":\"Kabul\""))
    }

    /// Numbers as ids are taken as text, and a number of eight digits as a day: both are common in collections of news.
    @Test func numbersInArticles() throws {
        let lines = """
            {"id": 5, "date": 20210709, "text": "The Taliban captured Zaranj on Friday."}
            {"id": 6, "date": 1625788800, "text": "The Taliban captured Zaranj on Friday."}

            """
        let run = try Program.run(["extract", "-"], input: Data(lines.utf8))
        #expect(run.status == 65)
        #expect(run.complaints.count == 1 && run.errors.contains("\"1625788800\" is no date"), "\(run.errors)")
        let articles = run.output.split(separator: "\n")
        #expect(articles.first?.hasPrefix("{\"id\":\"5\",\"date\":\"2021-07-09\"") == true)
        #expect(articles.last?.hasPrefix("{\"id\":\"6\",\"date\":null") == true)
    }
}
