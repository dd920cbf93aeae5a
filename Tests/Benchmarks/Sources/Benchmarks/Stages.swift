import ControlMap
import Foundation

/// Megabytes a second of each stage of `extract`, one after the other in this process, by processor time, and beside them
/// what `wc -w` does with the same file.
struct Stages {
    let geoData: String
    let articles: String

    func run() throws {
        let megabytes = Double(try Data(contentsOf: URL(filePath: articles)).count) / 1e6
        let words = try wordCount()
        print(String(format: "%10.1f MB/s  wc -w", megabytes / words))
        var spent: [String: Double] = [:]
        /// Processor time of a stage, told as a share of the speed of `wc -w` too.
        func measure(_ name: String, _ body: () throws -> Void) rethrows {
            let start = Self.processorSeconds(of: .itself)
            try body()
            spent[name] = Self.processorSeconds(of: .itself) - start
            tell(name, [name])
        }
        func tell(_ what: String, _ stages: [String]) {
            let seconds = stages.compactMap { spent[$0] }.reduce(0, +)
            print(String(format: "%10.1f MB/s  %@ (1/%.1f of wc -w)", megabytes / seconds, what, seconds / words))
        }

        let folder = try GeoDataFolder.find(option: geoData)
        let index = try GazetteerIndex.open(in: folder)
        let pipeline = try Pipeline(theatre: nil, folder: folder, index: index, shapes: false)
        let geoparser = try Geoparser(index: index, theatre: pipeline.theatre, lexicon: .load(from: folder))
        let extractor = try ClaimExtractor(theatre: pipeline.theatre, index: index, lexicon: .load(from: folder))
        let reader = ArticleReader(lexicon: pipeline.articleLexicon)
        var read: [Article] = []
        measure("JSON Lines, language, id") {
            read = reader.items(in: [articles]).compactMap { item in
                if case .article(let article, _) = item { article } else { nil }
            }
        }
        var cut: [ReadArticle] = []
        measure("cutting into tokens and sentences") {
            cut = read.map { ReadArticle($0, rules: pipeline.articleLexicon.sentences) }
        }
        var names = 0
        measure("scanning for names") { names = cut.reduce(0) { $0 + index.scan($1.text.utf8).count } }
        var toponyms: [[Toponym]] = []
        measure("recognition and resolution, scanning included") { toponyms = cut.map { geoparser.toponyms(in: $0) } }
        var claims: [[Claim]] = []
        measure("claims") { claims = zip(cut, toponyms).map { extractor.claims(in: $0, toponyms: $1) } }
        measure("sketches of origins") {
            for article in cut { _ = OriginSketch(article, credits: pipeline.articleLexicon.credits) }
        }
        var written = 0
        measure("writing") {
            for index in read.indices {
                let extraction = Extraction(
                    article: read[index], toponyms: toponyms[index], claims: claims[index])
                written += extraction.line().count
            }
        }
        let place = [
            "JSON Lines, language, id", "cutting into tokens and sentences",
            "recognition and resolution, scanning included",
        ]
        tell("place names alone: read, cut, recognised, resolved", place)
        tell("all that extract does, its start left out", place + ["claims", "writing"])
        print("\(read.count) articles, \(names) names scanned, \(toponyms.joined().count) toponyms,", terminator: " ")
        print("\(claims.joined().count) claims, \(written / 1000) kB written")
    }

    /// Processor seconds of `wc -w` on the articles: the best of five runs.
    private func wordCount() throws -> Double {
        try (0..<5).map { _ in
            let before = Self.processorSeconds(of: .children)
            let count = Process()
            count.executableURL = URL(filePath: "/usr/bin/wc")
            count.arguments = ["-w", articles]
            count.standardOutput = FileHandle.nullDevice
            try count.run()
            count.waitUntilExit()
            return Self.processorSeconds(of: .children) - before
        }.min() ?? 0
    }

    /// `RUSAGE_SELF` and `RUSAGE_CHILDREN`, which each system types otherwise.
    private enum Whose: Int32 { case itself = 0, children = -1 }

    private static func processorSeconds(of whose: Whose) -> Double {
        var usage = rusage()
        getrusage(whose.rawValue, &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }
}
