import CivilDate
import Foundation

@testable import Articles

/// A folder that is gone when the test is over.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("articles-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, with its folders, and gives its path.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}

/// Read once for all tests.
enum Shared {
    static let lexicon = Result { try ArticleLexicon.load(geoData: geoData) }
}

/// What the reader makes of some inputs.
struct Outcome {
    var articles: [Article] = []
    var problems: [InputError] = []
    var tables: [String] = []

    init(_ inputs: [String], published: String? = nil, limit: Int = ArticleReader.defaultLimit) throws {
        let reader = ArticleReader(
            lexicon: try Shared.lexicon.get(), published: published.flatMap { .init($0) }, limit: limit)
        for item in reader.items(in: inputs) {
            switch item {
            case .article(let article, _): articles.append(article)
            case .problem(let problem): problems.append(problem)
            case .claimsTable(let path): tables.append(path)
            }
        }
    }
}
