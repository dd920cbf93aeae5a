import ControlMap
import Foundation

/// Megabytes a second of each stage of `extract`, one after the other in this process, by processor time.
struct Stages {
    let geoData: String
    let articles: String

    func run() throws {
        let pipeline = try Pipeline(geoData: GeoDataFolder.find(option: geoData))
        let geoparser = try Geoparser(
            index: pipeline.index, theatre: pipeline.theatre, lexicon: .load(from: pipeline.folder))
        let extractor = try ClaimExtractor(
            theatre: pipeline.theatre, index: pipeline.index, lexicon: .load(from: pipeline.folder))
        let reader = ArticleReader(lexicon: pipeline.articleLexicon)
        var read: [Article] = []
        measure("JSON Lines, language, id") {
            read = reader.items(in: [articles]).compactMap { item in
                if case .article(let article, _) = item { article } else { nil }
            }
        }
        let megabytes = Double(read.reduce(0) { $0 + $1.text.utf8.count }) / 1e6
        var cut: [ReadArticle] = []
        measure("cutting into tokens and sentences", megabytes) {
            cut = read.map { ReadArticle($0, rules: pipeline.articleLexicon.sentences) }
        }
        var names = 0
        measure("scanning for names", megabytes) {
            names = cut.reduce(0) { $0 + pipeline.index.scan($1.text.utf8).count }
        }
        var toponyms: [[Toponym]] = []
        measure("recognition and resolution, scanning included", megabytes) {
            toponyms = cut.map { geoparser.toponyms(in: $0) }
        }
        var claims: [[Claim]] = []
        measure("claims", megabytes) {
            claims = zip(cut, toponyms).map { extractor.claims(in: $0, toponyms: $1) }
        }
        measure("sketches of origins", megabytes) {
            for article in cut { _ = OriginSketch(article, credits: pipeline.articleLexicon.credits) }
        }
        var written = 0
        measure("writing", megabytes) {
            for index in read.indices {
                let extraction = Extraction(
                    article: read[index], toponyms: toponyms[index], claims: claims[index],
                    origin: OriginSketch(cut[index], credits: pipeline.articleLexicon.credits))
                written += extraction.line().count
            }
        }
        print("\(read.count) articles, \(names) names scanned, \(toponyms.joined().count) toponyms,", terminator: " ")
        print("\(claims.joined().count) claims, \(written / 1000) kB written")
    }

    private func measure(_ name: String, _ megabytes: Double? = nil, _ body: () -> Void) {
        let start = Self.processorSeconds()
        body()
        let seconds = Self.processorSeconds() - start
        let size =
            megabytes ?? (try? Data(contentsOf: URL(filePath: articles)).count)
            .map { Double($0) / 1e6 } ?? 0
        print(String(format: "%10.1f MB/s  %@", size / seconds, name))
    }

    private static func processorSeconds() -> Double {
        var usage = rusage()
        getrusage(RUSAGE_SELF, &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }
}
