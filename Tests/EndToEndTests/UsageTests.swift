import Foundation
import Testing

/// Wrong arguments are one line and where to find the right ones; what cannot be mapped is said.
@Suite struct UsageTests {
    static let example = "GeoData/examples/2021-07-09-moscow.txt"

    @Test(arguments: [
        (["export", example], "--out", "controlmap export --help"),
        (["export", example, "--out", "x", "--date", "yesterday"], "yesterday", "controlmap export --help"),
        (["export", example, "--out", "x", "--from", "2021-07-09"], "--from and --to go together", "export --help"),
        (["coverage", "--nosuch", example], "--nosuch", "controlmap coverage --help"),
        (["nosuch"], "nosuch", "controlmap --help"), (["extract"], "input", "controlmap extract --help"),
        (["coverage", example, "--perspective", "martians"], "martians", "controlmap coverage --help"),
    ])
    func oneLine(_ arguments: [String], _ names: String, _ hint: String) throws {
        let run = try Program.run(arguments)
        #expect(run.status == 64)
        #expect(run.complaints.count == 1, "\(run.errors)")
        #expect(run.errors.contains(names) && run.errors.contains(hint), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test func helpAndVersionAreNoErrors() throws {
        for arguments in [["--help"], ["export", "--help"], ["--version"], ["help", "geodata"]] {
            let run = try Program.run(arguments)
            #expect(run.status == 0 && run.errors.isEmpty && !run.output.isEmpty, "\(arguments)")
        }
    }

    @Test(arguments: [
        (["--date", "2021-01-01"], "nothing is said about 2021-01-01 or before"),
        (["--known-by", "2021-01-01"], "nothing had been published by 2021-01-01"),
        (["--from", "2021-01-01", "--to", "2021-01-03"], "nothing is said about 2021-01-03 or before"),
    ])
    func aMapBeforeAllArticlesSaysThatItIsEmpty(_ options: [String], _ says: String) throws {
        let scratch = try Scratch()
        let run = try Program.run(["export", Self.example, "--out", scratch.path + "/map"] + options)
        #expect(run.status == 0)
        #expect(run.complaints.count == 2, "\(run.errors)")
        #expect(run.complaints[0].contains(says), "\(run.errors)")
        #expect(run.complaints[1].contains("the map is empty"), "\(run.errors)")
        let index = try String(contentsOfFile: scratch.path + "/map/index.json", encoding: .utf8)
        #expect(index.contains(says))
        if options[0] != "--from" {
            let coverage = try Program.run(["coverage", Self.example] + options)
            #expect(coverage.complaints.count == 1 && coverage.errors.contains(says), "\(coverage.errors)")
        }
    }

    @Test func aMapOfTheArticlesSaysNothing() throws {
        let run = try Program.run(["coverage", Self.example])
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    }
}
